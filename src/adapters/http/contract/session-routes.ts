import type { Route } from './route.ts';
import { meSchema, sessionSchema } from './session.ts';

/** Making and renewing a session. */
export const SESSION_ROUTES = {
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
} as const satisfies Record<string, Route>;
