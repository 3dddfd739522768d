import { ContainerModule } from 'inversify';
import type { ResolutionContext } from 'inversify';
import { sha256ContentHash } from '../adapters/system/sha256-content-hash.ts';
import { makeRequestCallSync } from '../app/calls/request-call-sync.ts';
import { makeCloseCollecting } from '../app/close-collecting.ts';
import { makeCloseMonth } from '../app/close-month.ts';
import { CompletionGate } from '../app/crm-tasks/completion-gate.ts';
import { makeCheckOpenTasks } from '../app/crm-tasks/check-open-tasks.ts';
import { makeDeliverTasks } from '../app/crm-tasks/deliver-tasks.ts';
import { makeEndEndedTasks } from '../app/end-ended-tasks.ts';
import { makeMakeDrafts } from '../app/make-drafts.ts';
import { makeOpenCollecting } from '../app/open-collecting.ts';
import type { ProcessDeps } from '../app/process-deps.ts';
import { makeRemindAvailability } from '../app/remind-availability.ts';
import { makeRemindReview } from '../app/remind-review.ts';
import { makeRemindShifts } from '../app/remind-shifts.ts';
import { makeMakePeriodicReports } from '../app/period-reports/make-periodic-reports.ts';
import { makeRemindReports } from '../app/reports/remind-reports.ts';
import { makeSyncPeople } from '../app/sync-people.ts';
import { PollGate } from '../app/timetable/poll-gate.ts';
import { makeRunTimetable } from '../app/timetable/run-timetable.ts';
import type { TimetableHandlers } from '../app/timetable/run-timetable.ts';
import { CrmUnavailable } from '../ports/crm-gateway.ts';
import type { CrmGateway } from '../ports/crm-gateway.ts';
import type { Log } from '../ports/log.ts';
import { CRM_TIMEOUT_MS } from './adapters-module.ts';
import { TOKENS } from './tokens.ts';

/** What happens by itself. */
export const backgroundModule = new ContainerModule(({ bind }) => {
  bind(TOKENS.syncPeople)
    .toDynamicValue((context) =>
      makeSyncPeople({
        ...context.get(TOKENS.process),
        crm: context.get(TOKENS.crm),
        exclusive: context.get(TOKENS.exclusive),
      }),
    )
    .inSingletonScope();
  bind(TOKENS.polls).toConstantValue(new PollGate());
  bind(TOKENS.completions).toConstantValue(new CompletionGate());
  bind(TOKENS.timetableHandlers)
    .toDynamicValue((context) =>
      timetableHandlers(
        { ...context.get(TOKENS.process), crm: context.get(TOKENS.crm) },
        context.get(TOKENS.syncPeople),
        () => reportsOf(context),
        context.get(TOKENS.polls),
        context.get(TOKENS.log),
      ),
    )
    .inSingletonScope();
  bind(TOKENS.periodReportDeps)
    .toDynamicValue((context) => ({
      ...context.get(TOKENS.process),
      analytics: context.get(TOKENS.analyticsQueries),
      hash: sha256ContentHash,
      documents: context.get(TOKENS.documents),
      refreshAnalytics: context.get(TOKENS.refreshAnalytics),
      hasTelephony: context.get(TOKENS.telephony) !== null,
    }))
    .inSingletonScope();
  bind(TOKENS.background)
    .toDynamicValue((context) => {
      const deps = {
        ...context.get(TOKENS.process),
        exclusive: context.get(TOKENS.exclusive),
        log: context.get(TOKENS.log),
        hasTelephony: context.get(TOKENS.telephony) !== null,
      };
      const refreshAnalytics = context.get(TOKENS.refreshAnalytics);
      const crmTimeoutMs = CRM_TIMEOUT_MS[context.get(TOKENS.foundation).config.kind];
      return {
        runTimetable: makeRunTimetable({ ...deps, handlers: context.get(TOKENS.timetableHandlers) }),
        makeDrafts: makeMakeDrafts({ ...deps, runner: context.get(TOKENS.runner) }),
        readCalls: context.get(TOKENS.readCalls),
        refreshAnalytics: context.get(TOKENS.polls).guard(refreshAnalytics),
        deliverTasks: makeDeliverTasks({
          ...deps,
          crm: context.get(TOKENS.crm),
          crmTimeoutMs,
          completions: context.get(TOKENS.completions),
        }),
      };
    })
    .inSingletonScope();
});

/** Figures of the day before must not decide whether there is anything to report. */
function reportsOf(context: ResolutionContext): (dueAt: Date) => Promise<void> {
  const deps = context.get(TOKENS.periodReportDeps);
  const makePeriodicReports = makeMakePeriodicReports(deps);
  return async (dueAt) => {
    await deps.refreshAnalytics();
    await makePeriodicReports(dueAt);
  };
}

function timetableHandlers(
  deps: ProcessDeps & { crm: CrmGateway },
  syncPeople: () => Promise<unknown>,
  periodReports: () => (dueAt: Date) => Promise<void>,
  polls: PollGate,
  log: Log,
): TimetableHandlers {
  const openCollecting = makeOpenCollecting(deps);
  const remindAvailability = makeRemindAvailability(deps);
  const closeCollecting = makeCloseCollecting(deps);
  const remindReview = makeRemindReview(deps);
  const remindShifts = makeRemindShifts(deps);
  const endEndedTasks = makeEndEndedTasks(deps);
  const closeMonth = makeCloseMonth(deps);
  const checkOpenTasks = makeCheckOpenTasks(deps);
  const requestCallSync = makeRequestCallSync(deps);
  const remindReports = makeRemindReports(deps);
  return {
    'open-collecting': async ({ month }) => openCollecting(required(month)),
    'remind-availability': async ({ month }) => remindAvailability(required(month)),
    'close-collecting': async ({ month }) => closeCollecting(required(month)),
    'remind-review': async ({ month, dueAt }) => remindReview(required(month), dueAt),
    'remind-shifts': async ({ dueAt }) => remindShifts(dueAt),
    'end-tasks': async () => endEndedTasks(),
    'close-month': async ({ month }) => closeMonth(required(month)),
    'sync-people': polls.guard(() => whileCrmAnswers('sync-people', syncPeople, log)),
    'read-changed-tasks': polls.guard(() => whileCrmAnswers('read-changed-tasks', checkOpenTasks, log)),
    'sync-calls': async () => void (await requestCallSync('daily')),
    'remind-reports': async ({ dueAt }) => remindReports(dueAt),
    'make-period-reports': async ({ dueAt }) => periodReports()(dueAt),
  };
}

/** Looking at amoCRM is repeated every few minutes anyway: while it is away this run is over, not failed. */
async function whileCrmAnswers(job: string, look: () => Promise<unknown>, log: Log): Promise<void> {
  try {
    await look();
  } catch (error) {
    if (!(error instanceof CrmUnavailable)) throw error;
    log.warn('crm.unavailable', { job, problem: error.problem });
  }
}

function required(month: string | null): string {
  if (month === null) throw new TypeError('a job about a month names it');
  return month;
}
