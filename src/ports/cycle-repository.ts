import type { CycleTransition, PlanningCycle } from '../domain/planning-cycle/planning-cycle.ts';
import type { PlanningMonth } from '../domain/time/planning-month.ts';

/** The process of each month and its recorded steps. */
export interface CycleRepository {
  find(month: PlanningMonth): Promise<PlanningCycle | null>;
  /** As `find`, and holds the month against every other writer until the transaction ends. */
  lock(month: PlanningMonth): Promise<PlanningCycle | null>;
  /** All cycles, oldest month first. */
  all(): Promise<PlanningCycle[]>;
  /** Inserts or replaces. */
  save(cycle: PlanningCycle): Promise<void>;
  record(transition: CycleTransition): Promise<void>;
  /** Steps of a month, oldest first. */
  transitions(month: PlanningMonth): Promise<CycleTransition[]>;
}
