import { endRequest } from '../../domain/change-request/change-request.ts';
import type { PublishedShift } from '../../domain/schedule/schedule.ts';
import type { PlanningMonth } from '../../domain/time/planning-month.ts';
import type { Person, PersonId } from '../../domain/volunteer/person.ts';
import type { Repositories } from '../../ports/unit-of-work.ts';
import type { Caller } from '../caller.ts';
import { resultIn } from '../crm-tasks/people-texts.ts';
import { isAbout } from '../crm-tasks/tasks-of-month.ts';
import { endTasks } from '../crm-tasks/write-tasks.ts';
import type { ProcessDeps } from '../process-deps.ts';

/**
 * Open requests about shifts that a publication took off their volunteers have no matter any more: they end as `left-gap`, decided by whoever
 * published, and so do the tasks to find a replacement. The volunteers learn of it from the task about their changed shifts.
 */
export async function closeGoneRequests(
  deps: Pick<ProcessDeps, 'clock'>,
  repositories: Repositories,
  caller: Caller,
  month: PlanningMonth,
  shifts: readonly PublishedShift[],
  people: ReadonlyMap<PersonId, Person>,
): Promise<void> {
  const held = new Set(shifts.map(({ slotId, volunteerId }) => `${slotId} ${volunteerId}`));
  const gone = (await repositories.requests.list({ month, state: 'open' })).filter(
    ({ slotId, volunteerId }) => !held.has(`${slotId} ${volunteerId}`),
  );
  for (const request of gone) {
    const end = { state: 'left-gap', at: deps.clock.now(), by: caller.id } as const;
    await repositories.requests.save(endRequest(request, end));
  }
  await endReplacementTasks(
    deps,
    repositories,
    gone.map((request) => request.id),
    resultIn(people, (results) => results.leftGap(caller.name)),
  );
}

/** Ends the tasks to find a replacement for these requests, whoever they went to. */
export async function endReplacementTasks(
  deps: Pick<ProcessDeps, 'clock'>,
  repositories: Repositories,
  requestIds: readonly string[],
  result: ReturnType<typeof resultIn>,
): Promise<void> {
  if (requestIds.length === 0) return;
  const open = await repositories.crmTasks.list({ kind: 'find-replacement', completion: 'open' });
  const tasks = open.filter((task) => requestIds.some((id) => isAbout(task, id)));
  await endTasks(deps, repositories, tasks, result);
}
