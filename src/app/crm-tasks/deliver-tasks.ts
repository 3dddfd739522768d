import type { CrmTask } from '../../domain/crm-task/crm-task.ts';
import type { CrmGateway } from '../../ports/crm-gateway.ts';
import { CrmUnavailable } from '../../ports/crm-gateway.ts';
import type { Exclusive } from '../../ports/exclusive.ts';
import type { Log } from '../../ports/log.ts';
import type { ProcessDeps } from '../process-deps.ts';
import type { CompletionGate } from './completion-gate.ts';
import { BATCH, completeBatch, createBatch, settle, triedAgainLater } from './delivery-steps.ts';

const ROUND = 500;

/** `busy` = another process delivers. */
export type DeliveryOutcome = 'done' | 'busy';

/**
 * Brings the outbox to amoCRM: creates what waits, settles tries whose end is unknown, completes what has ended; each exactly once.
 * One process at a time. When amoCRM is away everything due waits for its next try and nothing is lost.
 */
export function makeDeliverTasks(
  deps: Pick<ProcessDeps, 'uow' | 'clock'> & {
    exclusive: Exclusive;
    crm: CrmGateway;
    crmTimeoutMs: number;
    completions: CompletionGate;
    log: Log;
  },
) {
  async function round(): Promise<true> {
    for (;;) {
      const due = deps.completions.letThrough(
        await deps.uow.run((repositories) => repositories.crmTasks.due(deps.clock.now(), ROUND)),
      );
      if (due.length === 0) return true;
      await deliver(due);
    }
  }

  /** Everything in `due` leaves with another state or a later try, so that a round always ends. */
  async function deliver(due: readonly CrmTask[]): Promise<void> {
    const left = new Set(due.map((task) => task.id));
    const finished = (tasks: readonly CrmTask[]) => tasks.forEach((task) => left.delete(task.id));
    try {
      for (const batch of chunks(due.filter((task) => task.delivery === 'sending'))) {
        await settle(deps, batch);
        finished(batch);
      }
      for (const batch of chunks(due.filter((task) => task.delivery === 'waiting'))) {
        finished(batch);
        await createBatch(deps, batch);
      }
      for (const batch of chunks(due.filter((task) => task.delivery === 'created'))) {
        await completeBatch(deps, batch);
        finished(batch);
      }
    } catch (error) {
      if (!(error instanceof CrmUnavailable)) throw error;
      deps.log.warn('crm.unavailable', {
        problem: error.problem,
        reached: error.reached,
        untried: left.size,
      });
      await postpone([...left], error);
    }
  }

  async function postpone(ids: readonly string[], error: CrmUnavailable): Promise<void> {
    const now = deps.clock.now();
    await deps.uow.run((repositories) =>
      repositories.crmTasks.modify(ids, (task) => triedAgainLater(task, error.problem, now)),
    );
  }

  return async function deliverTasks(): Promise<DeliveryOutcome> {
    return (await deps.exclusive.tryRun('crm-outbox', round)) === null ? 'busy' : 'done';
  };
}

function chunks<T>(items: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(items.length / BATCH) }, (_, index) =>
    items.slice(index * BATCH, (index + 1) * BATCH),
  );
}
