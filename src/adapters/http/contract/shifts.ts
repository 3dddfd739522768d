import { z } from 'zod';
import {
  cycleStateSchema,
  instantSchema,
  monthSchema,
  optionalSentenceSchema,
  personIdSchema,
  personSchema,
  sentenceSchema,
  slotIdSchema,
  slotSchema,
  versionSchema,
} from './primitives.ts';

export const requestStateSchema = z.enum(['open', 'replaced', 'left-gap', 'declined', 'withdrawn']);

export const myRequestSchema = z.strictObject({
  id: z.uuid(),
  slot: slotSchema,
  reason: z.string(),
  colleague: personSchema.nullable(),
  state: requestStateSchema,
  createdAt: instantSchema,
  decidedAt: instantSchema.nullable(),
  replacement: personSchema.nullable(),
  answer: z.string().nullable(),
  version: versionSchema,
});

export const myShiftSchema = z.strictObject({
  slot: slotSchema,
  /** The others in the slot. */
  partners: z.array(personSchema),
  past: z.boolean(),
  /** The newest request about this shift; null when there never was one. */
  request: myRequestSchema.nullable(),
});

/** Two true, checkable sentences' worth of facts: why so many and not fewer or more (product.md §5). */
export const myFairnessSchema = z.strictObject({
  shifts: z.int(),
  offered: z.int(),
  maxShifts: z.int().nullable(),
  average: z.number(),
  least: z.int(),
  most: z.int(),
  /** Why not fewer: nobody else could take over, or everyone who could holds as many or more less one. */
  whyNotFewer: z.enum(['no-shifts', 'others-hold-as-many', 'nobody-else-available', 'edited-by-hand']),
  /** Why not more: the offer or the wish is used up, every seat offered is filled, or more would be less even. */
  whyNotMore: z.enum(['all-offered-taken', 'own-limit', 'seats-filled', 'would-be-uneven', 'edited-by-hand']),
});

export const myMonthSchema = z.strictObject({
  month: monthSchema,
  state: cycleStateSchema,
  publishedNumber: z.int().nullable(),
  publishedAt: instantSchema.nullable(),
  slots: z.array(slotSchema),
  shifts: z.array(myShiftSchema),
  fairness: myFairnessSchema.nullable(),
});

export const askForChangeBodySchema = z.strictObject({
  slotId: slotIdSchema,
  reason: sentenceSchema,
  colleagueId: personIdSchema.nullable(),
});

export const calendarLinkSchema = z.strictObject({
  /** The whole secret address, only in the answer that made it; afterwards null. */
  url: z.url().nullable(),
  createdAt: instantSchema.nullable(),
});

export const preferencesSchema = z.strictObject({ shiftReminder: z.boolean() });

export const contactSchema = z.strictObject({
  volunteer: personSchema,
  answer: z.enum(['asked', 'agreed', 'refused']),
  at: instantSchema,
  by: personSchema,
});

/** Somebody who could take a seat, or why not (closed set of reasons). */
export const candidateSchema = z.strictObject({
  volunteer: personSchema,
  available: z.boolean(),
  /** When they marked this slot; null when they did not. */
  markedAt: instantSchema.nullable(),
  shifts: z.int(),
  shiftsThatDay: z.int(),
  maxShifts: z.int().nullable(),
  maxPerDay: z.int().nullable(),
  /** Why it needs a reason to seat them; empty when nothing stands against it. `removed-by-hand` alone needs none: seating them lifts the removal. */
  against: z.array(
    z.enum(['not-marked', 'no-answer', 'cannot-this-month', 'month-limit', 'day-limit', 'removed-by-hand']),
  ),
  /** Sum of squares of loads if they took the seat, less the present one: lower is more even. */
  fairnessChange: z.int(),
  contact: contactSchema.nullable(),
});

export const adminRequestSchema = z.strictObject({
  id: z.uuid(),
  month: monthSchema,
  slot: slotSchema,
  volunteer: personSchema,
  partners: z.array(personSchema),
  reason: z.string(),
  colleague: personSchema.nullable(),
  state: requestStateSchema,
  createdAt: instantSchema,
  /** Hours between asking and the shift. */
  noticeHours: z.number(),
  decidedAt: instantSchema.nullable(),
  decidedBy: personSchema.nullable(),
  replacement: personSchema.nullable(),
  answer: z.string().nullable(),
  contacts: z.array(contactSchema),
  version: versionSchema,
});

export const contactBodySchema = z.strictObject({
  volunteerId: personIdSchema,
  answer: z.enum(['asked', 'agreed', 'refused']),
  version: versionSchema,
});

export const decideBodySchema = z.discriminatedUnion('outcome', [
  z.strictObject({
    outcome: z.literal('replaced'),
    volunteerId: personIdSchema,
    reason: optionalSentenceSchema.optional(),
    answer: optionalSentenceSchema,
    version: versionSchema,
  }),
  z.strictObject({ outcome: z.literal('left-gap'), answer: optionalSentenceSchema, version: versionSchema }),
  z.strictObject({ outcome: z.literal('declined'), answer: sentenceSchema, version: versionSchema }),
]);
export type MyMonth = z.infer<typeof myMonthSchema>;
export type MyShift = z.infer<typeof myShiftSchema>;
export type MyRequest = z.infer<typeof myRequestSchema>;
export type Candidate = z.infer<typeof candidateSchema>;
export type AdminRequest = z.infer<typeof adminRequestSchema>;
export type DecideBody = z.infer<typeof decideBodySchema>;
