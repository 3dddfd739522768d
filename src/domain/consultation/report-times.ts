import type { ConsultationSettings } from '../settings/settings.ts';
import { addDays, instantAt, localDateOf } from '../time/zone.ts';
import type { LocalTime, ZoneId } from '../time/zone.ts';

/** Half-open end of the time in which a report may be written and changed (product.md §8). */
export function reportUntil(beganAt: Date, settings: Pick<ConsultationSettings, 'editHours'>): Date {
  return new Date(beganAt.getTime() + settings.editHours * 3_600_000);
}

/** Reminders go out at these local times only: they come together, and nobody is woken at night. */
const REMINDER_TIMES: readonly LocalTime[] = ['08:00', '12:00', '16:00', '20:00'];

/** When a report that is missing is reminded of: the first of the day's times that is at least `remindAfterHours` after the conversation began. */
export function reminderAt(
  beganAt: Date,
  settings: Pick<ConsultationSettings, 'remindAfterHours'>,
  zone: ZoneId,
): Date {
  return nextReminderTime(new Date(beganAt.getTime() + settings.remindAfterHours * 3_600_000), zone);
}

/** When a reminder that was not heeded is ended: with the next ones that go out, so that those of a day end together. The report's own time ends exactly. */
export function reminderEndsAt(
  beganAt: Date,
  settings: Pick<ConsultationSettings, 'editHours'>,
  zone: ZoneId,
): Date {
  return nextReminderTime(reportUntil(beganAt, settings), zone);
}

function nextReminderTime(earliest: Date, zone: ZoneId): Date {
  const day = localDateOf(earliest, zone);
  // One time after another: this is asked for every missing report at every step of the timetable.
  for (const date of [day, addDays(day, 1)]) {
    for (const time of REMINDER_TIMES) {
      const at = instantAt(date, time, zone);
      if (at >= earliest) return at;
    }
  }
  return earliest;
}
