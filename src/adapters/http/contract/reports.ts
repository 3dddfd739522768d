import { z } from 'zod';
import { instantSchema, monthSchema, personSchema, slotIdSchema, versionSchema } from './primitives.ts';

/** Opaque id of a conversation in the telephony. */
export const entryIdSchema = z
  .string()
  .min(1)
  .max(200)
  // No database takes NUL, and no telephony names a call by control characters.
  .regex(/^\P{Cc}+$/u);
export const topicIdSchema = z.int().positive();
export const reportOutcomeSchema = z.enum([
  'helped',
  'referred',
  'will-call-again',
  'broken-off',
  'not-a-client',
]);
export const feelingSchema = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)]);

export const topicSchema = z.strictObject({
  id: topicIdSchema,
  name: z.string(),
  /** No longer offered; shown where it was chosen. */
  retired: z.boolean(),
});

/** What the volunteer knows of a call of theirs. */
export const myCallSchema = z.strictObject({
  entryId: entryIdSchema,
  beganAt: instantSchema,
  talkSeconds: z.int(),
  direction: z.enum(['in', 'out']),
  slotId: slotIdSchema.nullable(),
});

export const myReportSchema = z.strictObject({
  id: z.uuid(),
  state: z.enum(['draft', 'sent']),
  /** The call it is joined to for certain, or was begun from. */
  call: myCallSchema.nullable(),
  beganAt: instantSchema,
  topicIds: z.array(topicIdSchema),
  story: z.string(),
  outcome: reportOutcomeSchema.nullable(),
  feeling: feelingSchema.nullable(),
  discussWithSupervisor: z.boolean(),
  risk: z.boolean(),
  sentAt: instantSchema.nullable(),
  /** Its author may change it until then; null for a draft whose time is not over. */
  editableUntil: instantSchema,
  editable: z.boolean(),
  discussed: z.boolean(),
  /** Messages of its thread. */
  messages: z.int(),
  version: versionSchema,
});

export const myReportsSchema = z.strictObject({
  now: instantSchema,
  /** Own consultations without a report, oldest first; those whose time is over are not here. */
  missing: z.array(myCallSchema.extend({ reportUntil: instantSchema })),
  drafts: z.array(myReportSchema),
  /** Sent ones of the last 60 days, newest first. */
  sent: z.array(myReportSchema),
  topics: z.array(topicSchema),
  /** Calls are known up to here; null while they are off or never read. */
  callsKnownUntil: instantSchema.nullable(),
  editHours: z.int(),
});

/** The whole form each time; `version` is the one the widget last saw, 0 for a new one. */
export const reportBodySchema = z.strictObject({
  version: versionSchema,
  entryId: entryIdSchema.nullable(),
  beganAt: instantSchema,
  topicIds: z.array(topicIdSchema).max(20),
  story: z.string().max(8000),
  outcome: reportOutcomeSchema.nullable(),
  feeling: feelingSchema.nullable(),
  discussWithSupervisor: z.boolean(),
  risk: z.boolean(),
});

export const topicsPageSchema = z.strictObject({
  version: versionSchema,
  topics: z.array(
    topicSchema.extend({
      retiredAt: instantSchema.nullable(),
      reports: z.int(),
      formerNames: z.array(z.string()),
    }),
  ),
});
export const topicsBodySchema = z.strictObject({
  version: versionSchema,
  /** In order; id null = a new one; a known topic that is absent stays as it is, last. */
  topics: z
    .array(
      z.strictObject({
        id: topicIdSchema.nullable(),
        name: z.string().trim().min(1).max(80),
        retired: z.boolean(),
      }),
    )
    .min(1)
    .max(100),
});

export const unsafeJoinSchema = z.strictObject({
  reportId: z.uuid(),
  volunteer: personSchema,
  beganAt: instantSchema,
  sentAt: instantSchema,
  topics: z.array(topicSchema),
  /** Calls of the same volunteer near it, nearest first; the proposal is the first that is `proposed`. */
  candidates: z.array(
    myCallSchema.extend({
      minutesApart: z.number(),
      proposed: z.boolean(),
      takenByAnotherReport: z.boolean(),
    }),
  ),
});
/** The caller's own month and, from 5 answers on, the average score of all time (product.md §2). */
export const myStatisticsSchema = z.strictObject({
  month: monthSchema,
  shiftsCount: z.int(),
  consultationsCount: z.int(),
  reportsMissing: z.int(),
  scoreAnswers: z.int().nullable(),
  averageClientScoring: z.number().nullable(),
});
export type MyStatistics = z.infer<typeof myStatisticsSchema>;
export type MyReport = z.infer<typeof myReportSchema>;
export type MyReports = z.infer<typeof myReportsSchema>;
export type MyCall = z.infer<typeof myCallSchema>;
export type UnsafeJoin = z.infer<typeof unsafeJoinSchema>;
export type TopicView = z.infer<typeof topicSchema>;
