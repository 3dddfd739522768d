import { z } from 'zod';
import {
  daySchema,
  instantSchema,
  personIdSchema,
  personSchema,
  slotIdSchema,
  versionSchema,
} from './primitives.ts';
import { entryIdSchema, feelingSchema, reportOutcomeSchema, topicIdSchema, topicSchema } from './reports.ts';

export const scoreSchema = z.strictObject({
  kind: z.enum(['unavailable', 'not-reached', 'no-answer', 'given', 'out-of-scale']),
  value: z.int().nullable(),
  /** After a transfer nobody knows whom the client meant. */
  uncertain: z.boolean(),
});

/** One consultation as supervisors see it in the list. */
export const consultationRowSchema = z.strictObject({
  entryId: entryIdSchema,
  direction: z.enum(['in', 'out']),
  outcome: z.enum(['answered', 'missed']),
  startedAt: instantSchema,
  beganAt: instantSchema,
  talkSeconds: z.int(),
  waitSeconds: z.int().nullable(),
  volunteer: personSchema.nullable(),
  others: z.array(personSchema),
  transferred: z.boolean(),
  slotId: slotIdSchema.nullable(),
  placement: z.enum(['own', 'near', 'outside']).nullable(),
  /** Which call of this client it is, as far as calls are known; null when the client is not recognised. */
  callOfClient: z.int().nullable(),
  score: scoreSchema,
  report: z
    .strictObject({
      id: z.uuid(),
      topics: z.array(topicSchema),
      outcome: reportOutcomeSchema.nullable(),
      risk: z.boolean(),
      discussWithSupervisor: z.boolean(),
      discussed: z.boolean(),
      settledByHand: z.boolean(),
      messages: z.int(),
    })
    .nullable(),
});

export const consultationFilterSchema = z.strictObject({
  from: daySchema,
  /** The last day, included. */
  to: daySchema,
  topicId: topicIdSchema.nullable(),
  risk: z.boolean().nullable(),
  /** At most this score, within the scale. */
  scoreAtMost: z.int().nullable(),
  volunteerId: personIdSchema.nullable(),
  report: z.enum(['any', 'missing', 'present', 'to-discuss', 'discussed']),
  outcome: z.enum(['any', 'answered', 'missed']),
  /** Continue after this one; null from the newest. */
  after: entryIdSchema.nullable(),
  limit: z.int().min(1).max(200),
});

export const consultationListSchema = z.strictObject({
  consultations: z.array(consultationRowSchema),
  total: z.int(),
  /** Give it as `after` for the next ones; null at the end. */
  next: entryIdSchema.nullable(),
  volunteers: z.array(personSchema),
  topics: z.array(topicSchema),
});

export const consultationSchema = consultationRowSchema.extend({
  text: z
    .strictObject({
      story: z.string(),
      feeling: feelingSchema.nullable(),
      beganAt: instantSchema,
      sentAt: instantSchema,
      discussedBy: personSchema.nullable(),
      discussedAt: instantSchema.nullable(),
      minutesApart: z.number().nullable(),
      version: versionSchema,
    })
    .nullable(),
});

/** A sent report that is joined to no call for certain, as supervisors read it. */
export const looseReportSchema = z.strictObject({
  id: z.uuid(),
  volunteer: personSchema,
  beganAt: instantSchema,
  sentAt: instantSchema,
  topics: z.array(topicSchema),
  outcome: reportOutcomeSchema.nullable(),
  feeling: feelingSchema.nullable(),
  story: z.string(),
  risk: z.boolean(),
  discussWithSupervisor: z.boolean(),
  discussed: z.strictObject({ by: personSchema, at: instantSchema }).nullable(),
  /** Messages of its thread. */
  messages: z.int(),
  /** `waiting` no call is near it yet · `unsafe` a person must say which call it is · `none` a person said that it has none. */
  join: z.enum(['waiting', 'unsafe', 'none']),
});
export type LooseReport = z.infer<typeof looseReportSchema>;
export type ConsultationRow = z.infer<typeof consultationRowSchema>;
export type ConsultationFilter = z.infer<typeof consultationFilterSchema>;
export type ConsultationList = z.infer<typeof consultationListSchema>;
export type ConsultationDetail = z.infer<typeof consultationSchema>;
