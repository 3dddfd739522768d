import { z } from 'zod';

/** amoCRM's papers and answers disagree about types (contracts/amocrm-api.md §9.13): read what can only mean one thing. */

/** A whole number, also when it comes as text. */
export const whole = z.union([
  z.int(),
  z
    .string()
    .regex(/^-?\d{1,15}$/)
    .transform(Number),
]);

/** The same, or nothing: null, absent or an empty text. */
export const wholeOrNull = z.preprocess(
  (value) => (value === '' || value === undefined ? null : value),
  whole.nullable(),
);

/** True, 1 and "1"; false, 0, "0" and nothing. */
export const flag = z
  .union([z.boolean(), z.literal([0, 1, '0', '1'])])
  .nullish()
  .transform((value) => value === true || Number(value ?? 0) === 1);

/** PHP writes an empty object as []. */
export function objectOrEmpty<T extends z.ZodType>(shape: T) {
  return z.preprocess((value) => (Array.isArray(value) && value.length === 0 ? {} : (value ?? {})), shape);
}

/** Unix seconds. */
export const instant = whole.transform((seconds) => new Date(seconds * 1000));

/** The error of contracts/amocrm-api.md §7 that names the items it is about. */
export const validationErrors = z.array(
  z.object({
    request_id: z.union([z.string(), z.number()]).transform(String),
    errors: z.array(z.object({ code: z.string().optional(), path: z.string().optional() })).catch([]),
  }),
);
