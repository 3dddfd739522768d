import { DomainError } from '../domain-error.ts';
import { addDays, instantAt } from './zone.ts';
import type { LocalDate, LocalTime, ZoneId } from './zone.ts';

/** A calendar month that is planned as one, `YYYY-MM`. */
export type PlanningMonth = string;

/** `outside-plan`: it can't be planned, because it has begun or is too far ahead. `not-found`: nothing is known of it. */
export type MonthErrorCode = 'month.malformed' | 'month.outside-plan' | 'month.not-found';

/** @throws DomainError `month.malformed` */
export function parsePlanningMonth(text: string): PlanningMonth {
  if (!/^(19|20|21)\d{2}-(0[1-9]|1[0-2])$/.test(text))
    throw new DomainError('month.malformed', { expected: 'YYYY-MM' });
  return text;
}

export function monthOf(date: LocalDate): PlanningMonth {
  return date.slice(0, 7);
}

export function firstDayOf(month: PlanningMonth): LocalDate {
  return `${month}-01`;
}

export function nextMonth(month: PlanningMonth): PlanningMonth {
  return monthOf(addDays(firstDayOf(month), 31));
}

export function previousMonth(month: PlanningMonth): PlanningMonth {
  return monthOf(addDays(firstDayOf(month), -1));
}

/** Every day of the month in order. */
export function daysOf(month: PlanningMonth): LocalDate[] {
  const days: LocalDate[] = [];
  for (let day = firstDayOf(month); monthOf(day) === month; day = addDays(day, 1)) days.push(day);
  return days;
}

/** The month as a half-open range of instants. */
export function boundsOf(month: PlanningMonth, zone: ZoneId): { from: Date; until: Date } {
  return {
    from: instantAt(firstDayOf(month), '00:00', zone),
    until: instantAt(firstDayOf(nextMonth(month)), '00:00', zone),
  };
}

/** A day of the month and a time; day 31 means the last day where the month is shorter. */
export interface DayAndTime {
  readonly day: number;
  readonly time: LocalTime;
}

export function instantInMonth(month: PlanningMonth, at: DayAndTime, zone: ZoneId): Date {
  const days = daysOf(month);
  const date = days[Math.min(at.day, days.length) - 1] ?? firstDayOf(month);
  return instantAt(date, at.time, zone);
}
