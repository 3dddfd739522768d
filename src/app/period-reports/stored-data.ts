import type { PeriodReportData } from '../../domain/report/period-report.ts';
import type { PublicFigures } from '../../domain/report/public-figures.ts';
import type { StoredPeriodReport } from '../../ports/period-report-repository.ts';

/** What this service stored itself, in the shape of today: before days had notes, none was left out. */
export function storedData(report: StoredPeriodReport): PeriodReportData {
  const data = report.data as PeriodReportData;
  return {
    ...data,
    figures: figuresOfToday(data.figures),
    previous: data.previous === null ? null : figuresOfToday(data.previous),
    yearBefore: data.yearBefore === null ? null : figuresOfToday(data.yearBefore),
    notes: data.notes ?? [],
  };
}

function figuresOfToday(figures: PublicFigures): PublicFigures {
  const { calls } = figures;
  return {
    ...figures,
    leftOut: figures.leftOut ?? [],
    calls: { ...calls, averagedConsultations: calls.averagedConsultations ?? calls.consultations },
  };
}
