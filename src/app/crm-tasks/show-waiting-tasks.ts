import type { CrmTask, CrmTaskKind } from '../../domain/crm-task/crm-task.ts';
import { summaryOf } from '../caller.ts';
import type { PersonSummary } from '../caller.ts';
import type { ProcessDeps } from '../process-deps.ts';

export interface WaitingTaskView {
  readonly id: string;
  readonly kind: CrmTaskKind;
  readonly person: PersonSummary;
  readonly text: string;
  readonly createdAt: Date;
  readonly nextTryAt: Date;
  readonly attempts: number;
  readonly parked: boolean;
  readonly problem: string | null;
}

/** Tasks that have not reached amoCRM or whose end has not, and those it refuses; oldest first. */
export function makeShowWaitingTasks(deps: Pick<ProcessDeps, 'uow'>) {
  return async function showWaitingTasks(): Promise<{ tasks: WaitingTaskView[] }> {
    return deps.uow.read(async (repositories) => {
      const undelivered = await repositories.crmTasks.list({ delivery: ['waiting', 'sending', 'parked'] });
      const unended = await repositories.crmTasks.list({ delivery: 'created', completion: 'wanted' });
      const people = new Map(
        (await repositories.people.all()).map((person) => [person.id, summaryOf(person)]),
      );
      const ordered = [...undelivered, ...unended].sort(
        (a, b) => a.createdAt.getTime() - b.createdAt.getTime(),
      );
      return {
        tasks: ordered.map((task) =>
          viewOf(task, people.get(task.personId) ?? { id: task.personId, name: '', active: false }),
        ),
      };
    });
  };
}

function viewOf(task: CrmTask, person: PersonSummary): WaitingTaskView {
  const { id, kind, text, createdAt, nextTryAt, attempts, problem } = task;
  return {
    id,
    kind,
    person,
    text,
    createdAt,
    nextTryAt,
    attempts,
    parked: task.delivery === 'parked',
    problem,
  };
}
