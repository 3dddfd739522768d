import { DomainError } from '../../domain/domain-error.ts';
import { canonicalJson } from '../../domain/report/canonical-json.ts';
import type { Period, PeriodErrorCode } from '../../domain/report/period.ts';
import type { PeriodReportData } from '../../domain/report/period-report.ts';
import { localDateOf } from '../../domain/time/zone.ts';
import type { ReportFormat, StoredPeriodReport } from '../../ports/period-report-repository.ts';
import type { Caller } from '../caller.ts';
import { endTasks } from '../crm-tasks/write-tasks.ts';
import { freshnessView } from '../dashboard/call-freshness.ts';
import type { FreshnessView } from '../dashboard/call-freshness.ts';
import { textsFor } from '../texts/texts-for.ts';
import { awaitedPeriods, latestDay } from './make-periodic-reports.ts';
import { makeReportData } from './report-data.ts';
import type { ReportDataDeps } from './report-data.ts';
import { periodOf, reportRow } from './report-row.ts';
import type { PeriodReportRowView } from './report-row.ts';
import { storedData } from './stored-data.ts';

export interface ShowReportsDeps extends ReportDataDeps {
  readonly hasTelephony: boolean;
}

export interface PeriodReportsView {
  readonly now: Date;
  readonly freshness: FreshnessView;
  readonly reports: readonly PeriodReportRowView[];
  readonly awaited: readonly { readonly period: Period; readonly latestOn: string }[];
}

/** Reports that were made, newest period first, and those still waiting for their data. */
export function makeListPeriodReports(deps: ShowReportsDeps) {
  return async function listPeriodReports(): Promise<PeriodReportsView> {
    const now = deps.clock.now();
    const analytics = await deps.analytics.freshness();
    const { settings, ...page } = await deps.uow.read(async (repositories) => {
      const loaded = await repositories.settings.load();
      const telephony = deps.hasTelephony ? loaded.telephony : null;
      const reports: PeriodReportRowView[] = [];
      for (const report of await repositories.periodReports.list())
        reports.push(await reportRow(repositories, report));
      return {
        settings: loaded,
        freshness: await freshnessView(repositories, analytics, telephony, now),
        reports,
      };
    });
    const today = localDateOf(now, settings.charity.zone);
    const awaited = today <= latestDay(today) ? await awaitedPeriods(deps, today) : [];
    return { now, ...page, awaited: awaited.map((period) => ({ period, latestOn: latestDay(today) })) };
  };
}

export interface PeriodReportPage
  extends PeriodReportRowView, Pick<PeriodReportData, 'figures' | 'previous' | 'yearBefore' | 'notes'> {
  readonly freshness: FreshnessView;
  readonly differs: boolean;
}

/** A report as it was made, and whether the same figures have other values now. @throws DomainError `period.report-not-found` */
export function makeShowPeriodReport(deps: ShowReportsDeps) {
  const differs = makeDiffers(deps);
  return async function showPeriodReport(input: { id: string }): Promise<PeriodReportPage> {
    const now = deps.clock.now();
    const analytics = await deps.analytics.freshness();
    const { report, row, freshness } = await deps.uow.read(async (repositories) => {
      const found = await repositories.periodReports.find(input.id);
      if (found === null) throw notFound();
      const settings = await repositories.settings.load();
      const telephony = deps.hasTelephony ? settings.telephony : null;
      return {
        report: found,
        row: await reportRow(repositories, found),
        freshness: await freshnessView(repositories, analytics, telephony, now),
      };
    });
    const { figures, previous, yearBefore, notes } = storedData(report);
    return { ...row, figures, previous, yearBefore, notes, freshness, differs: await differs(report) };
  };
}

/** Whether late data have changed the figures since a report was made. */
export function makeDiffers(deps: ReportDataDeps) {
  const reportData = makeReportData(deps);
  return async function differs(report: StoredPeriodReport): Promise<boolean> {
    const now = await reportData(periodOf(report));
    return canonicalJson(now.figures) !== canonicalJson(storedData(report).figures);
  };
}

/** The bytes of a stored file. @throws DomainError `period.report-not-found` */
export function makeShowReportFile(deps: ReportDataDeps) {
  return async function showReportFile(input: { id: string; format: ReportFormat }) {
    return deps.uow.read(async ({ periodReports }) => {
      const report = await periodReports.find(input.id);
      const file = await periodReports.file(input.id, input.format);
      if (report === null || file === null) throw notFound();
      return { period: periodOf(report), file };
    });
  };
}

/** A director has opened a report: the task that asks them to is over. Idempotent. */
export function makeOpenedPeriodReport(deps: Pick<ReportDataDeps, 'uow' | 'clock'>) {
  return async function openedPeriodReport(caller: Caller, input: { id: string }): Promise<{ done: true }> {
    return deps.uow.run(async (repositories) => {
      const tasks = await repositories.crmTasks.list({
        kind: 'period-report',
        personId: caller.id,
        subject: input.id,
        completion: 'open',
      });
      const { results } = textsFor(await repositories.people.find(caller.id));
      await endTasks(deps, repositories, tasks, results.reportOpened());
      return { done: true };
    });
  };
}

function notFound(): DomainError<PeriodErrorCode> {
  return new DomainError<PeriodErrorCode>('period.report-not-found');
}
