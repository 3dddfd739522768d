import { DASHBOARD_ROUTES } from '../../src/adapters/http/contract/dashboard-routes.ts';
import { REPORT_ROUTES } from '../../src/adapters/http/contract/report-routes.ts';
import { ROUTES } from '../../src/adapters/http/contract/routes.ts';
import type { RouteName } from '../../src/adapters/http/contract/routes.ts';
import { answered } from './caller.ts';

/** Called by consultations-with-two-processes.test.ts: they need calls. */
const OF_CONSULTATIONS = { ...REPORT_ROUTES, ...DASHBOARD_ROUTES };

/**
 * Routes of this part of the service that nobody of this file has had a good answer from. Whatever is not of consultations is of planning, and
 * month-with-two-processes.test.ts calls it: together the two files call every route there is.
 */
export function neverAnswered(part: 'planning' | 'consultations'): RouteName[] {
  return (Object.keys(ROUTES) as RouteName[]).filter(
    (name) => name in OF_CONSULTATIONS === (part === 'consultations') && !answered.has(name),
  );
}
