import type { Card, PeriodReport } from '../../../src/adapters/http/contract/dashboard.ts';
import type { FiguresView } from '../../../src/adapters/http/contract/figures.ts';

const KEYS: readonly Card['key'][] = [
  'consultations',
  'answered-share',
  'score',
  'coverage',
  'reports-missing',
];

/** The five cards out of stored figures, as the live ones are made; without the line of the periods before, which is not stored. */
export function cardsOfFigures({
  figures,
  previous,
  yearBefore,
}: Pick<PeriodReport, 'figures' | 'previous' | 'yearBefore'>): Card[] {
  return KEYS.map((key) => ({
    key,
    ...read(key, figures),
    previous: previous === null ? null : read(key, previous).value,
    yearBefore: yearBefore === null ? null : read(key, yearBefore).value,
    spark: [],
  }));
}

function read(
  key: Card['key'],
  { calls, scores, coverage, reports }: FiguresView,
): Pick<Card, 'value' | 'of' | 'halfWidth' | 'suppressed'> {
  const plain = { halfWidth: null, suppressed: false };
  switch (key) {
    case 'consultations':
      return { value: calls.consultations, of: null, ...plain };
    case 'answered-share':
      return { value: share(calls.answeredIncoming, calls.incoming), of: calls.incoming, ...plain };
    case 'score':
      return {
        value: scores.average,
        of: scores.answers,
        halfWidth: scores.halfWidth,
        suppressed: scores.suppressed,
      };
    case 'coverage':
      return { value: share(coverage.filled, coverage.seats), of: coverage.seats, ...plain };
    case 'reports-missing':
      return { value: reports.missing, of: reports.expected, ...plain };
  }
}

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
