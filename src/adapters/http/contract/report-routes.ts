import { z } from 'zod';
import * as consultations from './consultations.ts';
import { doneSchema } from './primitives.ts';
import * as reports from './reports.ts';
import { request, ADMINISTRATOR, SETTLERS, SUPERVISOR, VOLUNTEER } from './route.ts';
import type { Route } from './route.ts';
import * as threads from './threads.ts';

const entry = z.strictObject({ entryId: reports.entryIdSchema });

/** Volunteers' reports, and consultations as supervisors read them. */
export const REPORT_ROUTES = {
  myReports: {
    method: 'get',
    path: '/me/reports',
    access: VOLUNTEER,
    summary: 'My consultations without a report, my drafts and my reports',
    response: reports.myReportsSchema,
  },
  saveMyReport: {
    method: 'put',
    path: '/me/reports/:id',
    access: VOLUNTEER,
    summary: 'Keep a draft, or change a sent report within its time',
    params: request,
    body: reports.reportBodySchema,
    response: reports.myReportSchema,
  },
  sendMyReport: {
    method: 'post',
    path: '/me/reports/:id/send',
    access: VOLUNTEER,
    summary: 'Send my report',
    params: request,
    body: reports.reportBodySchema,
    response: reports.myReportSchema,
  },
  dropMyDraft: {
    method: 'delete',
    path: '/me/reports/:id',
    access: VOLUNTEER,
    summary: 'Throw my draft away',
    params: request,
    response: doneSchema,
  },
  myStatistics: {
    method: 'get',
    path: '/me/statistics',
    access: VOLUNTEER,
    summary: 'My month in figures and, from five answers on, my average score',
    response: reports.myStatisticsSchema,
  },
  reportThread: {
    method: 'get',
    path: '/threads/report/:id',
    access: ['volunteer', 'supervisor'],
    summary: 'What was written about a report, between its author and supervisors',
    params: request,
    response: threads.threadSchema,
  },
  writeOnReport: {
    method: 'post',
    path: '/threads/report/:id',
    access: ['volunteer', 'supervisor'],
    summary: 'Write about a report',
    params: request,
    body: threads.writeMessageBodySchema,
    response: threads.threadSchema,
  },
  findConsultations: {
    method: 'post',
    path: '/consultations/search',
    access: SUPERVISOR,
    summary: 'Consultations by filters, newest first',
    body: consultations.consultationFilterSchema,
    response: consultations.consultationListSchema,
  },
  consultation: {
    method: 'get',
    path: '/consultations/:entryId',
    access: SUPERVISOR,
    summary: 'One consultation with the text of its report',
    params: entry,
    response: consultations.consultationSchema,
  },
  markDiscussed: {
    method: 'put',
    path: '/reports/:id/discussed',
    access: SUPERVISOR,
    summary: 'Mark a report as discussed with its author, or take the mark back',
    params: request,
    body: z.strictObject({ discussed: z.boolean() }),
    response: doneSchema,
  },
  unsafeJoins: {
    method: 'get',
    path: '/joins',
    access: SETTLERS,
    summary: 'Reports whose call is not certain',
    response: z.strictObject({ joins: z.array(reports.unsafeJoinSchema) }),
  },
  looseReports: {
    method: 'get',
    path: '/reports/loose',
    access: SUPERVISOR,
    summary: 'Reports of the last 90 days without a certain call, with their texts, newest first',
    response: z.strictObject({ reports: z.array(consultations.looseReportSchema) }),
  },
  settleJoin: {
    method: 'post',
    path: '/joins/:id',
    access: SETTLERS,
    summary: 'Say which call a report is of, or that it has none; it stays so',
    params: request,
    body: z.strictObject({ entryId: reports.entryIdSchema.nullable() }),
    response: doneSchema,
  },
  topics: {
    method: 'get',
    path: '/topics',
    access: ADMINISTRATOR,
    summary: 'Topics with their former names and use',
    response: reports.topicsPageSchema,
  },
  saveTopics: {
    method: 'put',
    path: '/topics',
    access: ADMINISTRATOR,
    summary: 'Rename, order, add and retire topics',
    body: reports.topicsBodySchema,
    response: reports.topicsPageSchema,
  },
} as const satisfies Record<string, Route>;
