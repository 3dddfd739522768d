import type {
  PeriodReportRepository,
  ReportFormat,
  StoredPeriodReport,
  StoredReportFile,
} from '../../../src/ports/period-report-repository.ts';
import { StorageConflict } from '../../../src/ports/storage-conflict.ts';
import { byText, copyOf, copyOrNull } from '../fake-store.ts';
import type { FakeStore } from '../fake-store.ts';

export class FakePeriodReportRepository implements PeriodReportRepository {
  readonly #store: FakeStore;

  constructor(store: FakeStore) {
    this.#store = store;
  }

  async add(report: StoredPeriodReport, files: readonly StoredReportFile[]): Promise<boolean> {
    const { periodReports } = this.#store.state;
    if (report.madeBy === null && (await this.periodic(report.period)) !== null) return false;
    if (periodReports.has(report.id)) throw new StorageConflict('duplicate', 'period_report_key');
    if (new Set(files.map((file) => file.format)).size < files.length)
      throw new StorageConflict('duplicate', 'period_report_file_key');
    const data = JSON.parse(JSON.stringify(report.data)) as unknown;
    periodReports.set(report.id, copyOf({ report: { ...report, data }, files }));
    return true;
  }

  async find(id: string): Promise<StoredPeriodReport | null> {
    return copyOrNull(this.#store.state.periodReports.get(id)?.report);
  }

  async periodic(period: string): Promise<StoredPeriodReport | null> {
    return copyOrNull(this.#reports().find((one) => one.madeBy === null && one.period === period));
  }

  async file(id: string, format: ReportFormat): Promise<StoredReportFile | null> {
    const files = this.#store.state.periodReports.get(id)?.files ?? [];
    return copyOrNull(files.find((file) => file.format === format));
  }

  async list(): Promise<Omit<StoredPeriodReport, 'data'>[]> {
    return this.#reports()
      .sort(
        (a, b) =>
          byText(b.until, a.until) ||
          byText(b.from, a.from) ||
          b.madeAt.getTime() - a.madeAt.getTime() ||
          byText(a.id, b.id),
      )
      .map(headingOf);
  }

  #reports(): StoredPeriodReport[] {
    return [...this.#store.state.periodReports.values()].map(({ report }) => report);
  }
}

function headingOf(report: StoredPeriodReport): Omit<StoredPeriodReport, 'data'> {
  const { data: _, ...heading } = report;
  return copyOf(heading);
}
