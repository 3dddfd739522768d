import type { LocalDate } from '../time/zone.ts';

export type PeriodKind = 'month' | 'quarter' | 'year' | 'range';

/** Whole days of the charity's calendar, half-open. `name` as contracts/cli.md writes it: 2026-10, 2026-Q4, 2026, 2026-10-05..2026-11-04 (its last day included). */
export interface Period {
  readonly kind: PeriodKind;
  readonly name: string;
  readonly from: LocalDate;
  readonly until: LocalDate;
}

export type PeriodErrorCode = 'period.malformed' | 'period.reversed' | 'period.in-future' | 'period.too-long';
