import { type Answer, marksOf, wishesOf } from './marks.ts';
import { isAway, membersOf } from './membership.ts';
import { volunteerHabits } from './people.ts';
import { stream } from './random.ts';
import type { RosterShift } from './roster.ts';
import { SEED } from './seed.ts';

const HOUR_MS = 3_600_000;
/** Whoever answers late and has few shifts is seated by hand; nobody does that with many. */
const MOST_SHIFTS_OF_A_LATE_ONE = 6;

type PastAnswers = {
  readonly year: number;
  readonly month: number;
  /** Instants in milliseconds. */
  readonly opened: number;
  readonly deadline: number;
  readonly published: number;
  readonly beginning: number;
  readonly shifts: readonly RosterShift[];
  /** Whether one or two answered after the deadline. */
  readonly someLate: boolean;
};

/** What the members of a month said before it was published; every seat of its schedule is among the marks. */
export function pastAnswers(of: PastAnswers): Answer[] {
  const { year, month, opened, deadline, published, beginning } = of;
  const late = of.someLate ? lateOnes(of) : new Set<number>();
  return membersOf(year, month, beginning).flatMap((member): Answer[] => {
    const { userId, habit } = member;
    if (habit === 'silent') return [];
    const moment = momentOf(userId, year, month);
    const at = late.has(userId)
      ? deadline + HOUR_MS + moment * (published - deadline - 4 * HOUR_MS)
      : opened + moment * (deadline - opened);
    const submittedAt = new Date(Math.floor(at)).toISOString();
    if (isAway(member, year, month, beginning)) return [{ userId, marks: [], cannot: true, submittedAt }];
    return [
      { userId, marks: marksOf(SEED, userId, habit, year, month), ...wishesOf(SEED, userId), submittedAt },
    ];
  });
}

/** Two thirds of the volunteers have answered a month that is being collected, those who never answer left out: 27 of 40. */
export function unfinishedAnswers(year: number, month: number, opened: number, until: number): Answer[] {
  return firstTwoThirds(`${SEED}:${year}-${month}`).map(({ userId, habit }): Answer => {
    const at = opened + Math.floor(momentOf(userId, year, month) * (until - opened));
    const submittedAt = new Date(at).toISOString();
    if (habit === 'cannot') return { userId, marks: [], cannot: true, submittedAt };
    return {
      userId,
      marks: marksOf(SEED, userId, habit, year, month),
      ...wishesOf(SEED, userId),
      submittedAt,
    };
  });
}

/** When somebody answers, as a share of the time there is. */
function momentOf(userId: number, year: number, month: number): number {
  return stream(`${SEED}:when:${userId}:${year}-${month}`)();
}

function lateOnes({ year, month, shifts }: PastAnswers): Set<number> {
  const loads = new Map<number, number>();
  for (const userId of shifts.flatMap((shift) => shift.userIds)) {
    loads.set(userId, (loads.get(userId) ?? 0) + 1);
  }
  const random = stream(`${SEED}:late:${year}-${month}`);
  const count = Math.floor(random() * 3);
  const few = volunteerHabits.filter(({ userId }) => (loads.get(userId) ?? 0) <= MOST_SHIFTS_OF_A_LATE_ONE);
  const order = few.map(({ userId }) => ({ userId, key: random() })).toSorted((a, b) => a.key - b.key);
  return new Set(order.slice(0, count).map(({ userId }) => userId));
}

function firstTwoThirds(seed: string): (typeof volunteerHabits)[number][] {
  const order = new Map(volunteerHabits.map(({ userId }) => [userId, stream(`${seed}:order:${userId}`)()]));
  const count = Math.round((volunteerHabits.length * 2) / 3);
  return volunteerHabits
    .filter(({ habit }) => habit !== 'silent')
    .toSorted((a, b) => (order.get(a.userId) ?? 0) - (order.get(b.userId) ?? 0))
    .slice(0, count)
    .toSorted((a, b) => a.userId - b.userId);
}
