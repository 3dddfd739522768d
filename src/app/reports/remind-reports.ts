import type { NewCrmTask } from '../../domain/crm-task/crm-task.ts';
import { reminderEndsAt, reportUntil } from '../../domain/consultation/report-times.ts';
import { activeVolunteers } from '../active-volunteers.ts';
import { addTasks } from '../crm-tasks/write-tasks.ts';
import type { ProcessDeps } from '../process-deps.ts';
import { taskLink, textsFor } from '../texts/texts-for.ts';
import { lackingReports } from './report-reminders.ts';

/**
 * A task for every active volunteer for each of their consultations that lacks a report at `at` and can still get one (product.md §3, «write the report»).
 * Idempotent: the subject is the call. It ends by itself when the time to write is over, or when the report comes.
 */
export function makeRemindReports(deps: ProcessDeps) {
  return async function remindReports(at: Date): Promise<void> {
    await deps.uow.run(async (repositories) => {
      const { charity, roles, consultations: settings } = await repositories.settings.load();
      const now = deps.clock.now();
      const lacking = await lackingReports(repositories, {
        settings,
        after: now > at ? now : at,
        until: at,
      });
      if (lacking.length === 0) return;
      const people = new Map(
        (await activeVolunteers(repositories, { roles })).map((person) => [person.id, person]),
      );
      const tasks = lacking.flatMap(({ entryId, volunteerId, beganAt, talkSeconds }): NewCrmTask[] => {
        const person = volunteerId === null ? undefined : people.get(volunteerId);
        if (person === undefined) return [];
        const texts = textsFor(person);
        // Entry ids are base64: a bare slash would end the part of the route.
        const link = taskLink(deps.accountOrigin, charity.linkPath, 'reports', encodeURIComponent(entryId));
        return [
          {
            kind: 'write-report',
            personId: person.id,
            subject: entryId,
            text: texts.writeReport(beganAt, talkSeconds, charity.zone, link),
            due: reportUntil(beganAt, settings),
            endsAt: reminderEndsAt(beganAt, settings, charity.zone),
            endResult: texts.results.reportTimeOver(),
          },
        ];
      });
      await addTasks(deps, repositories, tasks);
    });
  };
}
