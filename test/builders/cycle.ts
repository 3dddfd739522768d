import { planCycle } from '../../src/domain/planning-cycle/planning-cycle.ts';
import type { CycleTransition, PlanningCycle } from '../../src/domain/planning-cycle/planning-cycle.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/settings/settings.ts';

/** The cycle of December 2026 as the default timetable plans it, collecting. */
export function aCycle(overrides: Partial<PlanningCycle> = {}): PlanningCycle {
  const month = overrides.month ?? '2026-12';
  const planned = planCycle(month, DEFAULT_SETTINGS.timetable, DEFAULT_SETTINGS.charity.zone);
  return { ...planned, state: 'collecting', version: 1, ...overrides };
}

export function aTransition(overrides: Partial<CycleTransition> = {}): CycleTransition {
  return {
    month: '2026-12',
    from: 'planned',
    to: 'collecting',
    at: new Date('2026-11-20T06:00:00Z'),
    by: null,
    why: 'timetable',
    ...overrides,
  };
}
