import type { CallMark } from '../../domain/consultation/call.ts';
import { wholeOf } from './wire.ts';

/** Far above any scale; a number as long as a telephone's is no mark and must not be kept. */
const HIGHEST = 9_999;

/**
 * The client's score of a list item (contracts/mango-api.md §4): no key = unavailable, null = the survey was never
 * reached, −1 = asked and silent, any other whole number as it is. Null for what is none of these: the call is worth
 * more than its mark, so it is kept as unavailable and counted.
 */
export function readMark(row: Readonly<Record<string, unknown>>): CallMark | null {
  if (!Object.hasOwn(row, 'mark_client') || row['mark_client'] === undefined) return { kind: 'unavailable' };
  if (row['mark_client'] === null) return { kind: 'not-reached' };
  const value = wholeOf(row['mark_client']);
  if (value === undefined || Math.abs(value) > HIGHEST) return null;
  return value === -1 ? { kind: 'no-answer' } : { kind: 'given', value };
}
