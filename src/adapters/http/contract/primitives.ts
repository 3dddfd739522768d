import { z } from 'zod';

/** Building blocks of the contract. Instants are RFC 3339 in UTC; days, months and times are the charity's. */
export const monthSchema = z
  .string()
  .regex(/^(19|20|21)\d{2}-(0[1-9]|1[0-2])$/)
  .meta({ description: 'YYYY-MM' });
export const daySchema = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .meta({ description: 'YYYY-MM-DD, the charity’s calendar' });
export const timeSchema = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
  .meta({ description: 'HH:mm, the charity’s clocks' });
export const instantSchema = z.iso.datetime();
export const slotIdSchema = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/)
  .meta({ description: 'Local start of the slot, YYYY-MM-DDTHH:mm' });
export const personIdSchema = z.int().positive();
export const versionSchema = z.int().min(0);
export const wishSchema = z.int().min(0).max(1000).nullable();
export const roleSchema = z.enum(['volunteer', 'administrator', 'supervisor', 'director']);
export const cycleStateSchema = z.enum([
  'planned',
  'collecting',
  'generating',
  'review',
  'published',
  'closed',
]);
export const sentenceSchema = z.string().trim().min(1).max(2000);
export const optionalSentenceSchema = z.string().trim().max(2000);

export const personSchema = z.strictObject({ id: personIdSchema, name: z.string(), active: z.boolean() });

export const slotSchema = z.strictObject({
  id: slotIdSchema,
  day: daySchema,
  time: timeSchema,
  endTime: timeSchema,
  startsAt: instantSchema,
  endsAt: instantSchema,
  need: z.int().min(0),
});

export const cycleSchema = z.strictObject({
  month: monthSchema,
  state: cycleStateSchema,
  opensAt: instantSchema,
  deadline: instantSchema,
  publishingDue: instantSchema,
  version: versionSchema,
});
export type CycleView = z.infer<typeof cycleSchema>;
export type SlotView = z.infer<typeof slotSchema>;
export type PersonView = z.infer<typeof personSchema>;
export type RoleName = z.infer<typeof roleSchema>;

export const doneSchema = z.strictObject({ done: z.literal(true) });
