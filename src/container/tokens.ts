import type { ServiceIdentifier } from 'inversify';
import type { PgBossJobs } from '../adapters/pg-boss/pg-boss-jobs.ts';
import type { Amocrm } from '../adapters/amocrm/connect-amocrm.ts';
import type { ProcessDeps } from '../app/process-deps.ts';
import type { IdentifyCaller } from '../app/identify-caller.ts';
import type { CallsOutcome } from '../app/calls/read-calls.ts';
import type { BackgroundWork } from '../app/work-until-idle.ts';
import type { MakeReportDeps } from '../app/period-reports/make-period-report.ts';
import type { ShowReportsDeps } from '../app/period-reports/show-period-reports.ts';
import type { CompletionGate } from '../app/crm-tasks/completion-gate.ts';
import type { PollGate } from '../app/timetable/poll-gate.ts';
import type { TimetableHandlers } from '../app/timetable/run-timetable.ts';
import type { Handlers } from '../adapters/http/router.ts';
import type { HttpDeps } from '../adapters/http/server.ts';
import type { AnalyticsQueries, AnalyticsRefresher } from '../ports/analytics.ts';
import type { CrmAuthorisation } from '../ports/crm-authorisation.ts';
import type { CrmGateway } from '../ports/crm-gateway.ts';
import type { Exclusive } from '../ports/exclusive.ts';
import type { GenerationRunner } from '../ports/generation-runner.ts';
import type { Health } from '../ports/health.ts';
import type { Log } from '../ports/log.ts';
import type { MonthScheduleDocuments } from '../ports/month-schedule-documents.ts';
import type { ReportDocuments } from '../ports/report-documents.ts';
import type { SecretHash } from '../ports/secret-hash.ts';
import type { ServiceSecrets } from '../ports/service-secrets.ts';
import type { SystemTime } from '../ports/system-time.ts';
import type { TelephonyGateway } from '../ports/telephony-gateway.ts';
import type { Foundation } from './foundation.ts';

const token = <T>(name: string): ServiceIdentifier<T> => Symbol(name) as ServiceIdentifier<T>;

/** What making and showing period reports needs. */
export type PeriodReportDeps = MakeReportDeps & ShowReportsDeps;

/** What the container knows, by role. */
export const TOKENS = {
  /** What was settled before the container: configuration, database, clock. */
  foundation: token<Foundation>('Foundation'),
  process: token<ProcessDeps>('ProcessDeps'),
  log: token<Log>('Log'),
  time: token<SystemTime>('SystemTime'),
  exclusive: token<Exclusive>('Exclusive'),
  runner: token<GenerationRunner>('GenerationRunner'),
  secrets: token<ServiceSecrets>('ServiceSecrets'),
  secretHash: token<SecretHash>('SecretHash'),
  health: token<Health>('Health'),
  amocrm: token<Amocrm>('Amocrm'),
  crm: token<CrmGateway>('CrmGateway'),
  crmAuthorisation: token<CrmAuthorisation>('CrmAuthorisation'),
  /** Null = the settings name none. */
  telephony: token<TelephonyGateway | null>('TelephonyGateway'),
  refresher: token<AnalyticsRefresher>('AnalyticsRefresher'),
  analyticsQueries: token<AnalyticsQueries>('AnalyticsQueries'),
  documents: token<ReportDocuments>('ReportDocuments'),
  monthDocuments: token<MonthScheduleDocuments>('MonthScheduleDocuments'),
  periodReportDeps: token<PeriodReportDeps>('PeriodReportDeps'),
  boss: token<PgBossJobs>('PgBossJobs'),
  identify: token<IdentifyCaller>('IdentifyCaller'),
  syncPeople: token<() => Promise<unknown>>('SyncPeople'),
  readCalls: token<(signal?: AbortSignal) => Promise<CallsOutcome>>('ReadCalls'),
  /** Figures brought up to date at once, whatever the clock is doing. */
  refreshAnalytics: token<() => Promise<number>>('RefreshAnalytics'),
  polls: token<PollGate>('PollGate'),
  completions: token<CompletionGate>('CompletionGate'),
  timetableHandlers: token<TimetableHandlers>('TimetableHandlers'),
  background: token<BackgroundWork>('BackgroundWork'),
  handlers: token<Handlers>('Handlers'),
  http: token<HttpDeps>('HttpDeps'),
} as const;
