import type { CrmTask } from '../../domain/crm-task/crm-task.ts';
import type { CrmGateway } from '../../ports/crm-gateway.ts';
import type { ProcessDeps } from '../process-deps.ts';

/**
 * Notices tasks that people completed or deleted by hand in amoCRM (product.md §3: noticed, and not an error; nothing else changes here).
 * Asks for the tasks we believe open by their ids: that shows deletions too, which a list of changed tasks cannot. @throws CrmUnavailable
 */
export function makeCheckOpenTasks(deps: Pick<ProcessDeps, 'uow'> & { crm: CrmGateway }) {
  return async function checkOpenTasks(): Promise<void> {
    const open = await deps.uow.run((repositories) =>
      repositories.crmTasks.list({ delivery: 'created', completion: 'open' }),
    );
    if (open.length === 0) return;
    const there = new Map(
      (await deps.crm.findTasks(open.flatMap((task) => task.crmId ?? []))).map((view) => [view.crmId, view]),
    );
    const endedThere = open.filter((task) => there.get(task.crmId ?? 0)?.completed !== false);
    if (endedThere.length === 0) return;
    await deps.uow.run((repositories) =>
      repositories.crmTasks.modify(
        endedThere.map((task) => task.id),
        (task) => endedByHand(task, there.has(task.crmId ?? 0)),
      ),
    );
  };
}

function endedByHand(task: CrmTask, exists: boolean): CrmTask {
  return task.completion === 'open' ? { ...task, completion: exists ? 'by-hand' : 'gone' } : task;
}
