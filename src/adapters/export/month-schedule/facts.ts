import { localDateOf, localTimeOf } from '../../../domain/time/zone.ts';
import type { ZoneId } from '../../../domain/time/zone.ts';
import type { MonthScheduleData } from '../../../ports/month-schedule-documents.ts';
import type { MonthWords } from './words.ts';

/** «28.12.2026, 09:00» by the charity's clock. */
export function stamp(instant: Date, zone: ZoneId): string {
  return `${dayText(localDateOf(instant, zone))}, ${localTimeOf(instant, zone)}`;
}

/** «28.12.2026»: cannot be misread in any language. */
export function dayText(day: string): string {
  return day.split('-').reverse().join('.');
}

/** Draft or published, since when, and what volunteers do not see yet. */
export function stateOf(data: MonthScheduleData, { tell }: MonthWords): string {
  const { published, draftAt, unpublishedChanges, zone } = data;
  if (published === null) return draftAt === null ? tell.noDraft : tell.draft(stamp(draftAt, zone));
  const since = tell.published(published.number, stamp(published.at, zone));
  return unpublishedChanges === 0 ? since : `${since}; ${tell.changed(unpublishedChanges)}`;
}

/** One line under the title: state, how full, when the file was made, by whose clock. */
export function factsOf(data: MonthScheduleData, words: MonthWords): string {
  const { tell } = words;
  return [
    stateOf(data, words),
    tell.filled(data.seatsFilled, data.seatsNeeded),
    `${tell.made(stamp(data.madeAt, data.zone))} (${tell.zone} ${data.zone})`,
  ].join(' · ');
}

/** «пн» of «пн, 6 декабря». */
export function weekdayOf(day: string, { calendar }: MonthWords): string {
  return calendar.day(day).split(',')[0] ?? '';
}

export function nameIn(data: MonthScheduleData, id: number): string {
  return data.loads.find(({ volunteer }) => volunteer.id === id)?.volunteer.name ?? `№ ${id}`;
}
