/** A period report as it was made: never changed afterwards (product.md §9). */
export interface StoredPeriodReport {
  readonly id: string;
  /** `2026-10`, `2026-Q4`, `2026`, or a range (on demand). */
  readonly period: string;
  readonly kind: 'month' | 'quarter' | 'year' | 'range';
  /** Half-open days. */
  readonly from: string;
  readonly until: string;
  readonly madeAt: Date;
  /** Null = made by itself. */
  readonly madeBy: number | null;
  /** Of the definitions of figures it was made with. */
  readonly definitionsVersion: string;
  /** 0…1: how complete its data were. */
  readonly completeness: number;
  /** Everything the page shows, as JSON. */
  readonly data: unknown;
  /** SHA-256 of the canonical JSON of `data`, hex. */
  readonly dataHash: string;
}

export type ReportFormat = 'xlsx' | 'pdf';

export interface StoredReportFile {
  readonly format: ReportFormat;
  readonly bytes: Uint8Array;
  /** SHA-256, hex. */
  readonly hash: string;
}

export interface PeriodReportRepository {
  /** False when the periodic report of this period is already stored: nothing changed. Reports on demand may repeat. */
  add(report: StoredPeriodReport, files: readonly StoredReportFile[]): Promise<boolean>;
  find(id: string): Promise<StoredPeriodReport | null>;
  /** The one made by itself for this period. */
  periodic(period: string): Promise<StoredPeriodReport | null>;
  file(id: string, format: ReportFormat): Promise<StoredReportFile | null>;
  /** Newest period first. */
  list(): Promise<Omit<StoredPeriodReport, 'data'>[]>;
}
