import { DomainError } from '../domain-error.ts';
import { daysOf } from './planning-month.ts';
import type { PlanningMonth } from './planning-month.ts';
import { SLOT_MINUTES, slotIdOf } from './slot.ts';
import type { Slot } from './slot.ts';
import { instantAt, isLocalDate, isLocalTime, isoWeekdayOf } from './zone.ts';
import type { IsoWeekday, LocalDate, LocalTime, ZoneId } from './zone.ts';

/** One slot of a day: its local start and how many volunteers it needs. */
export interface SlotTemplate {
  readonly start: LocalTime;
  readonly need: number;
}

/** The ordinary week. A weekday without slots is closed. */
export type WorkingHours = Readonly<Record<IsoWeekday, readonly SlotTemplate[]>>;

/** A day that differs from its weekday: a holiday (no slots) or other hours. */
export interface ExceptionDay {
  readonly date: LocalDate;
  readonly note: string;
  readonly slots: readonly SlotTemplate[];
}

/**
 * The month's slots in order of time.
 * A slot lasts SLOT_MINUTES of elapsed time, so on a day with a clock change its end may show another hour.
 * A start skipped by a clock change begins at the first instant after the gap; if that instant already has a slot it is left out.
 */
export function layOutSlots(
  month: PlanningMonth,
  hours: WorkingHours,
  exceptions: readonly ExceptionDay[],
  zone: ZoneId,
): Slot[] {
  const special = new Map(exceptions.map((day) => [day.date, day.slots]));
  const taken = new Set<number>();
  const slots: Slot[] = [];
  for (const day of daysOf(month)) {
    const templates = special.get(day) ?? hours[isoWeekdayOf(day)];
    for (const template of [...templates].sort((a, b) => a.start.localeCompare(b.start))) {
      const startsAt = instantAt(day, template.start, zone);
      if (taken.has(startsAt.getTime())) continue;
      taken.add(startsAt.getTime());
      slots.push({
        id: slotIdOf(day, template.start),
        month,
        day,
        time: template.start,
        startsAt,
        endsAt: new Date(startsAt.getTime() + SLOT_MINUTES * 60_000),
        need: template.need,
      });
    }
  }
  return slots;
}

/** @throws DomainError `working-hours.invalid` with the field that is wrong and why */
export function checkTemplates(templates: readonly SlotTemplate[], field: string): void {
  const minutes = templates.map((template, index) => {
    if (!isLocalTime(template.start)) throw invalid(`${field}.${index}.start`, 'HH:mm');
    if (!Number.isInteger(template.need) || template.need < 0 || template.need > 100)
      throw invalid(`${field}.${index}.need`, '0…100');
    return Number(template.start.slice(0, 2)) * 60 + Number(template.start.slice(3));
  });
  minutes.sort((a, b) => a - b);
  for (let index = 1; index < minutes.length; index++) {
    if (minutes[index]! - minutes[index - 1]! < SLOT_MINUTES) throw invalid(field, 'slots-overlap');
  }
}

/** @throws DomainError `working-hours.invalid` */
export function checkExceptions(days: readonly ExceptionDay[]): void {
  const seen = new Set<LocalDate>();
  days.forEach((day, index) => {
    if (!isLocalDate(day.date)) throw invalid(`days.${index}.date`, 'YYYY-MM-DD');
    if (seen.has(day.date)) throw invalid(`days.${index}.date`, 'date-once');
    seen.add(day.date);
    checkTemplates(day.slots, `days.${index}.slots`);
  });
}

function invalid(field: string, expected: string): DomainError<'working-hours.invalid'> {
  return new DomainError('working-hours.invalid', { field, expected });
}
