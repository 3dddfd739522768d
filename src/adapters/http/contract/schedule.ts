import { z } from 'zod';
import {
  cycleSchema,
  daySchema,
  instantSchema,
  monthSchema,
  personIdSchema,
  personSchema,
  sentenceSchema,
  slotIdSchema,
  slotSchema,
  versionSchema,
} from './primitives.ts';

const EDIT_KINDS = [
  'assign',
  'remove',
  'replace',
  'move',
  'swap',
  'pin',
  'unpin',
  'clear-day',
  'copy-pins',
  'generate',
  'undo',
  'redo',
  'request',
] as const;

export const seatSchema = z.strictObject({
  volunteerId: personIdSchema,
  origin: z.enum(['generated', 'hand']),
  pinned: z.boolean(),
  /** The reason given when it stands against availability or wishes. */
  against: z.string().nullable(),
  /** There is a published version, and this is not in it yet. */
  unpublished: z.boolean(),
});

export const gapReasonSchema = z.enum([
  'nobody-available',
  'nobody-else-available',
  'at-own-limits',
  'open-candidates',
]);

export const scheduleSlotSchema = slotSchema.extend({
  seats: z.array(seatSchema),
  /** Published here and removed in the working copy. */
  removedUnpublished: z.array(personIdSchema),
  past: z.boolean(),
  gap: z
    .strictObject({
      missing: z.int(),
      /** `open-candidates`: somebody could still be seated (after edits by hand). */
      reason: gapReasonSchema,
      limited: z.array(
        z.strictObject({ volunteerId: personIdSchema, limit: z.enum(['month', 'day']), value: z.int() }),
      ),
    })
    .nullable(),
  /** Incoming calls that usually come then, a mean to a tenth; null when nothing is known. */
  expectedCalls: z.number().min(0).nullable(),
});

/** What an undo would take back, or a redo do again. */
export const nextStepSchema = z.strictObject({
  kind: z.enum(EDIT_KINDS),
  changes: z.array(
    z.strictObject({
      slotId: slotIdSchema,
      volunteerId: personIdSchema,
      before: z.boolean(),
      after: z.boolean(),
    }),
  ),
});

export const loadSchema = z.strictObject({
  volunteer: personSchema,
  shifts: z.int(),
  offered: z.int(),
  maxShifts: z.int().nullable(),
  maxPerDay: z.int().nullable(),
  answer: z.enum(['none', 'unsent', 'answered', 'changed-unsent', 'cannot']),
  late: z.boolean(),
});

export const fairnessSchema = z.strictObject({
  seatsNeeded: z.int(),
  seatsFilled: z.int(),
  slotsFull: z.int(),
  slotsPartial: z.int(),
  slotsEmpty: z.int(),
  sumOfSquares: z.int(),
  average: z.number(),
  least: z.int(),
  most: z.int(),
  /** Sum of squares of the most even schedule with as many seats, from the last generation; null before one. */
  bestSumOfSquares: z.int().nullable(),
  bestSeats: z.int().nullable(),
  /** True while the schedule is provably as full, as covered and as even as the answers allow. */
  optimal: z.boolean(),
  /** One person carries more than twice the average. */
  heavyVolunteerId: personIdSchema.nullable(),
  /** If nobody had more than N shifts, so many seats would be filled. */
  curve: z.array(z.strictObject({ maxShifts: z.int(), seats: z.int() })),
  /** Why no further seat can be filled: these slots, and everyone who could serve there is at a limit. */
  tightCut: z.strictObject({ slots: z.array(slotIdSchema), volunteers: z.array(personIdSchema) }).nullable(),
});

