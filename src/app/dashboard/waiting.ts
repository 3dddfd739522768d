import type { PlanningMonth } from '../../domain/time/planning-month.ts';
import type { TodayView } from '../today/show-today.ts';

/** What waits for the administrator, as counts that lead to their functions. */
export interface WaitingView {
  readonly requests: number;
  readonly gapsSoon: number;
  readonly unanswered: number;
  readonly toReview: readonly PlanningMonth[];
  readonly reportsMissing: number;
  readonly unsafeJoins: number;
  readonly crmWaiting: number;
  readonly setAside: number;
}

export function waitingOf(today: TodayView): WaitingView {
  return {
    requests: today.requests.length,
    gapsSoon: gapsOf(today),
    unanswered: today.unanswered?.count ?? 0,
    toReview: today.toReview,
    reportsMissing: today.consultations.reportsMissing,
    unsafeJoins: today.consultations.unsafeJoins,
    crmWaiting: today.crm.waiting + today.crm.parked,
    setAside: today.consultations.setAside,
  };
}

/** Empty seats of the next seven days. */
export function gapsOf(today: Pick<TodayView, 'gapsSoon'>): number {
  return today.gapsSoon.reduce((sum, slot) => sum + slot.missing, 0);
}
