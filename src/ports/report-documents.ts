import type { PeriodReportData } from '../domain/report/period-report.ts';
import type { ReportFormat } from './period-report-repository.ts';

export type ReportLanguage = 'ru' | 'en';

/** Files of a period report. The same data give a file with the same figures; times in them are of the charity's zone. */
export interface ReportDocuments {
  make(data: PeriodReportData, format: ReportFormat, language: ReportLanguage): Promise<Uint8Array>;
}
