import { addDays, isoWeekdayOf } from '../../src/domain/time/zone.ts';
import type { ExpectedCalls } from '../../src/ports/analytics.ts';
import type { Charity } from './charity.ts';
import type { Conversation } from './conversations.ts';

const WEEKS = 12;
const SLOT_MINUTES = 120;
const DAY_MINUTES = 1440;

/** The minute of its day that clocks showed; `shown` is of the quarter of an hour. */
function minuteOf({ shown, startedAt }: Conversation): number {
  return shown.hour * 60 + shown.minute + (Math.floor(startedAt.getTime() / 60_000) % 15);
}

/** What usually comes at each weekday and time of a slot, out of raw calls: the same answer as SlotExpectations.usual, by `weekday time`. */
export function expectedCalls({
  conversations,
  raw,
  leftOut,
}: Charity): Record<string, Omit<ExpectedCalls, 'weekday' | 'time'>> {
  const days = conversations.map(({ shown }) => shown.day).toSorted();
  const [first] = days;
  const last = days.at(-1);
  if (first === undefined || last === undefined) return {};
  const next = addDays(last, 1);
  const monday = addDays(next, 1 - isoWeekdayOf(next));
  const weeks = Array.from({ length: WEEKS }, (_, back) => addDays(monday, -7 * (back + 1))).filter(
    (week) => week >= first && days.some((day) => day >= week && day < addDays(week, 7)),
  );
  const incoming = Map.groupBy(
    conversations.filter(({ direction }) => direction === 'in'),
    ({ shown }) => shown.day,
  );
  const callsFrom = (day: string, minute: number): number =>
    [0, 1].reduce((sum, nights) => {
      const from = minute - nights * DAY_MINUTES;
      const of = incoming.get(addDays(day, nights)) ?? [];
      return sum + of.filter((talk) => minuteOf(talk) >= from && minuteOf(talk) < from + SLOT_MINUTES).length;
    }, 0);
  const usual: ReturnType<typeof expectedCalls> = {};
  for (const { id } of raw.slots) {
    const weekday = isoWeekdayOf(id.slice(0, 10));
    const time = id.slice(11);
    const minute = Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
    const counts = weeks
      .map((week) => addDays(week, weekday - 1))
      .filter((day) => !leftOut.has(day))
      .map((day) => callsFrom(day, minute));
    if (counts.length > 0)
      usual[`${weekday} ${time}`] ??= {
        calls: counts.reduce((sum, count) => sum + count, 0) / counts.length,
        weeks: counts.length,
      };
  }
  return usual;
}
