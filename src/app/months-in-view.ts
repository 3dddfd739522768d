import { DomainError } from '../domain/domain-error.ts';
import { nextPlannedMonth } from '../domain/planning-cycle/opening.ts';
import { planCycle } from '../domain/planning-cycle/planning-cycle.ts';
import type { PlanningCycle } from '../domain/planning-cycle/planning-cycle.ts';
import type { Settings } from '../domain/settings/settings.ts';
import type { MonthErrorCode, PlanningMonth } from '../domain/time/planning-month.ts';
import type { Slot } from '../domain/time/slot.ts';
import { layOutSlots } from '../domain/time/working-hours.ts';
import type { Repositories } from '../ports/unit-of-work.ts';

/** The months there are, oldest first: every one that has been opened, and the next one, which is only planned. */
export async function monthsInView(
  repositories: Repositories,
  settings: Settings,
  now: Date,
): Promise<PlanningCycle[]> {
  const { zone } = settings.charity;
  const opened = (await repositories.cycles.all()).filter((cycle) => cycle.state !== 'planned');
  const next = planCycle(nextPlannedMonth(opened, now, zone), settings.timetable, zone);
  return [...opened, next].sort((a, b) => a.month.localeCompare(b.month));
}

/**
 * A month and its slots. One that is only planned shows the slots it would get now.
 * @throws DomainError `month.not-found`
 */
export async function monthInView(
  repositories: Repositories,
  month: PlanningMonth,
  settings: Settings,
  now: Date,
): Promise<{ cycle: PlanningCycle; slots: Slot[] }> {
  const cycle = (await monthsInView(repositories, settings, now)).find((one) => one.month === month);
  if (cycle === undefined) throw new DomainError<MonthErrorCode>('month.not-found', { month });
  if (cycle.state !== 'planned') return { cycle, slots: await repositories.slots.ofMonth(month) };
  const { workingHours, exceptions, charity } = settings;
  return { cycle, slots: layOutSlots(month, workingHours, exceptions.days, charity.zone) };
}
