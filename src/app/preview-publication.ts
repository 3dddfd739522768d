import { requireState } from '../domain/planning-cycle/planning-cycle.ts';
import { diffPublication } from '../domain/schedule/publication.ts';
import type { PlanningMonth } from '../domain/time/planning-month.ts';
import type { SlotId } from '../domain/time/slot.ts';
import { summaryOf } from './caller.ts';
import type { PersonSummary } from './caller.ts';
import type { ProcessDeps } from './process-deps.ts';
import { viewMonthPlan } from './schedule/month-plan.ts';
import { slotSummary } from './slot-view.ts';
import type { SlotSummary } from './slot-view.ts';

export interface PublicationPreview {
  readonly firstTime: boolean;
  /** Of the working copy that would be published. */
  readonly version: number;
  readonly gaps: number;
  /** Who would get a task, by name; before the first publication everything is `added`. */
  readonly told: readonly {
    readonly volunteer: PersonSummary;
    readonly shifts: number;
    readonly added: readonly SlotSummary[];
    readonly removed: readonly SlotSummary[];
  }[];
}

/** Who would be told what if the working copy were published now. @throws DomainError `month.not-found`, `cycle.wrong-state` */
export function makePreviewPublication(deps: Pick<ProcessDeps, 'uow' | 'clock'>) {
  return async function previewPublication(input: { month: PlanningMonth }): Promise<PublicationPreview> {
    return deps.uow.read(async (repositories) => {
      const plan = await viewMonthPlan(repositories, input.month, deps.clock.now());
      requireState(plan.cycle, 'review', 'published');
      const { working, published } = plan;
      const changed = diffPublication(published?.shifts ?? [], working.shifts);
      const show = (ids: readonly SlotId[]) =>
        ids.flatMap((id) => {
          const slot = plan.slots.get(id);
          return slot === undefined ? [] : [slotSummary(slot, plan.settings.charity.zone)];
        });
      return {
        firstTime: published === null,
        version: working.version,
        gaps: [...plan.slots.values()].reduce((gaps, { id, need }) => {
          const seated = working.shifts.filter((shift) => shift.slotId === id).length;
          return gaps + Math.max(0, need - seated);
        }, 0),
        told: [...plan.people.values()]
          .filter(({ id }) => plan.volunteers.has(id) && (published === null || changed.has(id)))
          .map((person) => {
            const { added = [], removed = [] } = changed.get(person.id) ?? {};
            return {
              volunteer: summaryOf(person),
              shifts: working.shifts.filter((shift) => shift.volunteerId === person.id).length,
              added: show(added),
              removed: show(removed),
            };
          }),
      };
    });
  };
}
