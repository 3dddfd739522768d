import { z } from 'zod';
import * as administration from './administration.ts';
import * as availability from './availability.ts';
import {
  cycleSchema,
  doneSchema,
  instantSchema,
  monthSchema,
  personIdSchema,
  personSchema,
  slotIdSchema,
  versionSchema,
} from './primitives.ts';
import * as schedule from './schedule.ts';
import { meSchema, sessionSchema } from './session.ts';
import * as shifts from './shifts.ts';
import * as threads from './threads.ts';

/** Who may call a route: `one-time-token` carries amoCRM's own token, `secret-link` an unguessable address, the rest a session with one of the roles (`anyone` = any role). */
export type Access =
  | 'public'
  | 'one-time-token'
  | 'secret-link'
  | 'anyone'
  | readonly ('volunteer' | 'administrator' | 'supervisor' | 'director')[];

/** One route of /api/v1. The table is the one source of validation, OpenAPI, the role × route table and the widgets' client types. */
export interface Route {
  readonly method: 'get' | 'post' | 'put' | 'delete';
  readonly path: string;
  readonly access: Access;
  readonly summary: string;
  readonly params?: z.ZodType;
  readonly body?: z.ZodType;
  readonly response: z.ZodType;
}

const month = z.strictObject({ month: monthSchema });
const monthVolunteer = z.strictObject({
  month: monthSchema,
  volunteerId: z.coerce.number().pipe(personIdSchema),
});
const monthSlot = z.strictObject({ month: monthSchema, slotId: slotIdSchema });
const request = z.strictObject({ id: z.uuid() });
const shift = z.strictObject({ slotId: slotIdSchema, volunteerId: z.coerce.number().pipe(personIdSchema) });
const VOLUNTEER = ['volunteer'] as const;
const ADMINISTRATOR = ['administrator'] as const;
/** Whose it is among volunteers is settled by the use case. */
const PARTIES = ['volunteer', 'administrator'] as const;

