import type { TelephonySettings } from '../settings/settings.ts';
import { addDays, instantAt, localDateOf } from '../time/zone.ts';
import type { LocalDate, ZoneId } from '../time/zone.ts';

/** Half-open range of instants. */
export interface Span {
  readonly from: Date;
  readonly until: Date;
}

/** Closed days that every reading reads again: late records and late scores come within them (contracts/mango-api.md §9). */
const DAYS_AGAIN = 7;
/** The telephony refuses windows of 30 days and punishes the asking (contracts/mango-api.md §3.1). */
export const LONGEST_WINDOW_DAYS = 29;
const DAY_MS = 86_400_000;

/** What a reading is to read. `completeUntil`: every call before it is known already; null when nothing was ever read. */
export interface ReadingPlan {
  readonly now: Date;
  readonly zone: ZoneId;
  readonly settings: Pick<TelephonySettings, 'syncEvery' | 'syncHours'>;
  readonly completeUntil: Date | null;
}

/**
 * The range of a reading that is not a backfill. By the timetable once a day: the seven closed days. More often, or asked for by a person:
 * the unfinished day too, up to now; it is read again once it is over. After an outage, and with weekly readings, it reaches seven days
 * further back than what is complete.
 */
export function readingSpan(kind: 'daily' | 'now', plan: ReadingPlan): Span {
  const { now, zone, settings, completeUntil } = plan;
  const today = localDateOf(now, zone);
  const partial = kind === 'now' || (settings.syncEvery === 'hours' && settings.syncHours < 24);
  const midnight = startOfDay(today, zone);
  const until = partial && now > midnight ? now : midnight;
  return { from: startOfDay(firstDay(today, zone, completeUntil), zone), until };
}

function firstDay(today: LocalDate, zone: ZoneId, completeUntil: Date | null): LocalDate {
  const usual = addDays(today, -DAYS_AGAIN);
  if (completeUntil === null) return usual;
  const complete = localDateOf(completeUntil, zone);
  // Yesterday's reading left it there: nothing was missed.
  if (complete >= addDays(today, -1)) return usual;
  const further = addDays(complete, -DAYS_AGAIN);
  return further < usual ? further : usual;
}

/** The range of a backfill of whole local days, both ends included; a day that is not over is read up to now. */
export function backfillSpan(from: LocalDate, to: LocalDate, now: Date, zone: ZoneId): Span {
  const end = startOfDay(addDays(to, 1), zone);
  return { from: startOfDay(from, zone), until: end < now ? end : now };
}

/**
 * Cuts a range into windows the telephony takes, at local midnights, newest first: whoever looks meanwhile sees the present days soonest, and how far
 * calls are complete is written down only when all are read. A range of up to 29 days is one window, which is one request.
 */
export function windowsOf(span: Span, zone: ZoneId): Span[] {
  const windows: Span[] = [];
  for (let from = span.from; from < span.until;) {
    const until = windowEnd(from, span.until, zone);
    windows.push({ from, until });
    from = until;
  }
  return windows.reverse();
}

function windowEnd(from: Date, end: Date, zone: ZoneId): Date {
  const day = localDateOf(from, zone);
  // Days of a clock change are longer: 29 of them may be too long by an hour.
  const latest = [LONGEST_WINDOW_DAYS, LONGEST_WINDOW_DAYS - 1]
    .map((days) => startOfDay(addDays(day, days), zone))
    .find((until) => until.getTime() - from.getTime() <= LONGEST_WINDOW_DAYS * DAY_MS);
  return latest === undefined || latest > end ? end : latest;
}

const SECOND_MS = 1000;

/**
 * Two halves of a window, cut at a whole second, for windows whose further pages cannot be trusted (contracts/mango-api.md §3.3);
 * null when it is a second long: the telephony tells no finer.
 */
export function halvesOf({ from, until }: Span): readonly [Span, Span] | null {
  const first = Math.floor(from.getTime() / SECOND_MS);
  const last = Math.ceil(until.getTime() / SECOND_MS);
  if (last - first < 2) return null;
  const middle = new Date(Math.floor((first + last) / 2) * SECOND_MS);
  return [
    { from, until: middle },
    { from: middle, until },
  ];
}

/** Requests one reading makes: the list of employees, the start of its window, and fetching its result. */
const REQUESTS_A_READING = 3;
const DAYS_A_MONTH = 30;

/** Requests to the telephony in a month of 30 days that the timetable means, when every window fits one page and is ready at once. */
export function requestsAMonth(settings: Pick<TelephonySettings, 'syncEvery' | 'syncHours'>): number {
  const readings =
    settings.syncEvery === 'week'
      ? Math.ceil(DAYS_A_MONTH / 7)
      : DAYS_A_MONTH * Math.ceil(24 / settings.syncHours);
  return readings * REQUESTS_A_READING;
}

function startOfDay(day: LocalDate, zone: ZoneId): Date {
  return instantAt(day, '00:00', zone);
}
