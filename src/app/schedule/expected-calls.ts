import type { Slot } from '../../domain/time/slot.ts';
import { isoWeekdayOf } from '../../domain/time/zone.ts';
import type { Repositories } from '../../ports/unit-of-work.ts';

export interface CallExpectation {
  /** Whole weeks it rests on; 0 when nothing is known. */
  readonly weeks: number;
  /** Incoming calls that usually come in such a slot, to a tenth; null when nothing is known. */
  callsIn(slot: Pick<Slot, 'day' | 'time'>): number | null;
}

/** What usually comes, by weekday and time. */
export async function callExpectation(repositories: Repositories): Promise<CallExpectation> {
  const usual = await repositories.expectations.usual();
  const calls = new Map(usual.map((one) => [`${one.weekday} ${one.time}`, Math.round(one.calls * 10) / 10]));
  return {
    weeks: Math.max(0, ...usual.map((one) => one.weeks)),
    callsIn: ({ day, time }) => calls.get(`${isoWeekdayOf(day)} ${time}`) ?? null,
  };
}
