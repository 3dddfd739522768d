import { dutyOf } from '../../domain/consultation/duty.ts';
import { employeesByTime } from '../../domain/consultation/employees-by-time.ts';
import type { CallFacts } from '../../domain/consultation/compose-consultation.ts';
import type { Call } from '../../domain/consultation/call.ts';
import type { PublishedShift } from '../../domain/schedule/schedule.ts';
import type { Settings } from '../../domain/settings/settings.ts';
import { monthOf, nextMonth } from '../../domain/time/planning-month.ts';
import type { PlanningMonth } from '../../domain/time/planning-month.ts';
import type { Slot } from '../../domain/time/slot.ts';
import { localDateOf } from '../../domain/time/zone.ts';
import type { Repositories } from '../../ports/unit-of-work.ts';

const DAY_MS = 86_400_000;

/**
 * Holds the months these calls are measured by against whoever publishes, oldest first, so that a change of shifts and a new call meet. To be called
 * before anything else is held.
 */
export async function holdMonths(
  repositories: Repositories,
  settings: Settings,
  calls: readonly Call[],
): Promise<void> {
  for (const month of monthsAround(calls, settings)) await repositories.cycles.lock(month);
}

/** What these calls are measured by, loaded by month and not by call. */
export async function loadCallFacts(
  repositories: Repositories,
  settings: Settings,
  calls: readonly Call[],
): Promise<CallFacts> {
  const slots: Slot[] = [];
  const shifts: PublishedShift[] = [];
  for (const month of monthsAround(calls, settings)) {
    slots.push(...(await repositories.slots.ofMonth(month)));
    shifts.push(...((await repositories.schedules.published(month))?.shifts ?? []));
  }
  return {
    employees: employeesByTime(await repositories.employees.all()),
    duty: dutyOf(slots, shifts, settings.consultations.shiftGraceMinutes),
  };
}

/** Every month from a day before the first call to a day after the last answer: a shift of the neighbouring month may be the nearest. */
function monthsAround(calls: readonly Call[], settings: Settings): PlanningMonth[] {
  if (calls.length === 0) return [];
  let [first, last] = [Infinity, -Infinity];
  for (const call of calls) {
    first = Math.min(first, call.startedAt.getTime());
    last = Math.max(last, call.startedAt.getTime());
    for (const leg of call.legs) last = Math.max(last, leg.answeredAt?.getTime() ?? last);
  }
  const { zone } = settings.charity;
  const until = monthOf(localDateOf(new Date(last + DAY_MS), zone));
  const months = [monthOf(localDateOf(new Date(first - DAY_MS), zone))];
  for (let month = months[0] as PlanningMonth; month < until;) months.push((month = nextMonth(month)));
  return months;
}
