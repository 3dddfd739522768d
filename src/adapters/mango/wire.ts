import { z } from 'zod';

/** Mango's papers and answers disagree about types (contracts/mango-api.md §3.2): read what can only mean one thing. */

const MOST = 2_147_483_647;

/** A whole number, also as text; undefined for anything else. Bounded by what the database keeps for a count or a mark. */
export function wholeOf(value: unknown): number | undefined {
  const number = typeof value === 'string' && /^\s*-?\d{1,10}\s*$/.test(value) ? Number(value) : value;
  return typeof number === 'number' && Number.isSafeInteger(number) && Math.abs(number) <= MOST
    ? number
    : undefined;
}

/** An object and nothing else. */
export function recordOf(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : undefined;
}

const isNothing = (value: unknown): boolean => value === undefined || value === null || value === '';

/** Every field may be absent. */
const anything = z.unknown().optional();

/** Seconds of a length of time; nothing is 0. */
export const seconds = anything.transform((value, context) => {
  const number = isNothing(value) ? 0 : Math.round(Number(wholeOf(value) ?? fractionOf(value)));
  if (number >= 0 && number <= MOST) return number;
  return refuse(context);
});

/** Unix seconds; nothing and 0 are null. What lies beyond the year 2100 is milliseconds or rubbish, and refused. */
export const instant = anything.transform((value, context) => {
  if (isNothing(value)) return null;
  const number = typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : value;
  if (typeof number !== 'number' || !(number >= 0 && number < 4_102_444_800)) return refuse(context);
  return number === 0 ? null : new Date(Math.floor(number) * 1000);
});

/** An id of an employee; nothing, 0 and -1 mean nobody. */
export const employeeId = anything.transform((value) => {
  const number = typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : value;
  return typeof number === 'number' && Number.isSafeInteger(number) && number > 0 ? number : null;
});

/**
 * An employee's extension as text, leading zeros kept. Seven digits and more are a telephone number in the wrong field,
 * perhaps a client's: that is none.
 */
export const extension = anything.transform((value) => {
  const text = typeof value === 'number' ? String(value) : value;
  return typeof text === 'string' && /^\d{1,6}$/.test(text.trim()) ? text.trim() : null;
});

/** true, 1 and "1". */
export const flag = anything.transform(
  (value) => value === true || value === 1 || value === '1' || value === 'true',
);

function fractionOf(value: unknown): number {
  if (typeof value === 'number') return value;
  return typeof value === 'string' && /^\d{1,10}\.\d{1,9}$/.test(value) ? Number(value) : Number.NaN;
}

/** The message says nothing of the value: it may be anybody's number. */
function refuse(context: z.RefinementCtx): never {
  context.addIssue({ code: 'custom', message: 'unreadable' });
  return z.NEVER;
}
