import { z } from 'zod';
import { directoryShape, widgetNames } from '../amocrm/model.ts';
import { durationMs, instantMs } from '../clock/instants.ts';
import type { Destination } from '../clock/mover.ts';

/** An instant with its offset, as milliseconds. */
export const instant = z.string().transform((text, context) => {
  const ms = instantMs(text);
  if (ms !== null) return ms;
  context.addIssue(`must be an instant with its offset, like 2026-12-20T09:00:00+03:00, not "${text}"`);
  return z.NEVER;
});
const duration = z.string().transform((text, context) => {
  const ms = durationMs(text);
  if (ms !== null) return ms;
  context.addIssue(
    `must be a duration of weeks, days, hours, minutes and seconds, like PT36H, not "${text}"`,
  );
  return z.NEVER;
});

/** `PUT /__sandbox/clock`. */
export const clockBody: z.ZodType<Destination> = z
  .union(
    [
      z.strictObject({ now: instant }),
      z.strictObject({ advance: duration }),
      z.strictObject({ to: z.literal('next-event') }),
    ],
    { error: 'must be {"now": an instant}, {"advance": a duration like "PT36H"} or {"to": "next-event"}' },
  )
  .transform((body) =>
    'now' in body ? { at: body.now } : 'advance' in body ? { by: body.advance } : body.to,
  );

export const resetBody = z.strictObject({
  charity: z.enum(['default', 'empty']).default('default'),
  now: instant.optional(),
});
export const codeBody = z.strictObject({ userId: z.int(), widget: z.enum(widgetNames).default('volunteer') });
export const disposableBody = z.strictObject({
  userId: z.int(),
  widget: z.enum(widgetNames),
  claims: z.record(z.string(), z.unknown()).optional(),
  secret: z.string().optional(),
  alg: z.string().optional(),
  header: z.record(z.string(), z.unknown()).optional(),
});
export const ackBody = z.strictObject({
  event: z.int().positive(),
  next: z.string().nullable().optional(),
  error: z.string().optional(),
  running: z.array(z.string()).optional(),
});
export const joinQuery = z.object({ id: z.uuid(), role: z.enum(['all', 'web', 'worker']).default('all') });
export const sinceQuery = z.object({
  since: z.coerce.number().int().nonnegative().default(0),
  limit: z.coerce.number().int().positive().optional(),
});

/** People whose groups and roles exist, each id once, with an administrator to stand behind the token. */
export const usersBody = directoryShape.superRefine(({ users, groups, roles }, context) => {
  const groupIds = new Set([0, ...groups.map(({ id }) => id)]);
  const roleIds = new Set(roles.map(({ id }) => id));
  const seen = new Set<number>();
  for (const [index, user] of users.entries()) {
    const path = ['users', index];
    if (seen.has(user.id))
      context.addIssue({ code: 'custom', path, message: `id ${user.id} stands there twice` });
    seen.add(user.id);
    if (!groupIds.has(user.groupId ?? 0)) {
      context.addIssue({ code: 'custom', path, message: `groupId ${user.groupId} is not among the groups` });
    }
    if (user.roleId !== null && !roleIds.has(user.roleId)) {
      context.addIssue({ code: 'custom', path, message: `roleId ${user.roleId} is not among the roles` });
    }
  }
  if (!users.some(({ isAdmin, isActive }) => isAdmin && isActive)) {
    context.addIssue({ code: 'custom', path: ['users'], message: 'must hold an active administrator' });
  }
});

/** What is wrong with a control's body, in one sentence. */
export function sentence(error: z.ZodError): string {
  return error.issues
    .map(({ path, message }) => `${path.length === 0 ? 'The body' : path.join('.')}: ${message}`)
    .join('; ');
}
