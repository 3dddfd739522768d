import type { TimetableFacts } from '../../domain/time/timetable.ts';
import type { Repositories } from '../../ports/unit-of-work.ts';
import { remindersDue } from '../reports/report-reminders.ts';

/**
 * What the timetable must know to say what is due in `(after, until]`.
 * @param hasTelephony false while the settings name none: then nothing of it is due
 */
export async function timetableFacts(
  repositories: Repositories,
  hasTelephony: boolean,
  after: Date,
  until: Date,
): Promise<TimetableFacts> {
  const settings = await repositories.settings.load();
  const cycles = (await repositories.cycles.all()).filter(
    (cycle) => cycle.state !== 'closed' && cycle.state !== 'planned',
  );
  const taskEnds = await repositories.crmTasks.endsWithin(after, until);
  return {
    settings: settings.timetable,
    zone: settings.charity.zone,
    cycles,
    taskEnds,
    telephony: hasTelephony ? settings.telephony : null,
    reportReminders: await remindersDue(repositories, settings, after, until),
  };
}
