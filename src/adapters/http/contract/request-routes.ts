import { z } from 'zod';
import * as shifts from './shifts.ts';
import * as threads from './threads.ts';
import { request, shift, ADMINISTRATOR, PARTIES } from './route.ts';
import type { Route } from './route.ts';

/** Change requests, and the threads beside requests and shifts. */
export const REQUEST_ROUTES = {
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
} as const satisfies Record<string, Route>;
