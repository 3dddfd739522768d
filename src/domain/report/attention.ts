import type { PeriodFigures } from './figures.ts';

export type AttentionCode =
  | 'calls-not-read'
  | 'silent-day'
  | 'answered-share-fell'
  | 'score-fell'
  | 'gaps-ahead'
  | 'missed-in-empty-slots'
  | 'reports-overdue'
  | 'risk-not-discussed'
  | 'uneven-loads'
  | 'unsafe-joins'
  | 'unanswered-before-deadline'
  | 'all-well';

/** Something that needs a person's eye: a code and the facts its sentence names. */
export interface Attention {
  readonly code: AttentionCode;
  readonly facts: Readonly<Record<string, string | number | null>>;
}

export interface AttentionFacts {
  readonly figures: PeriodFigures;
  readonly previous: PeriodFigures | null;
  /** Null while calls are read as they should, or there is no telephony. */
  readonly callsProblem: string | null;
  readonly silentDay: string | null;
  /** Empty seats of published slots in the next seven days. */
  readonly gapsAhead: number;
  /** Who has not answered of how many, when the deadline is at most two days away. */
  readonly unanswered: { readonly month: string; readonly count: number; readonly of: number } | null;
  readonly unsafeJoins: number;
  /** Reports with the risk flag that nobody has discussed. */
  readonly risksNotDiscussed: number;
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

function* ofData({ callsProblem, silentDay }: AttentionFacts): Generator<Attention> {
  if (callsProblem !== null) yield { code: 'calls-not-read', facts: { problem: callsProblem } };
  if (silentDay !== null) yield { code: 'silent-day', facts: { day: silentDay } };
}

function* ofPeople(facts: AttentionFacts): Generator<Attention> {
  if (facts.risksNotDiscussed > 0)
    yield { code: 'risk-not-discussed', facts: { count: facts.risksNotDiscussed } };
  if (facts.gapsAhead > 0) yield { code: 'gaps-ahead', facts: { seats: facts.gapsAhead } };
  if (facts.unanswered !== null && facts.unanswered.count > 0)
    yield { code: 'unanswered-before-deadline', facts: { ...facts.unanswered } };
  if (facts.unsafeJoins > 0) yield { code: 'unsafe-joins', facts: { count: facts.unsafeJoins } };
}

function* ofQuality({ figures, previous }: AttentionFacts): Generator<Attention> {
  const [now, before] = [answeredShare(figures), previous === null ? null : answeredShare(previous)];
  if (now !== null && before !== null && before - now >= FALL)
    yield { code: 'answered-share-fell', facts: { from: before, to: now } };
  const score = fallenScore(figures, previous);
  if (score !== null) yield score;
  const { missed, missedInEmptySlots } = figures.calls;
  if (missedInEmptySlots >= 5 && missedInEmptySlots * 10 >= missed)
    yield { code: 'missed-in-empty-slots', facts: { count: missedInEmptySlots, of: missed } };
  if (figures.reports.overdue > 0)
    yield { code: 'reports-overdue', facts: { count: figures.reports.overdue } };
  const { max, average } = figures.fairness;
  if (max !== null && average !== null && average > 0 && max > UNEVEN * average)
    yield { code: 'uneven-loads', facts: { max, average } };
}

function answeredShare({ calls }: PeriodFigures): number | null {
  return calls.incoming < ENOUGH_CALLS ? null : calls.answeredIncoming / calls.incoming;
}

/** Only a fall that the confidence intervals do not explain. */
function fallenScore(figures: PeriodFigures, previous: PeriodFigures | null): Attention | null {
  const [now, before] = [figures.scores, previous?.scores];
  if (now.average === null || now.halfWidth === null || before?.average == null || before.halfWidth === null)
    return null;
  if (before.average - now.average <= now.halfWidth + before.halfWidth) return null;
  return { code: 'score-fell', facts: { from: before.average, to: now.average, answers: now.answers } };
}
