import type { Slot } from '../domain/time/slot.ts';
import { monthOf } from '../domain/time/planning-month.ts';
import { addDays, localDateOf } from '../domain/time/zone.ts';
import { hasRole } from '../domain/volunteer/person.ts';
import type { PersonId } from '../domain/volunteer/person.ts';
import { runsOfSlots } from '../domain/schedule/runs-of-slots.ts';
import { addTasks } from './crm-tasks/write-tasks.ts';
import type { ProcessDeps } from './process-deps.ts';
import { shiftReminder } from './schedule/shift-reminder.ts';

/**
 * The evening before: a task for everybody who serves on the day after `evening` and wants to be reminded (product.md §3.4).
 * Shifts in a row make one reminder. Shifts already begun (after an outage) are passed over. Idempotent by subject = first slot.
 */
export function makeRemindShifts(deps: ProcessDeps) {
  return async function remindShifts(evening: Date): Promise<void> {
    await deps.uow.run(async (repositories) => {
      const { charity, roles } = await repositories.settings.load();
      const day = addDays(localDateOf(evening, charity.zone), 1);
      const published = await repositories.schedules.published(monthOf(day));
      if (published === null) return;
      const now = deps.clock.now();
      const slots = new Map(
        (await repositories.slots.ofMonth(monthOf(day)))
          .filter((slot) => slot.day === day && slot.startsAt > now)
          .map((slot) => [slot.id, slot]),
      );
      const held = new Map<PersonId, Slot[]>();
      for (const shift of published.shifts) {
        const slot = slots.get(shift.slotId);
        if (slot !== undefined) held.set(shift.volunteerId, [...(held.get(shift.volunteerId) ?? []), slot]);
      }
      const wanted = new Set(
        (await repositories.people.preferences([...held.keys()]))
          .filter((one) => one.shiftReminder)
          .map((one) => one.personId),
      );
      const people = (await repositories.people.all()).filter(
        (person) => wanted.has(person.id) && hasRole(person, 'volunteer', roles),
      );
      await addTasks(
        deps,
        repositories,
        people.flatMap((person) =>
          runsOfSlots(held.get(person.id) ?? []).map((run) =>
            shiftReminder(deps, person, run, { charity }, null),
          ),
        ),
      );
    });
  };
}
