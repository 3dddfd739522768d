import type { Period } from '../../domain/report/period.ts';
import type { PublicFigures } from '../../domain/report/public-figures.ts';
import type { Settings } from '../../domain/settings/settings.ts';
import { monthOf, nextMonth } from '../../domain/time/planning-month.ts';
import { instantAt, localDateOf } from '../../domain/time/zone.ts';
import type { LocalDate, ZoneId } from '../../domain/time/zone.ts';
import type { SecretHash } from '../../ports/secret-hash.ts';
import type { Repositories } from '../../ports/unit-of-work.ts';
import { cycleSummary } from '../cycle-view.ts';
import type { CycleSummary } from '../cycle-view.ts';
import { freshnessView } from '../dashboard/call-freshness.ts';
import type { FreshnessView } from '../dashboard/call-freshness.ts';
import { cardsOf } from '../dashboard/cards.ts';
import type { CardView } from '../dashboard/cards.ts';
import { comparedFigures, publicFigures } from '../dashboard/compared-figures.ts';
import { knownDays } from '../dashboard/known-days.ts';
import type { DashboardDeps } from '../dashboard/show-dashboard.ts';
import { monthsInView } from '../months-in-view.ts';
import type { ProcessDeps } from '../process-deps.ts';
import { taskLink } from '../texts/texts-for.ts';
import { isWholeWeek, periodAsked } from './asked-period.ts';
import type { AskedPeriod } from './asked-period.ts';

/** Why there is no score: too few answers, days that could be subtracted from others, none at all, or an account that gives none. */
export type ScoreState = 'told' | 'few' | 'own-days' | 'none' | 'off';

/** Figures only: no name, nothing of a client, small groups hidden. Days are of `zone`. */
export interface DesktopReportView {
  readonly now: Date;
  readonly zone: ZoneId;
  readonly today: LocalDate;
  readonly period: Period;
  /** Null when nothing is known of what it would be compared with. */
  readonly comparedWith: Period | null;
  /** False while no call of the period has been read: then what is counted of calls means nothing. */
  readonly callsKnown: boolean;
  readonly cards: readonly CardView[];
  readonly score: ScoreState;
  /** Noted days the score is reckoned without; what is noted may name people and is not told. */
  readonly leftOutDays: number;
  readonly seriesStep: PublicFigures['seriesStep'];
  /** Steps of which any call has been read. */
  readonly series: readonly { readonly from: LocalDate; readonly consultations: number }[];
  readonly freshness: Pick<FreshnessView, 'calls' | 'callsCompleteUntil'>;
  /** This month and the next. */
  readonly stages: readonly CycleSummary[];
  readonly dashboardAddress: string;
}

export type DesktopReportDeps = DashboardDeps &
  Pick<ProcessDeps, 'accountOrigin'> & { readonly secretHash: SecretHash };

/**
 * The report amoCRM frames on its desktop. Nobody is known to look, so the secret alone lets in and no role widens what is told. Null when the
 * secret opens nothing: never made, replaced, or withdrawn.
 */
export function makeShowDesktopReport(deps: DesktopReportDeps) {
  return async function showDesktopReport(
    secret: string,
    asked: AskedPeriod,
  ): Promise<DesktopReportView | null> {
    const now = deps.clock.now();
    const analytics = await deps.analytics.freshness();
    const loaded = await deps.uow.read(async (repositories) => {
      if (!(await repositories.desktopLinks.opens(deps.secretHash.of(secret)))) return null;
      const settings = await repositories.settings.load();
      const telephony = deps.hasTelephony ? settings.telephony : null;
      return {
        charity: settings.charity,
        freshness: await freshnessView(repositories, analytics, telephony, now),
        known: await knownDays(repositories, settings.charity.zone),
        stages: await stagesOf(repositories, settings, now),
      };
    });
    if (loaded === null) return null;
    const { zone, linkPath } = loaded.charity;
    const today = localDateOf(now, zone);
    const period = periodAsked(asked, today, zone);
    const whole = await comparedFigures(deps.analytics, period, { now, today, known: loaded.known });
    const { figures } = publicFigures(whole);
    const score = scoreState(figures);
    const { calls, callsCompleteUntil: readUntil } = loaded.freshness;
    const known = readUntil?.getTime() ?? 0;
    const startOf = (day: LocalDate): number => instantAt(day, '00:00', zone).getTime();
    return {
      now,
      zone,
      today,
      period,
      comparedWith: whole.previous?.period ?? null,
      callsKnown: startOf(period.from) < known,
      cards: (await cardsOf(deps.analytics, whole)).map((card) =>
        card.key === 'score' ? toldScore(card, score) : card,
      ),
      score,
      leftOutDays: figures.leftOut.length,
      seriesStep: figures.seriesStep,
      series: figures.series
        .filter((point) => startOf(point.from) < known)
        .map(({ from, consultations }) => ({ from, consultations })),
      freshness: { calls, callsCompleteUntil: readUntil },
      stages: loaded.stages,
      dashboardAddress: taskLink(deps.accountOrigin, linkPath, 'overview'),
    };
  };
}

/**
 * Days of one's own choice overlap: what two answers differ by would be the score of a few. A dashboard is for people who may see scores anyway;
 * here nobody knows who looks, so only whole weeks, months, quarters and years are told.
 */
function scoreState({ period, scores }: PublicFigures): ScoreState {
  if (!scores.available) return 'off';
  if (period.kind === 'range' && !isWholeWeek(period)) return 'own-days';
  if (scores.answers === 0) return 'none';
  return scores.suppressed || scores.average === null ? 'few' : 'told';
}

/** Without the score before: its days are as many as have passed, which is again days of any choice. */
function toldScore(card: CardView, state: ScoreState): CardView {
  const told = { ...card, previous: null, yearBefore: null, spark: [] };
  return state === 'told' ? told : { ...told, value: null, of: null, halfWidth: null };
}

async function stagesOf(repositories: Repositories, settings: Settings, now: Date): Promise<CycleSummary[]> {
  const month = monthOf(localDateOf(now, settings.charity.zone));
  const shown = [month, nextMonth(month)];
  return (await monthsInView(repositories, settings, now))
    .filter((cycle) => shown.includes(cycle.month))
    .map((cycle) => cycleSummary(cycle, settings));
}
