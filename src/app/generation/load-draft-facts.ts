import { usualTimeOf } from '../../domain/availability/like-last-month.ts';
import type { DraftFacts } from '../../domain/planning-cycle/draft-input.ts';
import type { Settings } from '../../domain/settings/settings.ts';
import type { PlanningMonth } from '../../domain/time/planning-month.ts';
import type { Repositories } from '../../ports/unit-of-work.ts';
import { activeVolunteers } from '../active-volunteers.ts';

/** Reads what a month's draft is made of, as it stands in this transaction. */
export async function loadDraftFacts(
  repositories: Repositories,
  month: PlanningMonth,
  settings: Settings,
  wish: { seed: number; includeLate: boolean; now: Date },
): Promise<DraftFacts> {
  const volunteers = await activeVolunteers(repositories, settings);
  return {
    ...wish,
    slots: await repositories.slots.ofMonth(month),
    volunteers: volunteers.map((person) => person.id),
    answers: await repositories.availability.ofMonth(month),
    working: await repositories.schedules.working(month),
    isPublished: (await repositories.schedules.published(month)) !== null,
    habits: await lastHabits(repositories, month),
  };
}

/** Who served which weekday and hour in the last published month before this one (product.md §5). */
async function lastHabits(
  repositories: Repositories,
  month: PlanningMonth,
): Promise<(readonly [number, string])[]> {
  const earlier = (await repositories.cycles.all()).filter((cycle) => cycle.month < month).reverse();
  for (const cycle of earlier) {
    const published = await repositories.schedules.published(cycle.month);
    if (published === null) continue;
    const times = new Map(
      (await repositories.slots.ofMonth(cycle.month)).map((slot) => [slot.id, usualTimeOf(slot)]),
    );
    const habits = new Map<string, readonly [number, string]>();
    for (const { volunteerId, slotId } of published.shifts) {
      const time = times.get(slotId);
      if (time !== undefined) habits.set(`${volunteerId} ${time}`, [volunteerId, time]);
    }
    return [...habits.values()];
  }
  return [];
}
