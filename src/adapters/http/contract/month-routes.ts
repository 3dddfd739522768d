import { z } from 'zod';
import * as administration from './administration.ts';
import * as availability from './availability.ts';
import { cycleSchema, instantSchema, versionSchema } from './primitives.ts';
import { month, monthVolunteer, ADMINISTRATOR } from './route.ts';
import type { Route } from './route.ts';

/** The month’s process and collecting, for the administrator. */
export const MONTH_ROUTES = {
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
} as const satisfies Record<string, Route>;
