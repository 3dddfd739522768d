import { requireState } from '../domain/planning-cycle/planning-cycle.ts';
import { planBulkEdit } from '../domain/schedule/bulk-edit.ts';
import type { SkippedSeat } from '../domain/schedule/bulk-edit.ts';
import type { BulkEdit, PairChange } from '../domain/schedule/schedule.ts';
import type { PlanningMonth } from '../domain/time/planning-month.ts';
import type { SlotId } from '../domain/time/slot.ts';
import type { PersonId } from '../domain/volunteer/person.ts';
import type { ProcessDeps } from './process-deps.ts';
import { editFactsOf, viewMonthPlan } from './schedule/month-plan.ts';

export interface BulkPreviewView {
  /** Of the working copy it was reckoned for; the edit that names it does just this. */
  readonly version: number;
  readonly changes: readonly {
    readonly slotId: SlotId;
    readonly volunteerId: PersonId;
    readonly change: 'removed' | 'seated' | 'pinned';
  }[];
  readonly skipped: readonly SkippedSeat[];
}

/** What a bulk edit would do now, without doing it. @throws DomainError `month.not-found`, `cycle.wrong-state` */
export function makePreviewBulkEdit(deps: Pick<ProcessDeps, 'uow' | 'clock'>) {
  return async function previewBulkEdit(input: {
    month: PlanningMonth;
    edit: BulkEdit;
  }): Promise<BulkPreviewView> {
    return deps.uow.read(async (repositories) => {
      const plan = await viewMonthPlan(repositories, input.month, deps.clock.now());
      requireState(plan.cycle, 'review', 'published');
      const { changes, skipped } = planBulkEdit(plan.working, input.edit, editFactsOf(plan));
      return {
        version: plan.working.version,
        changes: changes.map(({ slotId, volunteerId, ...states }) => ({
          slotId,
          volunteerId,
          change: changeOf(states),
        })),
        skipped,
      };
    });
  };
}

function changeOf({
  before,
  after,
}: Pick<PairChange, 'before' | 'after'>): BulkPreviewView['changes'][number]['change'] {
  if (after.shift === null) return 'removed';
  return before.shift === null ? 'seated' : 'pinned';
}