export const schedulePageSchema = z.strictObject({
  cycle: cycleSchema,
  /** Version of the working copy. */
  version: versionSchema,
  generatedAt: instantSchema.nullable(),
  generating: z.boolean(),
  editedByHand: z.boolean(),
  publishedNumber: z.int().nullable(),
  publishedAt: instantSchema.nullable(),
  unpublishedChanges: z.int(),
  canUndo: z.boolean(),
  canRedo: z.boolean(),
  undoes: nextStepSchema.nullable(),
  redoes: nextStepSchema.nullable(),
  readOnly: z.boolean(),
  slots: z.array(scheduleSlotSchema),
  /** Gaps that can still be filled, the riskiest first: empty slots, then most calls to come, then the soonest. */
  gapsByRisk: z.array(slotIdSchema),
  /** Whole weeks `expectedCalls` rests on. */
  callWeeks: z.int().min(0),
  loads: z.array(loadSchema),
  fairness: fairnessSchema,
  /** Who marked what in the answer that counts: volunteer → slots. */
  marks: z.array(z.strictObject({ volunteerId: personIdSchema, slots: z.array(slotIdSchema) })),
});

const pair = { slotId: slotIdSchema, volunteerId: personIdSchema };
const reason = { reason: sentenceSchema.optional() };
const clearDay = z.strictObject({ kind: z.literal('clear-day'), day: daySchema, pinned: z.boolean() });
const copyPins = z.strictObject({ kind: z.literal('copy-pins'), fromWeek: daySchema, toWeek: daySchema });
export const bulkEditSchema = z.discriminatedUnion('kind', [clearDay, copyPins]);
export const editSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('assign'), ...pair, ...reason }),
  z.strictObject({ kind: z.literal('remove'), ...pair }),
  z.strictObject({ kind: z.literal('replace'), ...pair, byVolunteerId: personIdSchema, ...reason }),
  z.strictObject({ kind: z.literal('move'), ...pair, toSlotId: slotIdSchema, ...reason }),
  z.strictObject({
    kind: z.literal('swap'),
    ...pair,
    otherSlotId: slotIdSchema,
    otherVolunteerId: personIdSchema,
    ...reason,
  }),
  z.strictObject({ kind: z.literal('pin'), ...pair }),
  z.strictObject({ kind: z.literal('unpin'), ...pair }),
  clearDay,
  copyPins,
]);
export const editBodySchema = z.strictObject({ version: versionSchema, edit: editSchema });

/** What a bulk edit would change in the version named, and what it would pass over. */
export const bulkPreviewSchema = z.strictObject({
  version: versionSchema,
  changes: z.array(z.strictObject({ ...pair, change: z.enum(['removed', 'seated', 'pinned']) })),
  skipped: z.array(
    z.strictObject({
      ...pair,
      reason: z.enum(['past', 'pinned', 'no-slot', 'gone', 'there', 'kept-out', 'full', 'against']),
    }),
  ),
});

/** What regenerating would keep and change, before it is done. */
export const regeneratePreviewSchema = z.strictObject({
  keptByHand: z.int(),
  keptOut: z.int(),
  lateAnswersUsed: z.int(),
  seatsNow: z.int(),
  seatsThen: z.int(),
  shiftsChanged: z.int(),
});

export const publicationPreviewSchema = z.strictObject({
  firstTime: z.boolean(),
  version: versionSchema,
  gaps: z.int(),
  told: z.array(
    z.strictObject({
      volunteer: personSchema,
      shifts: z.int(),
      added: z.array(slotSchema),
      removed: z.array(slotSchema),
    }),
  ),
});

export const historyEntrySchema = z.strictObject({
  at: instantSchema,
  by: personSchema.nullable(),
  kind: z.enum([...EDIT_KINDS, 'state', 'publish']),
  standing: z.enum(['done', 'undone', 'final']),
  changes: z.array(
    z.strictObject({
      slotId: slotIdSchema,
      volunteer: personSchema,
      before: z.boolean(),
      after: z.boolean(),
    }),
  ),
  /** For `state`: from, to and why. */
  state: z.strictObject({ from: z.string(), to: z.string(), why: z.string() }).nullable(),
});
export const historySchema = z.strictObject({ month: monthSchema, entries: z.array(historyEntrySchema) });
export type SchedulePage = z.infer<typeof schedulePageSchema>;
export type ScheduleSlot = z.infer<typeof scheduleSlotSchema>;
export type EditBody = z.infer<typeof editBodySchema>;
export type NextStep = z.infer<typeof nextStepSchema>;
export type BulkPreview = z.infer<typeof bulkPreviewSchema>;
export type PublicationPreview = z.infer<typeof publicationPreviewSchema>;
export type History = z.infer<typeof historySchema>;
