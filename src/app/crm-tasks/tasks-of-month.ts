import type { CrmTask } from '../../domain/crm-task/crm-task.ts';
import type { PlanningMonth } from '../../domain/time/planning-month.ts';
import type { CrmTaskFilter } from '../../ports/crm-task-repository.ts';
import type { Repositories } from '../../ports/unit-of-work.ts';

/** Tasks about a month, repeated ones too. */
export async function tasksOfMonth(
  repositories: Repositories,
  month: PlanningMonth,
  filter: Omit<CrmTaskFilter, 'subject'>,
): Promise<CrmTask[]> {
  const tasks = await repositories.crmTasks.list(filter);
  return tasks.filter((task) => isAbout(task, month));
}

/** A subject is what the task is about, or that, `#` and what tells repeated ones apart. */
export function isAbout(task: Pick<CrmTask, 'subject'>, about: string): boolean {
  return task.subject === about || task.subject.startsWith(`${about}#`);
}
