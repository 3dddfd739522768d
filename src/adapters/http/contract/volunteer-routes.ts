import { z } from 'zod';
import * as availability from './availability.ts';
import * as shifts from './shifts.ts';
import { cycleSchema, doneSchema, instantSchema, personSchema } from './primitives.ts';
import { month, request, VOLUNTEER } from './route.ts';
import type { Route } from './route.ts';

/** What volunteers do about themselves. */
export const VOLUNTEER_ROUTES = {
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
} as const satisfies Record<string, Route>;
