import { z } from 'zod';
import { cycleSchema, daySchema, instantSchema, monthSchema, personSchema } from './primitives.ts';
import { figuresSchema, periodSchema, volunteerFiguresSchema } from './figures.ts';

export const freshnessSchema = z.strictObject({
  /** `off`: no telephony in the settings. */
  calls: z.enum(['fresh', 'reading', 'stale', 'never', 'off']),
  callsReadAt: instantSchema.nullable(),
  callsCompleteUntil: instantSchema.nullable(),
  callsProblem: z.string().nullable(),
  /** A reading under way: windows done of all. */
  progress: z.strictObject({ done: z.int(), of: z.int() }).nullable(),
  peopleReadAt: instantSchema.nullable(),
  figuresRefreshedAt: instantSchema.nullable(),
  figuresPending: z.boolean(),
});

export const cardSchema = z.strictObject({
  key: z.enum(['consultations', 'answered-share', 'score', 'coverage', 'reports-missing']),
  value: z.number().nullable(),
  /** Of how many, where the value is an average or a share. */
  of: z.int().nullable(),
  halfWidth: z.number().nullable(),
  previous: z.number().nullable(),
  yearBefore: z.number().nullable(),
  /** The same figure of up to 12 periods before and this, oldest first; of a range, of months. */
  spark: z.array(z.number().nullable()),
  suppressed: z.boolean(),
});

const attention = <const Code extends string, Facts extends z.ZodRawShape>(code: Code, facts: Facts) =>
  z.strictObject({ code: z.literal(code), facts: z.strictObject(facts) });

/** What needs attention, as a code and its facts; the sentence is made by a dictionary. Shares are 0…1. */
export const attentionSchema = z.discriminatedUnion('code', [
  attention('calls-not-read', { since: instantSchema.nullable() }),
  attention('silent-day', { day: daySchema }),
  attention('answered-share-fell', { share: z.number(), before: z.number() }),
  attention('score-fell', { score: z.number(), before: z.number(), answers: z.int() }),
  attention('gaps-ahead', { seats: z.int(), days: z.int() }),
  attention('missed-in-empty-slots', { missed: z.int(), of: z.int() }),
  attention('reports-overdue', { reports: z.int() }),
  /** Null: fewer than may be told. */
  attention('risk-not-discussed', { reports: z.int().nullable() }),
  attention('uneven-loads', { most: z.int(), average: z.number() }),
  attention('unsafe-joins', { reports: z.int() }),
  attention('unanswered-before-deadline', { volunteers: z.int(), of: z.int(), month: monthSchema }),
  attention('all-well', {}),
]);

/** What somebody noted on days. */
export const dayNoteSchema = z.strictObject({
  id: z.uuid(),
  from: daySchema,
  /** The day after the last. */
  until: daySchema,
  text: z.string(),
  /** Averages are reckoned without these days. */
  leftOut: z.boolean(),
  version: z.int(),
});

export const dayNotesSchema = z.strictObject({ notes: z.array(dayNoteSchema) });

/** `version` 0 adds a note under an id of the caller's; saving a removed one brings it back. */
export const dayNoteBodySchema = dayNoteSchema
  .omit({ id: true })
  .extend({ text: z.string().trim().min(1).max(200), version: z.int().min(0) });

export const waitingSchema = z.strictObject({
  requests: z.int(),
  gapsSoon: z.int(),
  unanswered: z.int(),
  toReview: z.array(monthSchema),
  reportsMissing: z.int(),
  unsafeJoins: z.int(),
  crmWaiting: z.int(),
  setAside: z.int(),
});

