import type { AttentionFacts } from '../../domain/report/attention.ts';
import type { TodayView } from '../today/show-today.ts';
import type { FreshnessView } from './call-freshness.ts';
import type { WholeFigures } from './compared-figures.ts';
import { gapsOf } from './waiting.ts';

/** Two days before the deadline silence begins to matter. */
const NEAR_MS = 2 * 86_400_000;

/** What the dashboard's sentences are chosen from. */
export function attentionFacts(known: {
  readonly whole: WholeFigures;
  readonly freshness: FreshnessView;
  readonly silentDay: string | null;
  readonly today: TodayView;
}): AttentionFacts {
  const { whole, freshness, today } = known;
  return {
    figures: whole.figures,
    previous: whole.previous,
    callsProblem: freshness.calls === 'stale' ? (freshness.callsProblem ?? 'late') : null,
    silentDay: known.silentDay,
    gapsAhead: gapsOf(today),
    unanswered: unansweredSoon(today),
    unsafeJoins: today.consultations.unsafeJoins,
    risksNotDiscussed: whole.figures.reports.riskNotDiscussed,
  };
}

function unansweredSoon(today: TodayView): AttentionFacts['unanswered'] {
  const { unanswered } = today;
  if (unanswered === null) return null;
  const cycle = today.cycles.find(({ month }) => month === unanswered.month);
  if (cycle === undefined || cycle.deadline.getTime() - today.now.getTime() > NEAR_MS) return null;
  return { month: unanswered.month, count: unanswered.count, of: unanswered.volunteers };
}
