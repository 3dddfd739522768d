import { opensAt } from '../domain/planning-cycle/planning-cycle.ts';
import type { CycleState, PlanningCycle } from '../domain/planning-cycle/planning-cycle.ts';
import type { Settings } from '../domain/settings/settings.ts';
import type { PlanningMonth } from '../domain/time/planning-month.ts';

/** A month's stage as views show it. */
export interface CycleSummary {
  readonly month: PlanningMonth;
  readonly state: CycleState;
  readonly opensAt: Date;
  readonly deadline: Date;
  readonly publishingDue: Date;
  readonly version: number;
}

export function cycleSummary(
  cycle: PlanningCycle,
  settings: Pick<Settings, 'timetable' | 'charity'>,
): CycleSummary {
  const { month, state, deadline, publishingDue, version } = cycle;
  return {
    month,
    state,
    opensAt: opensAt(month, settings.timetable, settings.charity.zone),
    deadline,
    publishingDue,
    version,
  };
}
