import { z } from 'zod';
import * as dashboard from './dashboard.ts';
import { doneSchema } from './primitives.ts';
import { month, request, OBSERVERS, REFRESHERS, SETTLERS } from './route.ts';
import type { Route } from './route.ts';

/** A period's name as contracts/cli.md writes it; what it names is checked by the use case. */
const period = z.strictObject({ period: z.string().min(4).max(30) });

/** The dashboard, reading calls, and period reports. */
export const DASHBOARD_ROUTES = {
  dashboard: {
    method: 'get',
    path: '/dashboard/:period',
    access: OBSERVERS,
    summary: 'Every figure of a period, against the one before and a year before',
    params: period,
    response: dashboard.dashboardSchema,
  },
  publishedCalendar: {
    method: 'get',
    path: '/dashboard/calendar/:month',
    access: OBSERVERS,
    summary: 'The published schedule of a month, to look at',
    params: month,
    response: dashboard.calendarSchema,
  },
  dayNotes: {
    method: 'get',
    path: '/day-notes/:period',
    access: OBSERVERS,
    summary: 'What is noted on days of a period',
    params: period,
    response: dashboard.dayNotesSchema,
  },
  saveDayNote: {
    method: 'put',
    path: '/day-notes/:id',
    access: SETTLERS,
    summary: 'Note what happened on days, or change a note; whether averages leave them out',
    params: request,
    body: dashboard.dayNoteBodySchema,
    response: dashboard.dayNoteSchema,
  },
  removeDayNote: {
    method: 'post',
    path: '/day-notes/:id/removal',
    access: SETTLERS,
    summary: 'Take a note away; saving it with the version answered brings it back',
    params: request,
    body: z.strictObject({ version: z.int().positive() }),
    response: dashboard.dayNoteSchema,
  },
  callSync: {
    method: 'get',
    path: '/calls/sync',
    access: OBSERVERS,
    summary: 'How calls are read: freshness, readings, records set aside',
    response: dashboard.syncStateSchema,
  },
  readCallsNow: {
    method: 'post',
    path: '/calls/sync',
    access: REFRESHERS,
    summary: 'Read calls now',
    response: dashboard.syncStateSchema,
  },
  periodReports: {
    method: 'get',
    path: '/period-reports',
    access: OBSERVERS,
    summary: 'Period reports that were made, newest period first',
    response: dashboard.periodReportsSchema,
  },
  makePeriodReport: {
    method: 'post',
    path: '/period-reports',
    access: OBSERVERS,
    summary: 'Make a report of any period that has begun',
    body: period,
    response: dashboard.periodReportRowSchema,
  },
  periodReport: {
    method: 'get',
    path: '/period-reports/:id',
    access: OBSERVERS,
    summary: 'A report as it was made; a director opening it ends the task that asks for it',
    params: request,
    response: dashboard.periodReportSchema,
  },
  periodReportFile: {
    method: 'get',
    path: '/period-reports/:id/files/:format',
    access: OBSERVERS,
    summary: 'The file of a report',
    params: z.strictObject({ id: z.uuid(), format: z.enum(['xlsx', 'pdf']) }),
    response: dashboard.fileSchema,
  },
  openedPeriodReport: {
    method: 'post',
    path: '/period-reports/:id/opened',
    access: OBSERVERS,
    summary: 'I have opened it: ends the task that asks me to',
    params: request,
    response: doneSchema,
  },
} as const satisfies Record<string, Route>;
