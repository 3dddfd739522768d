import type { CrmTask, CrmTaskKind } from '../../domain/crm-task/crm-task.ts';
import type { Settings } from '../../domain/settings/settings.ts';
import { administratorOnDuty, hasRole } from '../../domain/volunteer/person.ts';
import type { Repositories } from '../../ports/unit-of-work.ts';
import { isAbout } from '../crm-tasks/tasks-of-month.ts';
import { addTasks, endTasks } from '../crm-tasks/write-tasks.ts';
import type { ProcessDeps } from '../process-deps.ts';
import { textsFor } from '../texts/texts-for.ts';

const DUTY_TASKS: readonly CrmTaskKind[] = [
  'review-schedule',
  'remind-review',
  'find-replacement',
  'data-missing',
];

/**
 * Open tasks of duty go to the one on duty now (product.md §1): those of people who are administrators no more, or, when somebody was
 * chosen just now, everybody's. With nobody on duty they stay. Idempotent within the caller's transaction.
 */
export async function handOverDuty(
  deps: ProcessDeps,
  repositories: Repositories,
  settings: Pick<Settings, 'roles' | 'duty'>,
  whose: 'of-the-gone' | 'everybody',
): Promise<void> {
  const people = new Map((await repositories.people.all()).map((person) => [person.id, person]));
  const onDuty = administratorOnDuty([...people.values()], settings.roles, settings.duty.administratorId);
  if (onDuty === null) return;
  const stays = (task: CrmTask) => {
    const person = people.get(task.personId);
    if (task.personId === onDuty) return true;
    return (
      whose === 'of-the-gone' && person !== undefined && hasRole(person, 'administrator', settings.roles)
    );
  };
  const open = await repositories.crmTasks.list({ kind: DUTY_TASKS, completion: 'open' });
  const left = open.filter((task) => task.delivery !== 'dropped' && !stays(task));
  const own = await repositories.crmTasks.list({ kind: DUTY_TASKS, personId: onDuty });
  await addTasks(
    deps,
    repositories,
    left.map(({ kind, subject, text, due, endsAt, endResult }) => {
      const [about = subject] = subject.split(AGAIN);
      const earlier = own.filter((task) => task.kind === kind && isAbout(task, about)).length;
      const again = earlier === 0 ? about : `${about}${AGAIN}${earlier}`;
      return { kind, personId: onDuty, subject: again, text, due, endsAt, endResult };
    }),
  );
  await endTasks(deps, repositories, left, (task) => {
    const person = people.get(task.personId) ?? null;
    const { results } = textsFor(person);
    return person?.isActive === true
      ? results.handedOver(people.get(onDuty)?.name ?? '')
      : results.deactivated();
  });
}

/** Tells a task that comes back to somebody who had it before from the one they had. */
const AGAIN = '#again-';
