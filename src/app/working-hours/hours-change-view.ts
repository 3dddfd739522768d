import type { PlanningCycle } from '../../domain/planning-cycle/planning-cycle.ts';
import type { PlanningMonth } from '../../domain/time/planning-month.ts';
import type { SlotChanges } from '../../domain/time/slot-changes.ts';
import type { Repositories } from '../../ports/unit-of-work.ts';
import { summaryOf } from '../caller.ts';
import type { PersonSummary } from '../caller.ts';
import { slotSummary } from '../slot-view.ts';
import type { SlotSummary } from '../slot-view.ts';

export interface HoursChangeView {
  readonly month: PlanningMonth;
  readonly version: number;
  readonly added: readonly SlotSummary[];
  readonly removed: readonly SlotSummary[];
  readonly changed: readonly SlotSummary[];
  readonly marksLost: number;
  readonly shiftsLost: readonly { readonly volunteer: PersonSummary; readonly slot: SlotSummary }[];
}

/** What would fall away with these changes, and who would be told. Shifts count if they stand in the working copy or are published. */
export async function hoursChangeView(
  repositories: Repositories,
  cycle: PlanningCycle,
  changes: SlotChanges,
): Promise<HoursChangeView> {
  const { charity } = await repositories.settings.load();
  const gone = new Map(changes.removed.map((slot) => [slot.id, slot]));
  const answers = await repositories.availability.ofMonth(cycle.month);
  const people = new Map((await repositories.people.all()).map((person) => [person.id, person]));
  const working = (await repositories.schedules.working(cycle.month))?.shifts ?? [];
  const published = (await repositories.schedules.published(cycle.month))?.shifts ?? [];
  const pairs = new Map(
    [...working, ...published].map((shift) => [`${shift.slotId} ${shift.volunteerId}`, shift]),
  );
  const show = (slots: SlotChanges['added']) => slots.map((slot) => slotSummary(slot, charity.zone));
  return {
    month: cycle.month,
    version: cycle.version,
    added: show(changes.added),
    removed: show(changes.removed),
    changed: show(changes.changed),
    marksLost: answers.reduce(
      (sum, answer) => sum + answer.draft.marks.filter((mark) => gone.has(mark)).length,
      0,
    ),
    shiftsLost: [...pairs.values()].flatMap((shift) => {
      const slot = gone.get(shift.slotId);
      const person = people.get(shift.volunteerId);
      return slot === undefined || person === undefined
        ? []
        : [{ volunteer: summaryOf(person), slot: slotSummary(slot, charity.zone) }];
    }),
  };
}
