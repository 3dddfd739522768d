import { risksNotDiscussed } from '../../domain/report/attention.ts';
import type { AttentionFacts } from '../../domain/report/attention.ts';
import type { Caller } from '../caller.ts';
import type { TodayView } from '../today/show-today.ts';
import type { FreshnessView } from './call-freshness.ts';
import type { WholeFigures } from './compared-figures.ts';
import { gapsOf } from './waiting.ts';

/** As far as the administrator's first page looks ahead for gaps. */
const DAYS_AHEAD = 7;
/** Two days before the deadline silence begins to matter. */
const NEAR_MS = 2 * 86_400_000;

/** What the dashboard's sentences are chosen from. */
export function attentionFacts(known: {
  readonly whole: WholeFigures;
  readonly freshness: FreshnessView;
  readonly silentDay: string | null;
  readonly today: TodayView;
  readonly caller: Pick<Caller, 'roles'>;
}): AttentionFacts {
  const { whole, freshness, today, caller } = known;
  const seesReports = caller.roles.some((role) => role === 'supervisor' || role === 'administrator');
  return {
    figures: whole.figures,
    previous: whole.previous,
    callsMissing: freshness.calls === 'stale' ? { since: freshness.callsReadAt } : null,
    silentDay: known.silentDay,
    gapsAhead: { seats: gapsOf(today), days: DAYS_AHEAD },
    unanswered: unansweredSoon(today),
    unsafeJoins: today.consultations.unsafeJoins,
    risksNotDiscussed: risksNotDiscussed(whole.figures.reports, seesReports),
  };
}

function unansweredSoon(today: TodayView): AttentionFacts['unanswered'] {
  const { unanswered } = today;
  if (unanswered === null) return null;
  const cycle = today.cycles.find(({ month }) => month === unanswered.month);
  if (cycle === undefined || cycle.deadline.getTime() - today.now.getTime() > NEAR_MS) return null;
  return { month: unanswered.month, volunteers: unanswered.count, of: unanswered.volunteers };
}
