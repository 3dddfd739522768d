import type { Clock } from '../../ports/clock.ts';
import type { PersonId } from '../../domain/volunteer/person.ts';
import { CrmUnavailable } from '../../ports/crm-gateway.ts';
import type {
  CreateOutcome,
  CrmDirectory,
  CrmGateway,
  CrmTaskToCreate,
  CrmTaskView,
} from '../../ports/crm-gateway.ts';
import type { AmocrmClient } from './amocrm-client.ts';
import { createTasks } from './create-tasks.ts';
import { readDirectory } from './directory.ts';
import { changedTasks, tasksByIds } from './read-tasks.ts';

/** amoCRM advises at most this many in one write (contracts/amocrm-api.md §7). */
const MOST_TO_CREATE = 50;

/** The port over API v4. Made by connectAmocrm (connect-amocrm.ts). */
export class AmocrmGateway implements CrmGateway {
  readonly #client: AmocrmClient;
  readonly #clock: Clock;

  constructor(client: AmocrmClient, clock: Clock) {
    this.#client = client;
    this.#clock = clock;
  }

  directory(): Promise<CrmDirectory> {
    return readDirectory(this.#client);
  }

  /** @throws RangeError for more than 50, or two with one id */
  async createTasks(tasks: readonly CrmTaskToCreate[]): Promise<CreateOutcome[]> {
    if (tasks.length > MOST_TO_CREATE) throw new RangeError('amoCRM takes at most 50 tasks at once');
    if (new Set(tasks.map(({ id }) => id)).size < tasks.length) throw new RangeError('Two tasks have one id');
    return tasks.length === 0 ? [] : createTasks(this.#client, tasks, this.#clock.now());
  }

  async tasksOf(personIds: readonly PersonId[], changedSince: Date): Promise<CrmTaskView[]> {
    return personIds.length === 0 ? [] : changedTasks(this.#client, changedSince, personIds);
  }

  changedTasks(since: Date): Promise<CrmTaskView[]> {
    return changedTasks(this.#client, since);
  }

  findTasks(crmIds: readonly number[]): Promise<CrmTaskView[]> {
    return tasksByIds(this.#client, crmIds);
  }

  async completeTask(crmId: number, result: string): Promise<'completed' | 'gone'> {
    const body = { is_completed: true, ...(result === '' ? {} : { result: { text: result } }) };
    const answer = await this.#client.write('PATCH', `/api/v4/tasks/${crmId}`, body);
    if (answer.kind === 'done') return 'completed';
    if (answer.kind === 'absent') return 'gone';
    // It may object because there is nothing left to do.
    const [task] = await this.findTasks([crmId]);
    if (task === undefined) return 'gone';
    if (task.completed) return 'completed';
    throw new CrmUnavailable('unexpected-answer', 'no', { cause: answer.failure });
  }
}
