import { inMoscow, moscow } from '../clock/instants.ts';
import { HOURS, marksOf, wishesOf } from './marks.ts';
import { isAway, membersOf } from './membership.ts';
import { stream } from './random.ts';

/** Who sat on the line in one slot; the slot is named by its local start, `2026-11-01T10:00`. */
export type RosterShift = {
  readonly slot: string;
  /** Milliseconds; the slot's end belongs to the next one. */
  readonly from: number;
  readonly to: number;
  readonly userIds: readonly number[];
};

const PER_DAY = 2;
const SEATS = 2;

/**
 * The made-up schedule of a month in Moscow, from the same marks as the charity's past: two seats a slot,
 * wishes kept, whoever has sat least comes first. The calls of the charity are answered by these people.
 */
export function rosterOf(seed: string, year: number, month: number, beginning: number): RosterShift[] {
  const people = membersOf(year, month, beginning).filter(
    (member) => !isAway(member, year, month, beginning),
  );
  const load = new Map<number, number>();
  const perDay = new Map<string, number>();
  const offers = people.map(({ userId, habit }) => ({
    userId,
    marks: new Set(marksOf(seed, userId, habit, year, month)),
    wishes: wishesOf(seed, userId),
  }));
  return slotsOf(year, month).map(({ slot, from, to }) => {
    const day = slot.slice(0, 10);
    const userIds = offers
      .filter(({ userId, marks, wishes: { maxShifts = Infinity, maxPerDay = PER_DAY } }) => {
        const today = perDay.get(`${userId} ${day}`) ?? 0;
        return marks.has(slot) && (load.get(userId) ?? 0) < maxShifts && today < maxPerDay;
      })
      .map(({ userId }) => ({
        userId,
        key: (load.get(userId) ?? 0) + stream(`${seed}:seat:${userId}:${slot}`)(),
      }))
      .toSorted((a, b) => a.key - b.key)
      .slice(0, SEATS)
      .map(({ userId }) => userId)
      .toSorted((a, b) => a - b);
    for (const userId of userIds) {
      load.set(userId, (load.get(userId) ?? 0) + 1);
      perDay.set(`${userId} ${day}`, (perDay.get(`${userId} ${day}`) ?? 0) + 1);
    }
    return { slot, from, to, userIds };
  });
}

function slotsOf(year: number, month: number): Omit<RosterShift, 'userIds'>[] {
  const slots: Omit<RosterShift, 'userIds'>[] = [];
  const end = moscow(year, month + 1, 1);
  for (let day = moscow(year, month, 1); day < end; day += 24 * 3_600_000) {
    for (let hour: number = HOURS.from; hour < HOURS.to; hour += HOURS.slotHours) {
      const from = day + hour * 3_600_000;
      const at = inMoscow(from);
      const two = (n: number) => String(n).padStart(2, '0');
      const slot = `${at.year}-${two(at.month)}-${two(at.day)}T${two(hour)}:00`;
      slots.push({ slot, from, to: from + HOURS.slotHours * 3_600_000 });
    }
  }
  return slots;
}
