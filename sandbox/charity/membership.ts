import { inMoscow, moscow } from '../clock/instants.ts';
import { FORMER, type Habit, volunteerHabits } from './people.ts';
import { stream } from './random.ts';
import { SEED } from './seed.ts';

type Member = { readonly userId: number; readonly habit: Habit };

const DAY_MS = 24 * 3_600_000;
/** How long before the charity's beginning the former volunteer left. */
const LEFT_BEFORE_MS = 200 * DAY_MS;

/** Who came when the charity's past had begun: the first month, counted back from that of the beginning. 101 got the former volunteer's extension. */
const joined: ReadonlyMap<number, number> = new Map([
  [101, 5],
  [112, 14],
  [119, 11],
  [125, 8],
  [133, 6],
]);

/** The volunteers of a month: those who had come by then, and the former one until she left. */
export function membersOf(year: number, month: number, beginning: number): readonly Member[] {
  const start = inMoscow(beginning);
  const monthsBack = start.year * 12 + start.month - (year * 12 + month);
  const here = volunteerHabits.filter(({ userId }) => (joined.get(userId) ?? Infinity) >= monthsBack);
  const formerStays = moscow(year, month + 1, 1) < beginning - LEFT_BEFORE_MS;
  return formerStays ? [...here, { userId: FORMER, habit: 'evening' }] : here;
}

/** When the former volunteer left: at the end of the last month she was a member. */
export function leftAt(beginning: number): number {
  const { year, month } = inMoscow(beginning - LEFT_BEFORE_MS);
  const thatMonth = moscow(year, month, 1);
  return thatMonth < beginning - LEFT_BEFORE_MS ? thatMonth : moscow(year, month - 1, 1);
}

/** Whether a member cannot work a month at all; of the months that were over by the beginning about one in thirty. */
export function isAway({ userId, habit }: Member, year: number, month: number, beginning: number): boolean {
  if (habit === 'cannot') return true;
  if (habit === 'silent' || moscow(year, month + 1, 1) > beginning) return false;
  return stream(`${SEED}:away:${userId}:${year}-${month}`)() < 0.035;
}
