import { addDays, isoWeekdayOf } from '../../../../src/domain/time/zone.ts';
import type { MonthScheduleData } from '../../../../src/ports/month-schedule-documents.ts';

const FIRST = [
  'Анна',
  'Борис',
  'Валентина',
  'Глеб',
  'Александра',
  'Егор',
  'Екатерина',
  'Захар',
  'Инна',
  'Константин',
];
const LAST = ['Орлова', 'Лебедева', 'Соколова', 'Вознесенская-Румянцева'];
/** Forty people, ids from 11; the first is called so that a spreadsheet could take the name for a formula. */
export const PEOPLE = Array.from({ length: 40 }, (_, index) => ({
  id: 11 + index,
  name:
    index === 0 ? '=HYPERLINK("http://x","Анна")' : `${FIRST[index % 10]} ${LAST[Math.floor(index / 10)]}`,
}));

/** August 2027 begins on a Sunday and has 31 days: six weeks, six slots a day, two places each; the last evening is empty and one place of the first slot is free. */
export function sixWeeks(change: Partial<MonthScheduleData> = {}): MonthScheduleData {
  const month = '2027-08';
  const days = Array.from({ length: 31 }, (_, index) => addDays(`${month}-01`, index));
  const times = ['10:00', '12:00', '14:00', '16:00', '18:00', '20:00'];
  let turn = 0;
  const slots = days.flatMap((day) =>
    times.map((time, index) => {
      const free = day.endsWith('-31') && index === 5 ? 2 : day.endsWith('-01') && index === 0 ? 1 : 0;
      return {
        day,
        time,
        endTime: times[index + 1] ?? '22:00',
        missing: free,
        seats: Array.from({ length: 2 - free }, () => ({
          volunteerId: 11 + (turn++ % 40),
          pinned: isoWeekdayOf(day) === 1,
          against: day.endsWith('-02') && index === 0 ? '-1 договорились' : null,
          unpublished: day.endsWith('-03') && index === 0,
        })),
      };
    }),
  );
  const seatsFilled = slots.reduce((sum, slot) => sum + slot.seats.length, 0);
  return {
    month,
    zone: 'Europe/Moscow',
    madeAt: new Date('2027-07-28T09:30:00Z'),
    draftAt: new Date('2027-07-26T06:00:00Z'),
    published: { number: 2, at: new Date('2027-07-27T15:00:00Z') },
    unpublishedChanges: 2,
    seatsNeeded: 372,
    seatsFilled,
    slots,
    loads: PEOPLE.map((volunteer, index) => ({
      volunteer,
      shifts: 9,
      offered: 20 + index,
      maxShifts: index === 3 ? 6 : null,
    })),
    ...change,
  };
}
