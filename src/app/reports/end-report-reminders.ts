import type { Repositories } from '../../ports/unit-of-work.ts';
import { resultIn } from '../crm-tasks/people-texts.ts';
import { endTasks } from '../crm-tasks/write-tasks.ts';
import type { ProcessDeps } from '../process-deps.ts';

/**
 * Ends the open tasks «write the report» whose matter is over: the report is joined for certain, or the call turned out to be somebody else's.
 * To be called within the transaction of whatever changed joins or consultations. Idempotent.
 */
export async function endReportReminders(
  deps: Pick<ProcessDeps, 'clock'>,
  repositories: Repositories,
): Promise<void> {
  const open = await repositories.crmTasks.list({ kind: 'write-report', completion: 'open' });
  if (open.length === 0) return;
  const entryIds = open.map((task) => task.subject);
  const joins = await repositories.reports.joinsOfCalls(entryIds);
  const reported = new Set(
    joins.filter((join) => join.state === 'safe' || join.state === 'settled').map((join) => join.entryId),
  );
  const owners = new Map(
    (await repositories.consultations.find(entryIds)).map((one) => [one.entryId, one.volunteerId]),
  );
  const came = open.filter((task) => reported.has(task.subject));
  const strayed = open.filter(
    (task) => !reported.has(task.subject) && owners.get(task.subject) !== task.personId,
  );
  if (came.length + strayed.length === 0) return;
  const people = new Map((await repositories.people.all()).map((person) => [person.id, person]));
  await endTasks(
    deps,
    repositories,
    came,
    resultIn(people, (results) => results.reportCame()),
  );
  await endTasks(
    deps,
    repositories,
    strayed,
    resultIn(people, (results) => results.reportNotNeeded()),
  );
}
