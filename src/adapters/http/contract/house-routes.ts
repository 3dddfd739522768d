import { z } from 'zod';
import * as administration from './administration.ts';
import * as availability from './availability.ts';
import { doneSchema, personIdSchema, versionSchema } from './primitives.ts';
import { month, request, ADMINISTRATOR } from './route.ts';
import type { Route } from './route.ts';

/** Volunteers, settings, working hours and what waits for amoCRM. */
export const HOUSE_ROUTES = {
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
      section: z.enum([
        'charity',
        'workingHours',
        'exceptions',
        'timetable',
        'roles',
        'duty',
        'telephony',
        'consultations',
      ]),
    }),
    body: z.strictObject({ version: versionSchema, value: z.unknown() }),
    response: administration.savedSectionSchema,
  },
  desktopLink: {
    method: 'get',
    path: '/settings/desktop-link',
    access: ADMINISTRATOR,
    summary: 'Whether the report for amoCRM’s desktop has an address',
    response: administration.desktopLinkSchema,
  },
  makeDesktopLink: {
    method: 'post',
    path: '/settings/desktop-link',
    access: ADMINISTRATOR,
    summary: 'Make a new address of that report; an earlier one stops working',
    response: administration.desktopLinkSchema,
  },
  revokeDesktopLink: {
    method: 'delete',
    path: '/settings/desktop-link',
    access: ADMINISTRATOR,
    summary: 'Withdraw it',
    response: doneSchema,
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
