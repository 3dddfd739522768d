import { DomainError } from '../domain-error.ts';
import { boundsOf, monthOf, nextMonth } from '../time/planning-month.ts';
import type { MonthErrorCode, PlanningMonth } from '../time/planning-month.ts';
import { localDateOf } from '../time/zone.ts';
import type { ZoneId } from '../time/zone.ts';
import type { PlanningCycle } from './planning-cycle.ts';

/** How far ahead a month may be opened by hand. */
export const MONTHS_AHEAD = 12;

const HOUR_MS = 3_600_000;
/** The least time volunteers get to answer when a month opens late. */
export const LEAST_ANSWER_MS = 24 * HOUR_MS;

/** True while the month has not begun and is at most MONTHS_AHEAD months after the present one. */
export function canBePlanned(month: PlanningMonth, now: Date, zone: ZoneId): boolean {
  let last = monthOf(localDateOf(now, zone));
  for (let ahead = 0; ahead < MONTHS_AHEAD; ahead++) last = nextMonth(last);
  return boundsOf(month, zone).from > now && month <= last;
}

/** @throws DomainError `month.outside-plan` */
export function requirePlannable(month: PlanningMonth, now: Date, zone: ZoneId): void {
  if (canBePlanned(month, now, zone)) return;
  throw new DomainError<MonthErrorCode>('month.outside-plan', { month, mostMonthsAhead: MONTHS_AHEAD });
}

/**
 * The planned cycle with dates people can keep. When it opens late (an outage, or by hand), so that less than LEAST_ANSWER_MS is left to
 * the planned deadline, the deadline becomes the full hour after that time, or, if the month begins before, half of what is left.
 * Publishing is never due before the deadline.
 */
export function withKeepableDates(cycle: PlanningCycle, now: Date, zone: ZoneId): PlanningCycle {
  if (cycle.deadline.getTime() - now.getTime() >= LEAST_ANSWER_MS) return cycle;
  const begins = boundsOf(cycle.month, zone).from.getTime();
  const wanted = Math.ceil((now.getTime() + LEAST_ANSWER_MS) / HOUR_MS) * HOUR_MS;
  const deadline = new Date(
    wanted < begins ? wanted : now.getTime() + Math.floor((begins - now.getTime()) / 2),
  );
  return {
    ...cycle,
    deadline,
    publishingDue: cycle.publishingDue > deadline ? cycle.publishingDue : deadline,
  };
}

/** The first month after now that is not open yet: what everybody may look forward to. */
export function nextPlannedMonth(
  cycles: readonly Pick<PlanningCycle, 'month' | 'state'>[],
  now: Date,
  zone: ZoneId,
): PlanningMonth {
  const begun = new Set(cycles.filter((cycle) => cycle.state !== 'planned').map((cycle) => cycle.month));
  let month = nextMonth(monthOf(localDateOf(now, zone)));
  while (begun.has(month)) month = nextMonth(month);
  return month;
}
