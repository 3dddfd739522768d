import { addDays, isoWeekdayOf } from '../../../domain/time/zone.ts';
import type { MonthScheduleData } from '../../../ports/month-schedule-documents.ts';

export type FileSlot = MonthScheduleData['slots'][number];

/** A calendar week from Monday: its days (null outside the month), and one line a time with a slot or nothing under each day. */
export interface FileWeek {
  readonly days: readonly (string | null)[];
  readonly lines: readonly { readonly time: string; readonly cells: readonly (FileSlot | null)[] }[];
}

/** The weeks that have a slot, in order. */
export function weeksOf({ month, slots }: MonthScheduleData): readonly FileWeek[] {
  const first = addDays(`${month}-01`, 1 - isoWeekdayOf(`${month}-01`));
  return [0, 1, 2, 3, 4, 5].flatMap((week): FileWeek[] => {
    const days = [0, 1, 2, 3, 4, 5, 6].map((weekday) => addDays(first, week * 7 + weekday));
    const own = slots.filter(({ day }) => days.includes(day));
    if (own.length === 0) return [];
    const times = [...new Set(own.map(({ time }) => time))].sort();
    return [
      {
        days: days.map((day) => (day.startsWith(month) ? day : null)),
        lines: times.map((time) => ({
          time,
          cells: days.map((day) => own.find((slot) => slot.day === day && slot.time === time) ?? null),
        })),
      },
    ];
  });
}
