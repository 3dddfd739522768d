import assert from 'node:assert/strict';
import type { Publication } from './database.ts';
import { startOf } from './start-of-slot.ts';

export interface Shift {
  readonly person: number;
  readonly slot: string;
}

/** One shift after the instant of each of three people out of those named. */
export function shiftsOfThree(
  schedule: Publication,
  after: Date,
  people: ReadonlySet<number>,
): [Shift, Shift, Shift] {
  const shifts = schedule.shifts.filter(({ slot }) => startOf(slot) > after);
  const holders = [...new Set(shifts.map(({ person }) => person))].filter((id) => people.has(id));
  const [first, second, third] = holders.map((id) => shifts.find(({ person }) => person === id));
  assert.ok(first !== undefined && second !== undefined && third !== undefined);
  return [first, second, third];
}
