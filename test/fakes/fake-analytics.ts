import type { PeriodFigures } from '../../src/domain/report/figures.ts';
import type { Period, PeriodKind } from '../../src/domain/report/period.ts';
import type { LocalDate } from '../../src/domain/time/zone.ts';
import type {
  AnalyticsBasis,
  AnalyticsFreshness,
  AnalyticsQueries,
  AnalyticsRefresher,
  PeriodCard,
} from '../../src/ports/analytics.ts';

/** Figures as a test gives them, by the name of their period; refreshing only notes that it was asked for. */
export class FakeAnalytics implements AnalyticsQueries, AnalyticsRefresher {
  readonly #figures = new Map<string, PeriodFigures>();
  readonly #cards: PeriodCard[] = [];
  #refreshedAt: Date | null = null;
  pending = false;
  unknown: { readonly extension: string | null; readonly calls: number }[] = [];
  /** Of every refresh asked for. */
  readonly refreshes: { readonly basis: AnalyticsBasis; readonly now: Date }[] = [];
  /** Of every question for figures. */
  readonly asked: { readonly period: string; readonly now: Date }[] = [];

  give(...figures: readonly PeriodFigures[]): void {
    for (const one of figures) this.#figures.set(one.period.name, one);
  }

  giveCards(...cards: readonly PeriodCard[]): void {
    this.#cards.push(...cards);
  }

  async refresh(basis: AnalyticsBasis, now: Date): Promise<number> {
    this.refreshes.push({ basis, now });
    const waiting = this.pending ? 1 : 0;
    [this.pending, this.#refreshedAt] = [false, now];
    return waiting;
  }

  async figures(period: Period, now: Date): Promise<PeriodFigures> {
    this.asked.push({ period: period.name, now });
    const given = this.#figures.get(period.name);
    if (given === undefined) throw new Error(`this test gave no figures of ${period.name}`);
    return { ...given, period };
  }

  async freshness(): Promise<AnalyticsFreshness> {
    return { refreshedAt: this.#refreshedAt, pending: this.pending };
  }

  async unknownEmployees(): Promise<{ readonly extension: string | null; readonly calls: number }[]> {
    return this.unknown;
  }

  async cards(kind: Exclude<PeriodKind, 'range'>, count: number, before: LocalDate): Promise<PeriodCard[]> {
    return this.#cards
      .filter(({ period }) => period.kind === kind && period.until <= before)
      .toSorted((a, b) => (a.period.from < b.period.from ? -1 : 1))
      .slice(-count);
  }
}
