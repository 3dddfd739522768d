import type { PeriodFigures } from '../../src/domain/report/figures.ts';
import type { Period } from '../../src/domain/report/period.ts';
import type {
  AnalyticsFreshness,
  AnalyticsQueries,
  PeriodCard,
  VolunteerWork,
} from '../../src/ports/analytics.ts';
import { someFigures } from '../builders/figures.ts';

/** Figures as a test gave them for a period's name; those of somebody's lively month for any other. */
export class FakeAnalytics implements AnalyticsQueries {
  readonly #given = new Map<string, PeriodFigures>();
  readonly asked: string[] = [];
  state: AnalyticsFreshness = { refreshedAt: new Date('2026-11-20T01:05:00Z'), pending: false };
  past: PeriodCard[] = [];
  work: VolunteerWork[] = [];
  unknown: { extension: string | null; calls: number }[] = [];

  give(name: string, figures: PeriodFigures): void {
    this.#given.set(name, figures);
  }

  async figures(period: Period): Promise<PeriodFigures> {
    this.asked.push(period.name);
    return structuredClone({ ...(this.#given.get(period.name) ?? someFigures({})), period });
  }

  async freshness(): Promise<AnalyticsFreshness> {
    return this.state;
  }

  async unknownEmployees(): Promise<{ extension: string | null; calls: number }[]> {
    return structuredClone(this.unknown);
  }

  async volunteerWork(): Promise<VolunteerWork[]> {
    return structuredClone(this.work);
  }

  async cards(): Promise<PeriodCard[]> {
    return structuredClone(this.past);
  }
}
