import type { Clock } from '../../ports/clock.ts';
import type { PersonId } from '../../domain/volunteer/person.ts';
import type {
  CompletionOutcome,
  CreateOutcome,
  CrmDirectory,
  CrmGateway,
  CrmTaskToComplete,
  CrmTaskToCreate,
  CrmTaskView,
} from '../../ports/crm-gateway.ts';
import type { AmocrmClient } from './amocrm-client.ts';
import { completeTasks } from './complete-tasks.ts';
import { createTasks } from './create-tasks.ts';
import { readDirectory } from './directory.ts';
import { changedTasksOf, tasksByIds } from './read-tasks.ts';

/** amoCRM advises at most this many in one write (contracts/amocrm-api.md §7). */
const MOST_TO_WRITE = 50;

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
    if (tasks.length > MOST_TO_WRITE) throw new RangeError('amoCRM takes at most 50 tasks at once');
    if (new Set(tasks.map(({ id }) => id)).size < tasks.length) throw new RangeError('Two tasks have one id');
    return tasks.length === 0 ? [] : createTasks(this.#client, tasks, this.#clock.now());
  }

  async tasksOf(personIds: readonly PersonId[], changedSince: Date): Promise<CrmTaskView[]> {
    return personIds.length === 0 ? [] : changedTasksOf(this.#client, personIds, changedSince);
  }

  findTasks(crmIds: readonly number[]): Promise<CrmTaskView[]> {
    return tasksByIds(this.#client, crmIds);
  }

  /** @throws RangeError for more than 50 */
  async completeTasks(completions: readonly CrmTaskToComplete[]): Promise<CompletionOutcome[]> {
    if (completions.length > MOST_TO_WRITE) throw new RangeError('amoCRM takes at most 50 tasks at once');
    return completeTasks(this.#client, completions);
  }
}