export const dashboardSchema = z.strictObject({
  now: instantSchema,
  freshness: freshnessSchema,
  period: periodSchema,
  /** Null where nothing is known that far back. */
  previous: figuresSchema.nullable(),
  yearBefore: figuresSchema.nullable(),
  figures: figuresSchema,
  cards: z.array(cardSchema),
  /** Of days of the period, earlier first. */
  notes: z.array(dayNoteSchema),
  attention: z.array(attentionSchema).max(3),
  /** This and the next month. */
  stages: z.array(cycleSchema),
  /** For administrators; null for others. */
  waiting: waitingSchema.nullable(),
  /** For administrators and supervisors; null for the director. */
  volunteers: z.array(volunteerFiguresSchema).nullable(),
  /** The stored report of exactly this period, when one was made by itself; its figures may differ from the live ones. */
  stored: z.strictObject({ id: z.uuid(), madeAt: instantSchema, differs: z.boolean() }).nullable(),
  /** The first and last day anything is known of. */
  known: z.strictObject({ from: daySchema.nullable(), to: daySchema.nullable() }),
});

/** The published schedule of a month with names for those who may see them. */
export const calendarSchema = z.strictObject({
  month: monthSchema,
  publishedNumber: z.int().nullable(),
  slots: z.array(
    z.strictObject({
      id: z.string(),
      startsAt: instantSchema,
      endsAt: instantSchema,
      need: z.int(),
      filled: z.int(),
      /** Null for the director. */
      volunteers: z.array(personSchema).nullable(),
    }),
  ),
});

export const syncStateSchema = z.strictObject({
  freshness: freshnessSchema,
  requestsAMonth: z.int(),
  readings: z.array(
    z.strictObject({
      id: z.uuid(),
      kind: z.enum(['daily', 'now', 'backfill']),
      from: instantSchema,
      until: instantSchema,
      state: z.enum(['waiting', 'done', 'failed']),
      windowsDone: z.int(),
      windows: z.int(),
      calls: z.int(),
      changed: z.int(),
      problem: z.string().nullable(),
      requestedAt: instantSchema,
      finishedAt: instantSchema.nullable(),
      nextTryAt: instantSchema.nullable(),
    }),
  ),
  setAside: z.array(
    z.strictObject({
      entryId: z.string().nullable(),
      startedAt: instantSchema.nullable(),
      problem: z.string(),
      field: z.string(),
      firstSeenAt: instantSchema,
      lastSeenAt: instantSchema,
      times: z.int(),
    }),
  ),
  /** Employees of the telephony nobody of ours is known by. */
  unknownEmployees: z.array(z.strictObject({ extension: z.string().nullable(), calls: z.int() })),
});

export const periodReportRowSchema = z.strictObject({
  id: z.uuid(),
  period: periodSchema,
  madeAt: instantSchema,
  /** Null = made by itself. */
  madeBy: personSchema.nullable(),
  completeness: z.number(),
  dataHash: z.string(),
  definitionsVersion: z.string(),
});

export const periodReportSchema = periodReportRowSchema.extend({
  figures: figuresSchema,
  previous: figuresSchema.nullable(),
  yearBefore: figuresSchema.nullable(),
  notes: z.array(dayNoteSchema.pick({ from: true, until: true, text: true, leftOut: true })),
  freshness: freshnessSchema,
  /** Late data changed the live figures since. */
  differs: z.boolean(),
});

export const periodReportsSchema = z.strictObject({
  now: instantSchema,
  freshness: freshnessSchema,
  reports: z.array(periodReportRowSchema),
  /** Ended periods whose report is still waiting for complete data. */
  awaited: z.array(z.strictObject({ period: periodSchema, latestOn: daySchema })),
});

/** A file as base64: it is asked for with a session, so it cannot be a plain link. */
export const fileSchema = z.strictObject({
  name: z.string(),
  mediaType: z.string(),
  base64: z.string(),
  hash: z.string(),
});

export type Dashboard = z.infer<typeof dashboardSchema>;
export type Freshness = z.infer<typeof freshnessSchema>;
export type Card = z.infer<typeof cardSchema>;
export type DayNote = z.infer<typeof dayNoteSchema>;
export type Attention = z.infer<typeof attentionSchema>;
export type SyncState = z.infer<typeof syncStateSchema>;
export type PeriodReportRow = z.infer<typeof periodReportRowSchema>;
export type PeriodReport = z.infer<typeof periodReportSchema>;
