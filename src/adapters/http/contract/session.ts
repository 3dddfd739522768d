import { z } from 'zod';
import { instantSchema, personIdSchema, roleSchema } from './primitives.ts';

export const meSchema = z.strictObject({
  id: personIdSchema,
  name: z.string(),
  roles: z.array(roleSchema),
  /** The charity's zone; everything shown is in it. */
  zone: z.string(),
  language: z.enum(['ru', 'en']),
});

export const sessionSchema = z.strictObject({
  token: z.string(),
  /** The bearer dies then unless renewed. */
  expiresAt: instantSchema,
  /** Renewing is refused from then on: a new one-time token is needed. */
  renewableUntil: instantSchema,
  me: meSchema,
});
export type Me = z.infer<typeof meSchema>;
export type Session = z.infer<typeof sessionSchema>;
