import { opensAt } from '../../domain/planning-cycle/planning-cycle.ts';
import type { PlanningCycle } from '../../domain/planning-cycle/planning-cycle.ts';
import type { Settings } from '../../domain/settings/settings.ts';
import { boundsOf } from '../../domain/time/planning-month.ts';
import type { PlanningMonth } from '../../domain/time/planning-month.ts';

/** The next date on which the month moves, and how. */
export interface NextNeeded {
  readonly at: Date;
  readonly what: 'collecting-opens' | 'deadline' | 'publishing-due' | 'month-over';
  readonly month: PlanningMonth;
}

/** Null when every date of the months in view has passed. */
export function nextNeeded(
  cycles: readonly PlanningCycle[],
  settings: Settings,
  now: Date,
): NextNeeded | null {
  const { zone } = settings.charity;
  const dates = cycles.flatMap((cycle): NextNeeded[] => {
    const { month, state } = cycle;
    if (state === 'planned')
      return [{ at: opensAt(month, settings.timetable, zone), what: 'collecting-opens', month }];
    if (state === 'collecting') return [{ at: cycle.deadline, what: 'deadline', month }];
    if (state === 'generating' || state === 'review')
      return [{ at: cycle.publishingDue, what: 'publishing-due', month }];
    return state === 'published' ? [{ at: boundsOf(month, zone).until, what: 'month-over', month }] : [];
  });
  return dates.filter((date) => date.at > now).sort((a, b) => a.at.getTime() - b.at.getTime())[0] ?? null;
}
