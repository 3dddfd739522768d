import type { Period } from '../../domain/report/period.ts';
import type { StoredPeriodReport } from '../../ports/period-report-repository.ts';
import type { Repositories } from '../../ports/unit-of-work.ts';
import { summaryOf } from '../caller.ts';
import type { PersonSummary } from '../caller.ts';

export interface PeriodReportRowView {
  readonly id: string;
  readonly period: Period;
  readonly madeAt: Date;
  readonly madeBy: PersonSummary | null;
  readonly completeness: number;
  readonly dataHash: string;
  readonly definitionsVersion: string;
}

type Listed = Omit<StoredPeriodReport, 'data'>;

export async function reportRow(repositories: Repositories, report: Listed): Promise<PeriodReportRowView> {
  const author = report.madeBy === null ? null : await repositories.people.find(report.madeBy);
  return {
    id: report.id,
    period: periodOf(report),
    madeAt: report.madeAt,
    madeBy: author === null ? null : summaryOf(author),
    completeness: report.completeness,
    dataHash: report.dataHash,
    definitionsVersion: report.definitionsVersion,
  };
}

export function periodOf(report: Listed): Period {
  return { kind: report.kind, name: report.period, from: report.from, until: report.until };
}
