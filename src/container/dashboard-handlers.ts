import type { ResolutionContext } from 'inversify';
import type { Handlers } from '../adapters/http/router.ts';
import { makeReadCallsNow } from '../app/calls/read-calls-now.ts';
import { makeShowCallSync } from '../app/dashboard/show-call-sync.ts';
import { makeShowCalendar } from '../app/dashboard/show-calendar.ts';
import { makeShowDashboard } from '../app/dashboard/show-dashboard.ts';
import { makeMakePeriodReport } from '../app/period-reports/make-period-report.ts';
import {
  makeListPeriodReports,
  makeOpenedPeriodReport,
  makeShowPeriodReport,
  makeShowReportFile,
} from '../app/period-reports/show-period-reports.ts';
import { makeListDayNotes } from '../app/notes/list-day-notes.ts';
import { makeRemoveDayNote } from '../app/notes/remove-day-note.ts';
import { makeSaveDayNote } from '../app/notes/save-day-note.ts';
import { fileView } from '../adapters/export/file-view.ts';
import { TOKENS } from './tokens.ts';

type DashboardRoutes =
  | 'dashboard'
  | 'publishedCalendar'
  | 'dayNotes'
  | 'saveDayNote'
  | 'removeDayNote'
  | 'callSync'
  | 'readCallsNow'
  | 'periodReports'
  | 'makePeriodReport'
  | 'periodReport'
  | 'periodReportFile'
  | 'openedPeriodReport';

/** The dashboard, reading calls, and period reports. */
export function dashboardHandlers(context: ResolutionContext): Pick<Handlers, DashboardRoutes> {
  return { ...figureHandlers(context), ...noteHandlers(context), ...reportHandlers(context) };
}

function figureHandlers(context: ResolutionContext) {
  const deps = {
    ...context.get(TOKENS.process),
    analytics: context.get(TOKENS.analyticsQueries),
    hasTelephony: context.get(TOKENS.telephony) !== null,
  };
  const dashboard = makeShowDashboard(deps);
  const calendar = makeShowCalendar(deps);
  const callSync = makeShowCallSync(deps);
  const readCallsNow = makeReadCallsNow(deps);
  return {
    dashboard: async ({ caller, params }) => dashboard(caller, params),
    publishedCalendar: async ({ caller, params }) => calendar(caller, params),
    callSync: async () => callSync(),
    readCallsNow: async ({ caller }) => {
      await readCallsNow(caller);
      return callSync();
    },
  } satisfies Partial<Handlers>;
}

function noteHandlers(context: ResolutionContext) {
  const deps = context.get(TOKENS.process);
  const list = makeListDayNotes(deps);
  const save = makeSaveDayNote(deps);
  const remove = makeRemoveDayNote(deps);
  return {
    dayNotes: async ({ params }) => list(params),
    saveDayNote: async ({ caller, params, body }) => save(caller, { ...params, ...body }),
    removeDayNote: async ({ caller, params, body }) => remove(caller, { ...params, ...body }),
  } satisfies Partial<Handlers>;
}

function reportHandlers(context: ResolutionContext) {
  const deps = context.get(TOKENS.periodReportDeps);
  const list = makeListPeriodReports(deps);
  const make = makeMakePeriodReport(deps);
  const show = makeShowPeriodReport(deps);
  const file = makeShowReportFile(deps);
  const opened = makeOpenedPeriodReport(deps);
  return {
    periodReports: async () => list(),
    makePeriodReport: async ({ caller, body }) => make(caller, body),
    periodReport: async ({ params }) => show(params),
    periodReportFile: async ({ params }) => fileView(await file(params)),
    openedPeriodReport: async ({ caller, params }) => opened(caller, params),
  } satisfies Partial<Handlers>;
}
