import type { PlanningMonth } from '../time/planning-month.ts';
import type { LocalDate } from '../time/zone.ts';
import type { PeriodFigures, ReportFigures } from './figures.ts';
import type { Told } from './public-figures.ts';
import { LEAST_GROUP, suppressRisk } from './suppress.ts';

/** There are some; null = how many may not be told. */
export interface RisksNotDiscussed {
  readonly reports: Told;
}

/** Something that needs a person's eye: a code and the facts its sentence names. */
export type Attention =
  | { readonly code: 'calls-not-read'; readonly facts: { readonly since: Date | null } }
  | { readonly code: 'silent-day'; readonly facts: { readonly day: LocalDate } }
  | {
      readonly code: 'answered-share-fell';
      readonly facts: { readonly share: number; readonly before: number };
    }
  | {
      readonly code: 'score-fell';
      readonly facts: { readonly score: number; readonly before: number; readonly answers: number };
    }
  | { readonly code: 'gaps-ahead'; readonly facts: { readonly seats: number; readonly days: number } }
  | {
      readonly code: 'missed-in-empty-slots';
      readonly facts: { readonly missed: number; readonly of: number };
    }
  | { readonly code: 'reports-overdue'; readonly facts: { readonly reports: number } }
  | { readonly code: 'risk-not-discussed'; readonly facts: RisksNotDiscussed }
  | { readonly code: 'uneven-loads'; readonly facts: { readonly most: number; readonly average: number } }
  | { readonly code: 'unsafe-joins'; readonly facts: { readonly reports: number } }
  | {
      readonly code: 'unanswered-before-deadline';
      readonly facts: { readonly volunteers: number; readonly of: number; readonly month: PlanningMonth };
    }
  | { readonly code: 'all-well'; readonly facts: Readonly<Record<string, never>> };

export interface AttentionFacts {
  readonly figures: PeriodFigures;
  readonly previous: PeriodFigures | null;
  /** Calls were read last then (null = never), and should have been read since; null while they come, or there is no telephony. */
  readonly callsMissing: { readonly since: Date | null } | null;
  readonly silentDay: string | null;
  /** Empty seats of published slots in the days to come. */
  readonly gapsAhead: { readonly seats: number; readonly days: number };
  /** Who has not answered of how many, when the deadline is at most two days away. */
  readonly unanswered: {
    readonly month: PlanningMonth;
    readonly volunteers: number;
    readonly of: number;
  } | null;
  readonly unsafeJoins: number;
  /** Reports with the risk flag that nobody has discussed; null without any. */
  readonly risksNotDiscussed: RisksNotDiscussed | null;
}

const MOST_SENTENCES = 3;
/** Below it a share moves by chance. */
const ENOUGH_CALLS = 20;
const FALL = 0.05;
const UNEVEN = 2;

/** At most three sentences' worth of what matters, most urgent first; `all-well` when there is nothing (ui.md, Dashboard). */
export function attentionOf(facts: AttentionFacts): Attention[] {
  const found = [...ofData(facts), ...ofPeople(facts), ...ofQuality(facts)].slice(0, MOST_SENTENCES);
  return found.length > 0 ? found : [{ code: 'all-well', facts: {} }];
}

/** @param seesReports false = no more is told than the figures tell, where small counts are hidden */
export function risksNotDiscussed(reports: ReportFigures, seesReports: boolean): RisksNotDiscussed | null {
  if (reports.riskNotDiscussed === 0) return null;
  return { reports: (seesReports ? reports : suppressRisk(reports)).riskNotDiscussed };
}

function* ofData({ callsMissing, silentDay }: AttentionFacts): Generator<Attention> {
  if (callsMissing !== null) yield { code: 'calls-not-read', facts: callsMissing };
  if (silentDay !== null) yield { code: 'silent-day', facts: { day: silentDay } };
}

function* ofPeople(facts: AttentionFacts): Generator<Attention> {
  if (facts.risksNotDiscussed !== null) yield { code: 'risk-not-discussed', facts: facts.risksNotDiscussed };
  if (facts.gapsAhead.seats > 0) yield { code: 'gaps-ahead', facts: facts.gapsAhead };
  if (facts.unanswered !== null && facts.unanswered.volunteers > 0)
    yield { code: 'unanswered-before-deadline', facts: facts.unanswered };
  if (facts.unsafeJoins > 0) yield { code: 'unsafe-joins', facts: { reports: facts.unsafeJoins } };
}

function* ofQuality({ figures, previous }: AttentionFacts): Generator<Attention> {
  const [now, before] = [answeredShare(figures), previous === null ? null : answeredShare(previous)];
  if (now !== null && before !== null && before - now >= FALL)
    yield { code: 'answered-share-fell', facts: { share: now, before } };
  const score = fallenScore(figures, previous);
  if (score !== null) yield score;
  const { missed, missedInEmptySlots } = figures.calls;
  if (missedInEmptySlots >= 5 && missedInEmptySlots * 10 >= missed)
    yield { code: 'missed-in-empty-slots', facts: { missed: missedInEmptySlots, of: missed } };
  if (figures.reports.overdue > 0)
    yield { code: 'reports-overdue', facts: { reports: figures.reports.overdue } };
  const { max, average } = figures.fairness;
  if (max !== null && average !== null && average > 0 && max > UNEVEN * average)
    yield { code: 'uneven-loads', facts: { most: max, average } };
}

function answeredShare({ calls }: PeriodFigures): number | null {
  return calls.incoming < ENOUGH_CALLS ? null : calls.answeredIncoming / calls.incoming;
}

/** Only a fall that the confidence intervals do not explain, of averages that may be told. */
function fallenScore(figures: PeriodFigures, previous: PeriodFigures | null): Attention | null {
  if (previous === null) return null;
  const [now, before] = [figures.scores, previous.scores];
  if (now.average === null || now.halfWidth === null || before.average === null || before.halfWidth === null)
    return null;
  if (now.answers < LEAST_GROUP || before.answers < LEAST_GROUP) return null;
  if (before.average - now.average <= now.halfWidth + before.halfWidth) return null;
  return {
    code: 'score-fell',
    facts: { score: now.average, before: before.average, answers: now.answers },
  };
}
