import { DomainError } from '../../domain/domain-error.ts';
import type { ProcessDeps } from '../process-deps.ts';

/** Sends a task amoCRM refused once more, after somebody mended the cause. @throws DomainError `crm-task.not-found` unless it is parked */
export function makeRetryTask(deps: Pick<ProcessDeps, 'uow' | 'clock'>) {
  return async function retryTask(id: string): Promise<{ done: true }> {
    return deps.uow.run(async (repositories) => {
      const parked = (await repositories.crmTasks.list({ delivery: 'parked' })).filter(
        (task) => task.id === id,
      );
      if (parked.length === 0) throw new DomainError('crm-task.not-found', { id });
      await repositories.crmTasks.modify([id], (task) =>
        task.delivery === 'parked'
          ? { ...task, delivery: 'waiting', attempts: 0, nextTryAt: deps.clock.now(), problem: null }
          : task,
      );
      await repositories.jobs.wake('crm-outbox');
      return { done: true };
    });
  };
}
