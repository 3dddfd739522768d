import { z } from 'zod';

/** A closed set of the domain. Every member must be named, so that one added to the domain cannot be stored and then not be read. */
export function closedSet<T extends string>(members: Readonly<Record<T, true>>): z.ZodType<T> {
  return z.enum(Object.keys(members) as T[]);
}
