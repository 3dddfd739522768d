import type { PeriodFigures } from '../../domain/report/figures.ts';
import { periodHolding } from '../../domain/report/period.ts';
import type { Period } from '../../domain/report/period.ts';
import { LEAST_GROUP, suppress } from '../../domain/report/suppress.ts';
import type { AnalyticsQueries, PeriodCard } from '../../ports/analytics.ts';
import type { WholeFigures } from './compared-figures.ts';

export interface CardView {
  readonly key: 'consultations' | 'answered-share' | 'score' | 'coverage' | 'reports-missing';
  readonly value: number | null;
  readonly of: number | null;
  readonly halfWidth: number | null;
  readonly previous: number | null;
  readonly yearBefore: number | null;
  readonly spark: readonly (number | null)[];
  readonly suppressed: boolean;
}

type CardKey = CardView['key'];

const KEYS: readonly CardKey[] = ['consultations', 'answered-share', 'score', 'coverage', 'reports-missing'];
const SPARK = 12;

/** The five figures of the first row (ui.md, Dashboard), each with the same of up to twelve periods before. */
export async function cardsOf(analytics: AnalyticsQueries, whole: WholeFigures): Promise<CardView[]> {
  const { period } = whole.figures;
  const past = await pastCards(analytics, period);
  return KEYS.map((key) => {
    const now = read(key, whole.figures);
    return {
      key,
      ...now,
      previous: whole.previous === null ? null : read(key, whole.previous).value,
      yearBefore: whole.yearBefore === null ? null : read(key, whole.yearBefore).value,
      spark: [...past.map((card) => sparkOf(key, card)), now.value],
    };
  });
}

/** Of a range by dates the months before it are shown. */
async function pastCards(analytics: AnalyticsQueries, period: Period): Promise<PeriodCard[]> {
  const kind = period.kind === 'range' ? 'month' : period.kind;
  return analytics.cards(kind, SPARK - 1, periodHolding(kind, period.from).from);
}

function read(
  key: CardKey,
  figures: PeriodFigures,
): Pick<CardView, 'value' | 'of' | 'halfWidth' | 'suppressed'> {
  const { calls, coverage, reports } = figures;
  const plain = { halfWidth: null, suppressed: false };
  switch (key) {
    case 'consultations':
      return { value: calls.consultations, of: null, ...plain };
    case 'answered-share':
      return { value: share(calls.answeredIncoming, calls.incoming), of: calls.incoming, ...plain };
    case 'coverage':
      return { value: share(coverage.filled, coverage.seats), of: coverage.seats, ...plain };
    case 'reports-missing':
      return { value: reports.missing, of: reports.expected, ...plain };
    case 'score': {
      const { average, answers, halfWidth, suppressed } = suppress(figures).scores;
      return { value: average, of: answers, halfWidth, suppressed };
    }
  }
}

function sparkOf(key: CardKey, card: PeriodCard): number | null {
  switch (key) {
    case 'consultations':
      return card.consultations;
    case 'answered-share':
      return share(card.answeredIncoming, card.incoming);
    case 'coverage':
      return share(card.filled, card.seats);
    case 'reports-missing':
      return card.reportsMissing;
    case 'score':
      return card.scoreAnswers < LEAST_GROUP ? null : card.averageScore;
  }
}

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
