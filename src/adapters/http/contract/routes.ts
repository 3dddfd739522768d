import type { z } from 'zod';
import { DASHBOARD_ROUTES } from './dashboard-routes.ts';
import { HOUSE_ROUTES } from './house-routes.ts';
import { MONTH_ROUTES } from './month-routes.ts';
import { REPORT_ROUTES } from './report-routes.ts';
import { REQUEST_ROUTES } from './request-routes.ts';
import { SCHEDULE_ROUTES } from './schedule-routes.ts';
import { SESSION_ROUTES } from './session-routes.ts';
import { VOLUNTEER_ROUTES } from './volunteer-routes.ts';
import type { Route } from './route.ts';

export type { Access, Route } from './route.ts';

/** Every route of /api/v1: the one source of validation, OpenAPI, the role × route table and the widgets' client types. */
export const ROUTES = {
  ...SESSION_ROUTES,
  ...VOLUNTEER_ROUTES,
  ...MONTH_ROUTES,
  ...SCHEDULE_ROUTES,
  ...REQUEST_ROUTES,
  ...HOUSE_ROUTES,
  ...REPORT_ROUTES,
  ...DASHBOARD_ROUTES,
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
