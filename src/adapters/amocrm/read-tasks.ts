import { z } from 'zod';
import type { PersonId } from '../../domain/volunteer/person.ts';
import type { CrmTaskView } from '../../ports/crm-gateway.ts';
import type { AmocrmClient, Query } from './amocrm-client.ts';
import { readPages } from './pages.ts';
import { flag, instant, whole } from './wire.ts';

const taskShape = z.object({
  id: whole,
  responsible_user_id: whole,
  text: z.string().nullish(),
  complete_till: instant,
  is_completed: flag,
  updated_at: instant,
});
type WireTask = z.infer<typeof taskShape>;

/** The addresses of longer lists may be cut on the way. */
const MOST_IDS = 100;
/** Both clocks round to seconds, and amoCRM's may be of several machines. */
const MARGIN_MS = 60_000;

/** By amoCRM's clock with a minute to spare, so what changed just before may come too. @throws CrmUnavailable */
export async function changedTasksOf(
  client: AmocrmClient,
  personIds: readonly PersonId[],
  since: Date,
): Promise<CrmTaskView[]> {
  const from = new Date((await client.serverInstant(since)).getTime() - MARGIN_MS);
  const changed: Query = [['filter[updated_at]', String(Math.floor(from.getTime() / 1000))]];
  const tasks: WireTask[] = [];
  for (const query of idQueries('responsible_user_id', personIds)) {
    tasks.push(...(await list(client, [...query, ...changed])));
  }
  const wanted = new Set(personIds);
  // A filter that is not understood may be ignored (§8): look again.
  return views(tasks.filter((task) => task.updated_at >= from && wanted.has(task.responsible_user_id)));
}

/** @throws CrmUnavailable */
export async function tasksByIds(client: AmocrmClient, crmIds: readonly number[]): Promise<CrmTaskView[]> {
  const tasks: WireTask[] = [];
  for (const query of idQueries('id', crmIds)) tasks.push(...(await list(client, query)));
  const wanted = new Set(crmIds);
  return views(tasks.filter(({ id }) => wanted.has(id)));
}

function list(client: AmocrmClient, query: Query): Promise<WireTask[]> {
  return readPages(client, '/api/v4/tasks', [...query, ['order[id]', 'asc']], 'tasks', taskShape);
}

function idQueries(name: string, ids: readonly number[]): Query[] {
  const rest = [...new Set(ids)];
  const queries: Query[] = [];
  while (rest.length > 0) {
    queries.push(rest.splice(0, MOST_IDS).map((id) => [`filter[${name}][]`, String(id)] as const));
  }
  return queries;
}

/** Each task once: pages over changing data may repeat one (§8). */
function views(tasks: readonly WireTask[]): CrmTaskView[] {
  const byId = new Map(tasks.map((task) => [task.id, task]));
  return [...byId.values()].map((task) => ({
    crmId: task.id,
    personId: task.responsible_user_id,
    text: task.text ?? '',
    due: task.complete_till,
    completed: task.is_completed,
  }));
}
