import type { TimetableFacts } from '../../domain/time/timetable.ts';
import type { Repositories } from '../../ports/unit-of-work.ts';

/** What the timetable must know to say what is due in `(after, until]`. */
export async function timetableFacts(
  repositories: Repositories,
  after: Date,
  until: Date,
): Promise<TimetableFacts> {
  const settings = await repositories.settings.load();
  const cycles = (await repositories.cycles.all()).filter(
    (cycle) => cycle.state !== 'closed' && cycle.state !== 'planned',
  );
  const taskEnds = await repositories.crmTasks.endsWithin(after, until);
  return { settings: settings.timetable, zone: settings.charity.zone, cycles, taskEnds };
}
