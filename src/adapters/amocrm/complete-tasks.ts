import { z } from 'zod';
import { CrmUnavailable } from '../../ports/crm-gateway.ts';
import type { CompletionOutcome, CrmTaskToComplete } from '../../ports/crm-gateway.ts';
import type { AmocrmClient, WriteAnswer } from './amocrm-client.ts';
import { tasksByIds } from './read-tasks.ts';
import { objectOrEmpty, validationErrors, whole } from './wire.ts';

const answerShape = z.object({
  _embedded: objectOrEmpty(z.object({ tasks: z.array(z.object({ id: whole })).optional() })),
  'validation-errors': validationErrors.nullish(),
});

/**
 * Completes tasks in one request when amoCRM knows them all. Whether one bad item refuses the batch is not known
 * (contracts/amocrm-api.md §7), and completing twice is harmless: what the answer does not confirm is sent again, those it
 * names one by one and the others together. One amoCRM objects to though it is open is left out when another one ended.
 * @throws CrmUnavailable, also when amoCRM objects to all
 */
export async function completeTasks(
  client: AmocrmClient,
  completions: readonly CrmTaskToComplete[],
): Promise<CompletionOutcome[]> {
  if (completions.length <= 1) return oneByOne(client, completions);
  const answer = await sendBatch(client, completions);
  const parsed = answerShape.safeParse(answer.kind === 'absent' ? null : answer.body).data;
  const confirmed = new Set(parsed?._embedded.tasks?.map(({ id }) => id));
  const bad = new Set(parsed?.['validation-errors']?.map(({ request_id }) => request_id));
  const ended = completions
    .filter(({ crmId }) => confirmed.has(crmId))
    .map(({ crmId }): CompletionOutcome => ({ crmId, kind: 'completed' }));
  const rest = completions.filter(({ crmId }) => !confirmed.has(crmId));
  const named = rest.filter(({ crmId }) => bad.has(String(crmId)));
  const unnamed = rest.filter(({ crmId }) => !bad.has(String(crmId)));
  // A batch is sent again only when it became smaller, so that this ends.
  if (named.length > 0) ended.push(...(await completeTasks(client, unnamed)));
  return [...ended, ...(await oneByOne(client, named.length > 0 ? named : unnamed, ended.length > 0))];
}

/** A refusal without a usable body, e.g. 422, confirms and names nobody. */
async function sendBatch(
  client: AmocrmClient,
  completions: readonly CrmTaskToComplete[],
): Promise<WriteAnswer> {
  const items = completions.map(({ crmId, result }) => ({
    id: crmId,
    request_id: String(crmId),
    ...completed(result),
  }));
  try {
    return await client.write('PATCH', '/api/v4/tasks', items);
  } catch (error) {
    if (isObjection(error)) return { kind: 'absent' };
    throw error;
  }
}

async function oneByOne(
  client: AmocrmClient,
  completions: readonly CrmTaskToComplete[],
  othersEnded = false,
): Promise<CompletionOutcome[]> {
  const ended: CompletionOutcome[] = [];
  let objection: CrmUnavailable | null = null;
  for (const { crmId, result } of completions) {
    try {
      ended.push({ crmId, kind: await completeOne(client, crmId, result) });
    } catch (error) {
      if (!isObjection(error)) throw error;
      objection ??= error;
    }
  }
  if (objection !== null && ended.length === 0 && !othersEnded) throw objection;
  return ended;
}

async function completeOne(
  client: AmocrmClient,
  crmId: number,
  result: string,
): Promise<CompletionOutcome['kind']> {
  const answer = await client.write('PATCH', `/api/v4/tasks/${crmId}`, completed(result));
  if (answer.kind === 'done') return 'completed';
  if (answer.kind === 'absent') return 'gone';
  // It may object because there is nothing left to do.
  const [task] = await tasksByIds(client, [crmId]);
  if (task === undefined) return 'gone';
  if (task.completed) return 'completed';
  throw new CrmUnavailable('unexpected-answer', 'no', { cause: answer.failure });
}

function completed(result: string): object {
  return { is_completed: true, ...(result === '' ? {} : { result: { text: result } }) };
}

/** amoCRM is there, and says no to what it was sent. */
function isObjection(error: unknown): error is CrmUnavailable {
  return error instanceof CrmUnavailable && error.problem === 'unexpected-answer' && error.reached === 'no';
}
