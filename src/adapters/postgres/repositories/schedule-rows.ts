import { z } from 'zod';
import type {
  EditRecord,
  PublishedSchedule,
  Shift,
  WorkingSchedule,
} from '../../../domain/schedule/schedule.ts';
import type { StoredGeneration } from '../../../ports/schedule-repository.ts';
import { closedSet } from '../closed-set.ts';

const pair = { slotId: z.string(), volunteerId: z.int() };

const shift: z.ZodType<Shift> = z.object({
  ...pair,
  origin: closedSet<Shift['origin']>({ generated: true, hand: true }),
  pinned: z.boolean(),
  against: z.string().nullable(),
});

const pairState = z.object({ shift: shift.nullable(), removed: z.boolean() });

export const workingRow: z.ZodType<WorkingSchedule> = z.object({
  month: z.string(),
  version: z.int(),
  shifts: z.array(shift),
  removals: z.array(z.object(pair)),
});

export const editRow: z.ZodType<EditRecord> = z.object({
  month: z.string(),
  seq: z.int(),
  kind: closedSet<EditRecord['kind']>({
    assign: true,
    remove: true,
    replace: true,
    move: true,
    swap: true,
    pin: true,
    unpin: true,
    'clear-day': true,
    'copy-pins': true,
    generate: true,
    undo: true,
    redo: true,
    request: true,
  }),
  by: z.int().nullable(),
  at: z.date(),
  changes: z.array(z.object({ ...pair, before: pairState, after: pairState })),
  standing: closedSet<EditRecord['standing']>({ done: true, undone: true, final: true }),
});

export const publishedRow: z.ZodType<PublishedSchedule> = z.object({
  month: z.string(),
  number: z.int(),
  publishedAt: z.date(),
  publishedBy: z.int(),
  shifts: z.array(z.object(pair)),
});

export const loadRow = z.object({ month: z.string(), volunteerId: z.int(), shifts: z.int() });

export const generationRow: z.ZodType<StoredGeneration> = z.object({
  month: z.string(),
  at: z.date(),
  by: z.int().nullable(),
  seed: z.int(),
  result: z.unknown(),
});
