import { z } from 'zod';
import type {
  PeriodReportRepository,
  ReportFormat,
  StoredPeriodReport,
  StoredReportFile,
} from '../../../ports/period-report-repository.ts';
import { bytesColumn } from '../bytes-column.ts';
import { closedSet } from '../closed-set.ts';
import type { PgSession } from '../pg-session.ts';
import { sql } from '../sql.ts';
import { isUuid } from '../uuid-text.ts';

const statements = sql(
  import.meta.url,
  './pg-period-report-repository.sql',
  'add',
  'add_file',
  'find',
  'list',
  'file',
);

const heading = {
  id: z.string(),
  period: z.string(),
  kind: closedSet<StoredPeriodReport['kind']>({ month: true, quarter: true, year: true, range: true }),
  from: z.string(),
  until: z.string(),
  madeAt: z.date(),
  madeBy: z.int().nullable(),
  definitionsVersion: z.string(),
  completeness: z.number(),
  dataHash: z.string(),
};
const headingRow: z.ZodType<Omit<StoredPeriodReport, 'data'>> = z.object(heading);
const reportRow: z.ZodType<StoredPeriodReport> = z.object({ ...heading, data: z.unknown() });
const fileRow: z.ZodType<StoredReportFile> = z.object({
  format: closedSet<ReportFormat>({ xlsx: true, pdf: true }),
  bytes: bytesColumn,
  hash: z.string(),
});

export class PgPeriodReportRepository implements PeriodReportRepository {
  readonly #session: PgSession;

  constructor(session: PgSession) {
    this.#session = session;
  }

  async add(report: StoredPeriodReport, files: readonly StoredReportFile[]): Promise<boolean> {
    const added = await this.#session.execute(statements.add, [
      report.id,
      report.period,
      report.kind,
      report.from,
      report.until,
      report.madeAt,
      report.madeBy,
      report.definitionsVersion,
      report.completeness,
      JSON.stringify(report.data),
      report.dataHash,
    ]);
    if (added === 0) return false;
    for (const { format, bytes, hash } of files)
      await this.#session.execute(statements.add_file, [report.id, format, bytes, hash]);
    return true;
  }

  async find(id: string): Promise<StoredPeriodReport | null> {
    return isUuid(id) ? this.#session.row(reportRow, statements.find, [id, null]) : null;
  }

  periodic(period: string): Promise<StoredPeriodReport | null> {
    return this.#session.row(reportRow, statements.find, [null, period]);
  }

  async file(id: string, format: ReportFormat): Promise<StoredReportFile | null> {
    return isUuid(id) ? this.#session.row(fileRow, statements.file, [id, format]) : null;
  }

  list(): Promise<Omit<StoredPeriodReport, 'data'>[]> {
    return this.#session.rows(headingRow, statements.list);
  }
}
