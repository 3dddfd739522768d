import { z } from 'zod';
import * as availability from './availability.ts';
import * as schedule from './schedule.ts';
import * as shifts from './shifts.ts';
import { fileSchema } from './dashboard.ts';
import { monthSchema, versionSchema } from './primitives.ts';
import { month, monthSlot, ADMINISTRATOR } from './route.ts';
import type { Route } from './route.ts';

/** The working copy, its review and publication. */
export const SCHEDULE_ROUTES = {
  schedule: {
    method: 'get',
    path: '/months/:month/schedule',
    access: ADMINISTRATOR,
    summary: 'The working copy of the schedule',
    params: month,
    response: schedule.schedulePageSchema,
  },
  generate: {
    method: 'post',
    path: '/months/:month/schedule/generate',
    access: ADMINISTRATOR,
    summary: 'Make the draft (again) in the background; keeps pins',
    params: month,
    body: z.strictObject({
      version: versionSchema,
      seed: z
        .int()
        .min(0)
        .max(2 ** 31)
        .optional(),
    }),
    response: z.strictObject({ generating: z.literal(true) }),
  },
  previewGenerate: {
    method: 'get',
    path: '/months/:month/schedule/generate/preview',
    access: ADMINISTRATOR,
    summary: 'What regenerating would keep and change',
    params: month,
    response: schedule.regeneratePreviewSchema,
  },
  editSchedule: {
    method: 'post',
    path: '/months/:month/schedule/edits',
    access: ADMINISTRATOR,
    summary: 'Edit the working copy',
    params: month,
    body: schedule.editBodySchema,
    response: schedule.schedulePageSchema,
  },
  previewBulkEdit: {
    method: 'post',
    path: '/months/:month/schedule/edits/preview',
    access: ADMINISTRATOR,
    summary: 'What a bulk edit would change and what it would pass over',
    params: month,
    body: z.strictObject({ edit: schedule.bulkEditSchema }),
    response: schedule.bulkPreviewSchema,
  },
  undoEdit: {
    method: 'post',
    path: '/months/:month/schedule/undo',
    access: ADMINISTRATOR,
    summary: 'Undo the last edit',
    params: month,
    body: availability.versionBodySchema,
    response: schedule.schedulePageSchema,
  },
  redoEdit: {
    method: 'post',
    path: '/months/:month/schedule/redo',
    access: ADMINISTRATOR,
    summary: 'Redo the edit undone last',
    params: month,
    body: availability.versionBodySchema,
    response: schedule.schedulePageSchema,
  },
  candidates: {
    method: 'get',
    path: '/months/:month/slots/:slotId/candidates',
    access: ADMINISTRATOR,
    summary: 'Who could take a seat in the slot',
    params: monthSlot,
    response: z.strictObject({ candidates: z.array(shifts.candidateSchema) }),
  },
  previewPublication: {
    method: 'get',
    path: '/months/:month/schedule/publication',
    access: ADMINISTRATOR,
    summary: 'Who would be told what',
    params: month,
    response: schedule.publicationPreviewSchema,
  },
  publish: {
    method: 'post',
    path: '/months/:month/schedule/publication',
    access: ADMINISTRATOR,
    summary: 'Publish the working copy',
    params: month,
    body: availability.versionBodySchema,
    response: schedule.schedulePageSchema,
  },
  scheduleHistory: {
    method: 'get',
    path: '/months/:month/schedule/history',
    access: ADMINISTRATOR,
    summary: 'Who changed what',
    params: month,
    response: schedule.historySchema,
  },
  monthScheduleFile: {
    method: 'get',
    path: '/months/:month/schedule/files/:format',
    access: ADMINISTRATOR,
    summary: 'The working copy as a workbook, or as one page of A4 or A3',
    params: z.strictObject({ month: monthSchema, format: z.enum(['xlsx', 'pdf', 'pdf-a3']) }),
    response: fileSchema,
  },
} as const satisfies Record<string, Route>;
