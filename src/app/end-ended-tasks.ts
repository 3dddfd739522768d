import { endTasks } from './crm-tasks/write-tasks.ts';
import type { ProcessDeps } from './process-deps.ts';

/** Completes the tasks whose matter has ended by itself, each with the result written when it was made (product.md §3, «ended by us»). Idempotent. */
export function makeEndEndedTasks(deps: Pick<ProcessDeps, 'uow' | 'clock'>) {
  return async function endEndedTasks(): Promise<void> {
    await deps.uow.run(async (repositories) => {
      const ended = await repositories.crmTasks.ended(deps.clock.now());
      await endTasks(deps, repositories, ended, (task) => task.endResult ?? '');
    });
  };
}
