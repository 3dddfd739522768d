import { canonicalJson } from '../../domain/report/canonical-json.ts';
import { parsePeriod } from '../../domain/report/period.ts';
import type { Period } from '../../domain/report/period.ts';
import type { PeriodReportData } from '../../domain/report/period-report.ts';
import { hasRole } from '../../domain/volunteer/person.ts';
import type { ContentHash } from '../../ports/content-hash.ts';
import type {
  ReportFormat,
  StoredPeriodReport,
  StoredReportFile,
} from '../../ports/period-report-repository.ts';
import type { ReportDocuments } from '../../ports/report-documents.ts';
import type { Repositories } from '../../ports/unit-of-work.ts';
import type { Caller } from '../caller.ts';
import { addTasks } from '../crm-tasks/write-tasks.ts';
import type { ProcessDeps } from '../process-deps.ts';
import { taskLink, textsFor } from '../texts/texts-for.ts';
import { makeReportData } from './report-data.ts';
import type { ReportDataDeps } from './report-data.ts';
import { periodOf, reportRow } from './report-row.ts';
import type { PeriodReportRowView } from './report-row.ts';

export interface MakeReportDeps extends ProcessDeps, ReportDataDeps {
  readonly hash: ContentHash;
  readonly documents: ReportDocuments;
  /** Brings the figures up to date first: a report must not be of yesterday's marts. */
  readonly refreshAnalytics: () => Promise<unknown>;
}

const FORMATS: readonly ReportFormat[] = ['xlsx', 'pdf'];
/** Time to open it (product.md §3, table of tasks). */
const TASK_DAYS = 7;
const DAY_MS = 86_400_000;

/**
 * Makes and stores a report as things stand: data and files, with their hashes. Made by itself (`by` null) it exists once per period, and every director
 * gets a task to open it, in the same transaction. Answers null when it was there already.
 */
export function makeStoreReport(deps: MakeReportDeps) {
  const reportData = makeReportData(deps);
  return async function storeReport(period: Period, by: Caller | null): Promise<StoredPeriodReport | null> {
    await deps.refreshAnalytics();
    const data = await reportData(period);
    const report = storedReport(deps, data, by);
    const files: StoredReportFile[] = [];
    for (const format of FORMATS) {
      const bytes = await deps.documents.make(data, format, 'ru');
      files.push({ format, bytes, hash: deps.hash.of(bytes) });
    }
    return deps.uow.run(async (repositories) => {
      if (!(await repositories.periodReports.add(report, files))) return null;
      if (by === null) await askDirectors(deps, repositories, report);
      return report;
    });
  };
}

/** A report of any period that has begun, on demand. @throws DomainError PeriodErrorCode */
export function makeMakePeriodReport(deps: MakeReportDeps) {
  const storeReport = makeStoreReport(deps);
  return async function makePeriodReport(
    caller: Caller,
    input: { period: string },
  ): Promise<PeriodReportRowView> {
    const stored = await storeReport(parsePeriod(input.period), caller);
    if (stored === null) throw new TypeError('reports on demand may repeat');
    return deps.uow.read((repositories) => reportRow(repositories, stored));
  };
}

function storedReport(deps: MakeReportDeps, data: PeriodReportData, by: Caller | null): StoredPeriodReport {
  const { period } = data;
  return {
    id: deps.ids.uuid(),
    period: period.name,
    kind: period.kind,
    from: period.from,
    until: period.until,
    madeAt: new Date(data.madeAt),
    madeBy: by?.id ?? null,
    definitionsVersion: data.definitionsVersion,
    completeness: data.completeness.share,
    data,
    dataHash: deps.hash.of(canonicalJson(data)),
  };
}

async function askDirectors(
  deps: MakeReportDeps,
  repositories: Repositories,
  report: StoredPeriodReport,
): Promise<void> {
  const settings = await repositories.settings.load();
  const directors = (await repositories.people.all()).filter((person) =>
    hasRole(person, 'director', settings.roles),
  );
  const due = new Date(report.madeAt.getTime() + TASK_DAYS * DAY_MS);
  await addTasks(
    deps,
    repositories,
    directors.map((director) => {
      const texts = textsFor(director);
      const link = taskLink(deps.accountOrigin, settings.charity.linkPath, 'period-reports', report.id);
      return {
        kind: 'period-report' as const,
        personId: director.id,
        subject: report.id,
        text: texts.periodReport(texts.calendar.period(periodOf(report)), link),
        due,
      };
    }),
  );
}
