import { attentionOf } from '../../domain/report/attention.ts';
import type { Attention } from '../../domain/report/attention.ts';
import { canonicalJson } from '../../domain/report/canonical-json.ts';
import { parsePeriod, requireBegun } from '../../domain/report/period.ts';
import type { Period } from '../../domain/report/period.ts';
import type { ComparedFigures } from '../../domain/report/period-report.ts';
import { dayNoteView } from '../notes/day-note-view.ts';
import type { DayNoteView } from '../notes/day-note-view.ts';
import { monthOf, nextMonth } from '../../domain/time/planning-month.ts';
import { localDateOf } from '../../domain/time/zone.ts';
import type { AnalyticsQueries } from '../../ports/analytics.ts';
import type { Caller } from '../caller.ts';
import type { CycleSummary } from '../cycle-view.ts';
import type { ProcessDeps } from '../process-deps.ts';
import { makeShowToday } from '../today/show-today.ts';
import type { TodayView } from '../today/show-today.ts';
import { freshnessView } from './call-freshness.ts';
import type { FreshnessView } from './call-freshness.ts';
import { cardsOf } from './cards.ts';
import type { CardView } from './cards.ts';
import { comparedFigures, publicFigures } from './compared-figures.ts';
import type { WholeFigures } from './compared-figures.ts';
import { storedData } from '../period-reports/stored-data.ts';
import { knownDays } from './known-days.ts';
import { volunteerFigures } from './volunteer-figures.ts';
import type { VolunteerFiguresView } from './volunteer-figures.ts';
import { attentionFacts } from './attention-facts.ts';
import { waitingOf } from './waiting.ts';
import type { WaitingView } from './waiting.ts';

export interface DashboardDeps extends Pick<ProcessDeps, 'uow' | 'clock'> {
  readonly analytics: AnalyticsQueries;
  readonly hasTelephony: boolean;
}

export interface DashboardView extends ComparedFigures {
  readonly now: Date;
  readonly freshness: FreshnessView;
  readonly period: Period;
  readonly cards: readonly CardView[];
  /** What is noted on days of the period. */
  readonly notes: readonly DayNoteView[];
  readonly attention: readonly Attention[];
  readonly stages: readonly CycleSummary[];
  readonly waiting: WaitingView | null;
  readonly volunteers: readonly VolunteerFiguresView[] | null;
  readonly stored: { readonly id: string; readonly madeAt: Date; readonly differs: boolean } | null;
  readonly known: { readonly from: string | null; readonly to: string | null };
}

/**
 * Every figure of a period for whoever may see the dashboard: the same blocks for all roles, names and per-person scores for administrators and
 * supervisors alone, what waits for administrators (product.md §9). @throws DomainError PeriodErrorCode
 */
export function makeShowDashboard(deps: DashboardDeps) {
  const showToday = makeShowToday(deps);
  return async function showDashboard(caller: Caller, input: { period: string }): Promise<DashboardView> {
    const period = parsePeriod(input.period);
    const now = deps.clock.now();
    const analytics = await deps.analytics.freshness();
    const { settings, freshness, known, stored, silentDay, notes } = await deps.uow.read(
      async (repositories) => {
        const loaded = await repositories.settings.load();
        const telephony = deps.hasTelephony ? loaded.telephony : null;
        return {
          settings: loaded,
          freshness: await freshnessView(repositories, analytics, telephony, now),
          known: await knownDays(repositories, loaded.charity.zone),
          stored: await repositories.periodReports.periodic(period.name),
          notes: await repositories.dayNotes.within(period.from, period.until),
          silentDay: (await repositories.callSyncs.freshness()).silentDay,
        };
      },
    );
    const today = localDateOf(now, settings.charity.zone);
    requireBegun(period, today);
    const whole = await comparedFigures(deps.analytics, period, { now, today, known });
    const told = publicFigures(whole);
    const waitingNow = await showToday();
    return {
      now,
      freshness,
      period,
      ...told,
      cards: await cardsOf(deps.analytics, whole),
      notes: notes.map(dayNoteView),
      attention: attentionOf(attentionFacts({ whole, freshness, silentDay, today: waitingNow, caller })),
      stages: stagesOf(waitingNow, today),
      waiting: caller.roles.includes('administrator') ? waitingOf(waitingNow) : null,
      volunteers: await namesFor(deps, caller, whole),
      stored:
        stored === null
          ? null
          : {
              id: stored.id,
              madeAt: stored.madeAt,
              differs: canonicalJson(storedData(stored).figures) !== canonicalJson(told.figures),
            },
      known: { from: known.from, to: known.from === null ? null : today },
    };
  };
}

function stagesOf(today: TodayView, day: string): CycleSummary[] {
  const months = [monthOf(day), nextMonth(monthOf(day))];
  return today.cycles.filter((cycle) => months.includes(cycle.month));
}

async function namesFor(
  deps: DashboardDeps,
  caller: Caller,
  whole: WholeFigures,
): Promise<VolunteerFiguresView[] | null> {
  const isSupervisor = caller.roles.includes('supervisor');
  if (!isSupervisor && !caller.roles.includes('administrator')) return null;
  const people = await deps.uow.read((repositories) => repositories.people.all());
  return volunteerFigures(whole.figures.volunteers, people, { seesFewScores: isSupervisor });
}
