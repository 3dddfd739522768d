import type { CrmTask, CrmTaskKind } from '../../domain/crm-task/crm-task.ts';
import type { Settings } from '../../domain/settings/settings.ts';
import { administratorOnDuty } from '../../domain/volunteer/person.ts';
import type { Repositories } from '../../ports/unit-of-work.ts';
import { addTasks, endTasks } from '../crm-tasks/write-tasks.ts';
import type { ProcessDeps } from '../process-deps.ts';
import { textsFor } from '../texts/texts-for.ts';

const DUTY_TASKS: readonly CrmTaskKind[] = ['review-schedule', 'remind-review', 'find-replacement'];

/**
 * Open tasks of an administrator who is gone go to the one on duty now (product.md §1: "gone → the next"); with nobody on duty they stay.
 * Idempotent within the caller's transaction.
 */
export async function handOverDuty(
  deps: ProcessDeps,
  repositories: Repositories,
  settings: Settings,
): Promise<void> {
  const people = new Map((await repositories.people.all()).map((person) => [person.id, person]));
  const onDuty = administratorOnDuty([...people.values()], settings.roles, settings.duty.administratorId);
  if (onDuty === null) return;
  const open = await repositories.crmTasks.list({ kind: DUTY_TASKS, completion: 'open' });
  const left = open.filter(
    (task) => task.delivery !== 'dropped' && people.get(task.personId)?.isActive !== true,
  );
  await addTasks(
    deps,
    repositories,
    left.map(({ kind, subject, text, due, endsAt, endResult }: CrmTask) => ({
      kind,
      personId: onDuty,
      subject,
      text,
      due,
      endsAt,
      endResult,
    })),
  );
  await endTasks(deps, repositories, left, (task) =>
    textsFor(people.get(task.personId) ?? null).results.deactivated(),
  );
}
