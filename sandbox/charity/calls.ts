import { inMoscow } from '../clock/instants.ts';
import type { KeptCall } from '../mango/model.ts';
import { answered, callback, amongThemselves, missed, type Making } from './call-kinds.ts';
import { caller, isNumber } from './callers.ts';
import { HOURS } from './marks.ts';
import { stream } from './random.ts';
import { rosterOf, type RosterShift } from './roster.ts';
import { MONTHS_OF_HISTORY, SEED } from './seed.ts';
import { type Operator, operators } from './telephony.ts';

const HOUR_S = 3_600;
/** Incoming calls an hour by the local hour; most come in the evening. */
const perHour = [
  0.4, 0.2, 0.1, 0.1, 0.05, 0.05, 0.05, 0.1, 0.2, 0.4, 1, 1.2, 1.4, 1.4, 1.6, 1.6, 1.9, 2.2, 2.9, 3.4, 3.9,
  3.7, 1.1, 0.8,
] as const;
const HIGHEST = 4;
/** By month from January: winter is the hard time. */
const season = [1.1, 1.1, 1.05, 1, 0.95, 0.85, 0.8, 0.85, 0.95, 1, 1.05, 1.15] as const;

let lastRoster: { readonly name: string; readonly shifts: readonly RosterShift[] } | undefined;

/** The schedule by which calls of a day are answered; that of one month is kept at hand. */
function shiftsOf(year: number, month: number, beginning: number): readonly RosterShift[] {
  const name = `${year}-${month}-${beginning}`;
  if (lastRoster?.name !== name) lastRoster = { name, shifts: rosterOf(SEED, year, month, beginning) };
  return lastRoster.shifts;
}

/**
 * The charity's calls that begin on one Moscow day; the same day gives the same calls. The past begins
 * eighteen months before the month of `beginning`, the future goes on as the clock comes to it.
 * @param dayMs local midnight
 * @param firstEntry the number from which entry ids of the day are counted; a thousand may be used
 * @param told who sits on the line that day, where the made-up schedule does not say so
 */
export function madeDay(
  dayMs: number,
  beginning: number,
  firstEntry: number,
  told?: readonly RosterShift[],
): readonly KeptCall[] {
  const { year, month, day, weekday } = inMoscow(dayMs);
  const start = inMoscow(beginning);
  if (year * 12 + month < start.year * 12 + start.month - MONTHS_OF_HISTORY) return [];
  const random = stream(`${SEED}:calls:${year}-${month}-${day}`);
  const making: Making = { random, next: firstEntry };
  const shifts = (told ?? shiftsOf(year, month, beginning)).filter(
    ({ from }) => from >= dayMs && from < dayMs + 24 * HOUR_S * 1000,
  );
  const busyUntil = new Map<number, number>();
  const calls: KeptCall[] = [];
  const midnight = dayMs / 1000;
  const scale = (season[month - 1] ?? 1) * (weekday > 5 ? 0.85 : 1);
  for (const at of arrivals(random, midnight, scale)) {
    const number = caller(SEED, random);
    const onDuty = dutyAt(shifts, at);
    const free = onDuty.filter(({ userId }) => (busyUntil.get(userId) ?? 0) <= at);
    const taker = free[Math.floor(random() * free.length)];
    const patience = Math.floor(20 + random() * 130);
    const gaveUp = random() < 0.06;
    if (taker === undefined || gaveUp) {
      const open = HOURS.from <= (at - midnight) / HOUR_S && (at - midnight) / HOUR_S < HOURS.to;
      const back =
        open && isNumber(number) && random() < 0.35 ? returned(at, shifts, busyUntil, random) : undefined;
      calls.push(missed(making, at, number, { rung: free, open, patience, recalledAt: back?.at ?? null }));
      if (back !== undefined && isNumber(number)) {
        const made = callback(making, back.at, number, back.operator);
        calls.push(made.kept);
        busyUntil.set(back.operator.userId, made.busyUntil);
      }
      continue;
    }
    const colleague = onDuty.find(
      ({ userId }) => userId !== taker.userId && (busyUntil.get(userId) ?? 0) <= at,
    );
    const made = answered(making, at, number, taker, free, colleague, midnight + 24 * HOUR_S);
    calls.push(made.kept);
    for (const [userId, until] of made.busyUntil) busyUntil.set(userId, until);
  }
  const [one, other] = dutyAt(shifts, midnight + 12 * HOUR_S);
  if (one !== undefined && other !== undefined && random() < 0.5) {
    calls.push(amongThemselves(making, midnight + 12 * HOUR_S + Math.floor(random() * HOUR_S), one, other));
  }
  return calls;
}

/** A Poisson stream by thinning; seconds. */
function arrivals(random: () => number, midnight: number, scale: number): number[] {
  const times: number[] = [];
  for (let t = 0; ;) {
    t += (-Math.log(1 - random()) / (HIGHEST * scale)) * HOUR_S;
    if (t >= 24 * HOUR_S) return times;
    if (random() < (perHour[Math.floor(t / HOUR_S)] ?? 0) / HIGHEST) times.push(midnight + Math.floor(t));
  }
}

function dutyAt(shifts: readonly RosterShift[], at: number): Operator[] {
  const shift = shifts.find(({ from, to }) => from <= at * 1000 && at * 1000 < to);
  return (shift?.userIds ?? []).flatMap((userId) => operators.get(userId) ?? []);
}

/** Who calls back and when: within three hours, somebody of that hour who is not speaking. */
function returned(
  at: number,
  shifts: readonly RosterShift[],
  busy: Map<number, number>,
  random: () => number,
) {
  const when = at + Math.floor(300 + random() * 2.5 * HOUR_S);
  const operator = dutyAt(shifts, when).find(({ userId }) => (busy.get(userId) ?? 0) <= at);
  return operator === undefined ? undefined : { at: when, operator };
}
