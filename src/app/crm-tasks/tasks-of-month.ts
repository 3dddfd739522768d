import type { CrmTask } from '../../domain/crm-task/crm-task.ts';
import type { PlanningMonth } from '../../domain/time/planning-month.ts';
import type { CrmTaskFilter } from '../../ports/crm-task-repository.ts';
import type { Repositories } from '../../ports/unit-of-work.ts';

/** Tasks about a month. Their subject is the month, or the month, `#` and what tells repeated ones apart. */
export async function tasksOfMonth(
  repositories: Repositories,
  month: PlanningMonth,
  filter: Omit<CrmTaskFilter, 'subject'>,
): Promise<CrmTask[]> {
  const tasks = await repositories.crmTasks.list(filter);
  return tasks.filter((task) => task.subject === month || task.subject.startsWith(`${month}#`));
}