export const ROUTES = {
  openSession: {
    method: 'post',
    path: '/session',
    access: 'one-time-token',
    summary: 'Exchange amoCRM’s one-time token for a session',
    response: sessionSchema,
  },
  renewSession: {
    method: 'post',
    path: '/session/renew',
    access: 'anyone',
    summary: 'Renew the session while the person is active',
    response: sessionSchema,
  },
  me: {
    method: 'get',
    path: '/me',
    access: 'anyone',
    summary: 'Who I am and what I may do',
    response: meSchema,
  },

  myMonths: {
    method: 'get',
    path: '/me/months',
    access: VOLUNTEER,
    summary: 'Months that concern me and their stage',
    response: z.strictObject({ now: instantSchema, cycles: z.array(cycleSchema) }),
  },
  myAvailability: {
    method: 'get',
    path: '/me/months/:month/availability',
    access: VOLUNTEER,
    summary: 'My availability page of a month',
    params: month,
    response: availability.availabilityPageSchema,
  },
  saveMyAvailability: {
    method: 'put',
    path: '/me/months/:month/availability',
    access: VOLUNTEER,
    summary: 'Keep my strokes without sending them',
    params: month,
    body: availability.offerBodySchema,
    response: availability.availabilitySchema,
  },
  submitMyAvailability: {
    method: 'post',
    path: '/me/months/:month/availability/submit',
    access: VOLUNTEER,
    summary: 'Send my answer',
    params: month,
    body: availability.offerBodySchema,
    response: availability.availabilitySchema,
  },
  cannotThisMonth: {
    method: 'post',
    path: '/me/months/:month/availability/cannot',
    access: VOLUNTEER,
    summary: 'I cannot work that month',
    params: month,
    body: availability.versionBodySchema,
    response: availability.availabilitySchema,
  },
  myMonth: {
    method: 'get',
    path: '/me/months/:month/shifts',
    access: VOLUNTEER,
    summary: 'My published shifts of a month',
    params: month,
    response: shifts.myMonthSchema,
  },
  readSchedule: {
    method: 'post',
    path: '/me/months/:month/shifts/read',
    access: VOLUNTEER,
    summary: 'I have opened the published schedule: ends the tasks that ask me to',
    params: month,
    response: doneSchema,
  },
  colleagues: {
    method: 'get',
    path: '/me/colleagues',
    access: VOLUNTEER,
    summary: 'Active volunteers but me',
    response: z.strictObject({ colleagues: z.array(personSchema) }),
  },
  askForChange: {
    method: 'post',
    path: '/me/change-requests',
    access: VOLUNTEER,
    summary: 'I cannot come',
    body: shifts.askForChangeBodySchema,
    response: shifts.myRequestSchema,
  },
  myRequests: {
    method: 'get',
    path: '/me/change-requests',
    access: VOLUNTEER,
    summary: 'My requests, newest first',
    response: z.strictObject({ requests: z.array(shifts.myRequestSchema) }),
  },
  withdrawRequest: {
    method: 'post',
    path: '/me/change-requests/:id/withdraw',
    access: VOLUNTEER,
    summary: 'Withdraw my request',
    params: request,
    response: shifts.myRequestSchema,
  },
  myCalendarLink: {
    method: 'get',
    path: '/me/calendar-link',
    access: VOLUNTEER,
    summary: 'Whether I have a calendar address',
    response: shifts.calendarLinkSchema,
  },
  makeCalendarLink: {
    method: 'post',
    path: '/me/calendar-link',
    access: VOLUNTEER,
    summary: 'Make a new calendar address; the old one stops working',
    response: shifts.calendarLinkSchema,
  },
  revokeCalendarLink: {
    method: 'delete',
    path: '/me/calendar-link',
    access: VOLUNTEER,
    summary: 'Withdraw my calendar address',
    response: doneSchema,
  },
  myPreferences: {
    method: 'get',
    path: '/me/preferences',
    access: VOLUNTEER,
    summary: 'My preferences',
    response: shifts.preferencesSchema,
  },
  savePreferences: {
    method: 'put',
    path: '/me/preferences',
    access: VOLUNTEER,
    summary: 'Change my preferences',
    body: shifts.preferencesSchema,
    response: shifts.preferencesSchema,
  },

  today: {
    method: 'get',
    path: '/today',
    access: ADMINISTRATOR,
    summary: 'What waits for the administrator',
    response: administration.todaySchema,
  },
  months: {
    method: 'get',
    path: '/months',
    access: ADMINISTRATOR,
    summary: 'All months and their stage',
    response: z.strictObject({ now: instantSchema, cycles: z.array(cycleSchema) }),
  },
  openCollecting: {
    method: 'post',
    path: '/months/:month/collecting',
    access: ADMINISTRATOR,
    summary: 'Open collecting by hand',
    params: month,
    response: cycleSchema,
  },
  moveDeadline: {
    method: 'put',
    path: '/months/:month/deadline',
    access: ADMINISTRATOR,
    summary: 'Move the deadline',
    params: month,
    body: z.strictObject({ deadline: z.iso.datetime({ offset: true }), version: versionSchema }),
    response: cycleSchema,
  },
  progress: {
    method: 'get',
    path: '/months/:month/progress',
    access: ADMINISTRATOR,
    summary: 'Who has answered, offers against need',
    params: month,
    response: availability.progressSchema,
  },
  remindUnanswered: {
    method: 'post',
    path: '/months/:month/reminders',
    access: ADMINISTRATOR,
    summary: 'Remind those who have not answered',
    params: month,
    response: z.strictObject({ reminded: z.int() }),
  },
  availabilityOf: {
    method: 'get',
    path: '/months/:month/availability/:volunteerId',
    access: ADMINISTRATOR,
    summary: 'A volunteer’s availability page',
    params: monthVolunteer,
    response: availability.availabilityPageSchema,
  },
  saveAvailabilityOf: {
    method: 'put',
    path: '/months/:month/availability/:volunteerId',
    access: ADMINISTRATOR,
    summary: 'Keep strokes for a volunteer',
    params: monthVolunteer,
    body: availability.offerBodySchema,
    response: availability.availabilitySchema,
  },
  submitAvailabilityOf: {
    method: 'post',
    path: '/months/:month/availability/:volunteerId/submit',
    access: ADMINISTRATOR,
    summary: 'Send the answer for a volunteer',
    params: monthVolunteer,
    body: availability.offerBodySchema,
    response: availability.availabilitySchema,
  },
  cannotOf: {
    method: 'post',
    path: '/months/:month/availability/:volunteerId/cannot',
    access: ADMINISTRATOR,
    summary: 'Note that a volunteer cannot work that month',
    params: monthVolunteer,
    body: availability.versionBodySchema,
    response: availability.availabilitySchema,
  },

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

  requests: {
    method: 'get',
    path: '/change-requests',
    access: ADMINISTRATOR,
    summary: 'Change requests, open ones first by urgency',
    response: z.strictObject({ requests: z.array(shifts.adminRequestSchema) }),
  },
  requestCandidates: {
    method: 'get',
    path: '/change-requests/:id/candidates',
    access: ADMINISTRATOR,
    summary: 'Who could replace, with loads and what they said',
    params: request,
    response: z.strictObject({ candidates: z.array(shifts.candidateSchema) }),
  },
  noteContact: {
    method: 'post',
    path: '/change-requests/:id/contacts',
    access: ADMINISTRATOR,
    summary: 'Note whom I asked and what they said',
    params: request,
    body: shifts.contactBodySchema,
    response: shifts.adminRequestSchema,
  },
  decideRequest: {
    method: 'post',
    path: '/change-requests/:id/decision',
    access: ADMINISTRATOR,
    summary: 'Replace, leave the gap or decline',
    params: request,
    body: shifts.decideBodySchema,
    response: shifts.adminRequestSchema,
  },

  requestThread: {
    method: 'get',
    path: '/threads/request/:id',
    access: PARTIES,
    summary: 'What was written about a change request',
    params: request,
    response: threads.threadSchema,
  },
  writeOnRequest: {
    method: 'post',
    path: '/threads/request/:id',
    access: PARTIES,
    summary: 'Write about a change request',
    params: request,
    body: threads.writeMessageBodySchema,
    response: threads.threadSchema,
  },
  shiftThread: {
    method: 'get',
    path: '/threads/shift/:slotId/:volunteerId',
    access: PARTIES,
    summary: 'What was written about a volunteer’s published shift',
    params: shift,
    response: threads.threadSchema,
  },
  writeOnShift: {
    method: 'post',
    path: '/threads/shift/:slotId/:volunteerId',
    access: PARTIES,
    summary: 'Write about a volunteer’s published shift',
    params: shift,
    body: threads.writeMessageBodySchema,
    response: threads.threadSchema,
  },

  volunteers: {
    method: 'get',
    path: '/volunteers',
    access: ADMINISTRATOR,
    summary: 'Volunteers with answers and loads',
    response: z.strictObject({ volunteers: z.array(administration.volunteerRowSchema) }),
  },
  saveVolunteer: {
    method: 'put',
    path: '/volunteers/:volunteerId',
    access: ADMINISTRATOR,
    summary: 'Set a volunteer’s telephone extension',
    params: z.strictObject({ volunteerId: z.coerce.number().pipe(personIdSchema) }),
    body: administration.volunteerBodySchema,
    response: doneSchema,
  },
  syncPeople: {
    method: 'post',
    path: '/people/sync',
    access: ADMINISTRATOR,
    summary: 'Read people from amoCRM now',
    response: administration.peopleSyncSchema,
  },
  settings: {
    method: 'get',
    path: '/settings',
    access: ADMINISTRATOR,
    summary: 'All settings',
    response: administration.settingsPageSchema,
  },
  saveSettings: {
    method: 'put',
    path: '/settings/:section',
    access: ADMINISTRATOR,
    summary: 'Change one section',
    params: z.strictObject({
      section: z.enum(['charity', 'workingHours', 'exceptions', 'timetable', 'roles', 'duty']),
    }),
    body: z.strictObject({ version: versionSchema, value: z.unknown() }),
    response: administration.savedSectionSchema,
  },
  previewHours: {
    method: 'get',
    path: '/months/:month/hours',
    access: ADMINISTRATOR,
    summary: 'What the present working hours would change in a month already laid out',
    params: month,
    response: administration.hoursChangeSchema,
  },
  applyHours: {
    method: 'post',
    path: '/months/:month/hours',
    access: ADMINISTRATOR,
    summary: 'Apply the present working hours to that month',
    params: month,
    body: availability.versionBodySchema,
    response: administration.hoursChangeSchema,
  },
  crmTasks: {
    method: 'get',
    path: '/crm-tasks',
    access: ADMINISTRATOR,
    summary: 'Tasks that wait for amoCRM or were refused by it',
    response: z.strictObject({ tasks: z.array(administration.waitingTaskSchema) }),
  },
  retryCrmTask: {
    method: 'post',
    path: '/crm-tasks/:id/retry',
    access: ADMINISTRATOR,
    summary: 'Try a refused task again',
    params: request,
    response: doneSchema,
  },
} as const satisfies Record<string, Route>;

export type RouteName = keyof typeof ROUTES;
type Infer<T> = T extends z.ZodType ? z.infer<T> : undefined;

/** What the widgets' client knows of each route, types only. */
export type Api = {
  [Name in RouteName]: {
    method: (typeof ROUTES)[Name]['method'];
    path: (typeof ROUTES)[Name]['path'];
    params: (typeof ROUTES)[Name] extends { params: infer P } ? Infer<P> : undefined;
    body: (typeof ROUTES)[Name] extends { body: infer B } ? Infer<B> : undefined;
    response: Infer<(typeof ROUTES)[Name]['response']>;
  };
};
