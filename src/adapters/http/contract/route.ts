import { z } from 'zod';
import { monthSchema, personIdSchema, slotIdSchema } from './primitives.ts';

/** Who may call a route: `one-time-token` carries amoCRM's own token, `secret-link` an unguessable address, the rest a session with one of the roles (`anyone` = any role). */
export type Access =
  | 'public'
  | 'one-time-token'
  | 'secret-link'
  | 'anyone'
  | readonly ('volunteer' | 'administrator' | 'supervisor' | 'director')[];

/** One route of /api/v1. */
export interface Route {
  readonly method: 'get' | 'post' | 'put' | 'delete';
  readonly path: string;
  readonly access: Access;
  readonly summary: string;
  readonly params?: z.ZodType;
  readonly body?: z.ZodType;
  readonly response: z.ZodType;
}

export const month = z.strictObject({ month: monthSchema });
export const monthVolunteer = z.strictObject({
  month: monthSchema,
  volunteerId: z.coerce.number().pipe(personIdSchema),
});
export const monthSlot = z.strictObject({ month: monthSchema, slotId: slotIdSchema });
export const request = z.strictObject({ id: z.uuid() });
export const shift = z.strictObject({
  slotId: slotIdSchema,
  volunteerId: z.coerce.number().pipe(personIdSchema),
});
export const VOLUNTEER = ['volunteer'] as const;
export const ADMINISTRATOR = ['administrator'] as const;
export const SUPERVISOR = ['supervisor'] as const;
/** Who may say which call a report is of. */
export const SETTLERS = ['administrator', 'supervisor'] as const;
/** Who reads the dashboard; what of it, is settled by the use case. */
export const OBSERVERS = ['administrator', 'supervisor', 'director'] as const;
/** Every reading may cost money (product.md §8). */
export const REFRESHERS = ['administrator', 'director'] as const;
/** Whose it is among volunteers is settled by the use case. */
export const PARTIES = ['volunteer', 'administrator'] as const;
