import type { EditRecord } from '../schedule/schedule.ts';
import { isLate } from './planning-cycle.ts';
import type { PlanningCycle } from './planning-cycle.ts';

/** True once an administrator has changed the draft; undoing it does not take that back. */
export function touchedByHand(edits: readonly Pick<EditRecord, 'kind'>[]): boolean {
  return edits.some((edit) => edit.kind !== 'generate');
}

/**
 * Whether an answer sent now counts as late: at or after the deadline, or before it when the early draft has already been edited by hand
 * and therefore is not made again by itself (product.md §3.2).
 */
export function comesLate(
  cycle: PlanningCycle,
  at: Date,
  edits: readonly Pick<EditRecord, 'kind'>[],
): boolean {
  return isLate(cycle, at) || (cycle.state === 'review' && touchedByHand(edits));
}
