import { z } from 'zod';
import {
  cycleSchema,
  instantSchema,
  monthSchema,
  personIdSchema,
  personSchema,
  slotIdSchema,
  slotSchema,
  versionSchema,
  wishSchema,
} from './primitives.ts';

export const availabilityStatusSchema = z.enum(['none', 'unsent', 'answered', 'changed-unsent', 'cannot']);

export const offerSchema = z.strictObject({
  marks: z.array(slotIdSchema).max(2000),
  maxShifts: wishSchema,
  maxPerDay: wishSchema,
});
/** `version` is the one the caller saw; 409 when somebody saved since. */
export const offerBodySchema = offerSchema.extend({ version: versionSchema });
export const versionBodySchema = z.strictObject({ version: versionSchema });

export const answerSchema = offerSchema.extend({
  cannot: z.boolean(),
  at: instantSchema,
  late: z.boolean(),
  by: personIdSchema,
});

export const availabilitySchema = z.strictObject({
  month: monthSchema,
  volunteer: personSchema,
  version: versionSchema,
  status: availabilityStatusSchema,
  draft: offerSchema,
  submitted: answerSchema.nullable(),
  /** False when the month takes no answers now (not opened, or published). */
  open: z.boolean(),
  /** What is sent now will be late. */
  wouldBeLate: z.boolean(),
});

/** Everything the availability page needs in one answer. */
export const availabilityPageSchema = z.strictObject({
  cycle: cycleSchema,
  slots: z.array(slotSchema),
  /** Days that differ from the ordinary week, with their note (holidays). */
  namedDays: z.array(z.strictObject({ day: z.string(), note: z.string() })),
  availability: availabilitySchema,
  /** How many others have offered in a slot; null when the setting hides it. */
  offers: z.record(slotIdSchema, z.int()).nullable(),
  /** Marks of the month before, by weekday and time, carried onto this month's slots. */
  likeLastMonth: z.array(slotIdSchema),
});

export const progressRowSchema = z.strictObject({
  volunteer: personSchema,
  status: availabilityStatusSchema,
  marks: z.int(),
  unsentMarks: z.int(),
  maxShifts: wishSchema,
  maxPerDay: wishSchema,
  submittedAt: instantSchema.nullable(),
  late: z.boolean(),
  /** The amoCRM task was completed or deleted by hand there; shown, changes nothing here. */
  taskEndedByHand: z.boolean(),
});

export const progressSchema = z.strictObject({
  cycle: cycleSchema,
  answered: z.int(),
  volunteers: z.int(),
  rows: z.array(progressRowSchema),
  slots: z.array(slotSchema),
  /** Volunteers who offered, per slot, counting only sent answers. */
  offers: z.record(slotIdSchema, z.int()),
});
export type AvailabilityPage = z.infer<typeof availabilityPageSchema>;
export type AvailabilityView = z.infer<typeof availabilitySchema>;
export type OfferBody = z.infer<typeof offerBodySchema>;
export type Progress = z.infer<typeof progressSchema>;
