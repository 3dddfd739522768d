import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';

const entrySchema = z.object({
  seq: z.number(),
  method: z.string(),
  path: z.string(),
  body: z.string(),
  status: z.number().nullable(),
  fault: z.string().optional(),
});
export type Request = z.infer<typeof entrySchema>;

const taskSchema = z.object({
  id: z.number(),
  responsible_user_id: z.number(),
  text: z.string(),
  complete_till: z.number(),
  is_completed: z.boolean(),
  result: z.union([z.object({ text: z.string() }), z.array(z.never())]),
});

/** A task as amoCRM has it. */
export interface AmocrmTask {
  readonly id: number;
  readonly person: number;
  readonly text: string;
  readonly due: Date;
  readonly done: boolean;
  readonly result: string;
}

const PAGE = 250;

/** The sandbox from outside: its clock, its faults, its journal, and the account's tasks through the account's own API. */
export class SandboxControls {
  readonly #origin: string;

  constructor(origin: string) {
    this.#origin = origin;
  }

  async now(): Promise<Date> {
    const { now } = z.object({ now: z.string() }).parse(await this.#ask('GET', '/__sandbox/clock'));
    return new Date(now);
  }

  /** Moves the clock; what is due by then has been done. @throws Error with what the sandbox said */
  async move(to: string): Promise<void> {
    await this.#ask('PUT', '/__sandbox/clock', { now: to });
  }

  /** A second on: whatever is due now is done. */
  async settle(): Promise<void> {
    await this.#ask('PUT', '/__sandbox/clock', { advance: 'PT1S' });
  }

  /** Until a lost answer may be looked for, and everything tried again has arrived. */
  async settleLost(): Promise<void> {
    await this.#ask('PUT', '/__sandbox/clock', { advance: 'PT2M' });
  }

  async faults(list: readonly object[]): Promise<void> {
    await this.#ask('PUT', '/__sandbox/amocrm/faults', list);
  }

  async journal(since = 0): Promise<Request[]> {
    const answer = await this.#ask('GET', `/__sandbox/amocrm/journal?since=${since}`);
    return z.object({ entries: z.array(entrySchema) }).parse(answer).entries;
  }

  /** Who sat on the line in each slot of the months it knows, as the telephony's calls were answered. */
  async roster(): Promise<{ month: string; shifts: { slot: string; userIds: number[] }[] }[]> {
    const shift = z.object({ slot: z.string(), userIds: z.array(z.number()) });
    const month = z.object({ month: z.string(), shifts: z.array(shift) });
    const answer = await this.#ask('GET', '/__sandbox/charity/roster');
    return z.object({ months: z.array(month) }).parse(answer).months;
  }

  async people(): Promise<
    { id: number; name: string; isActive: boolean; isFree: boolean; groupId: number | null }[]
  > {
    const person = z.object({
      id: z.number(),
      name: z.string(),
      isActive: z.boolean(),
      isFree: z.boolean(),
      groupId: z.number().nullable(),
    });
    const answer = await this.#ask('GET', '/__sandbox/amocrm/users');
    return z.object({ users: z.array(person) }).parse(answer).users;
  }

  async tasks(): Promise<AmocrmTask[]> {
    const { amocrm } = z
      .object({ amocrm: z.object({ baseUrl: z.string(), longLivedToken: z.string() }) })
      .parse(await this.#ask('GET', '/__sandbox/credentials'));
    const found: AmocrmTask[] = [];
    for (let page = 1; ; page++) {
      const answer = await fetch(`${amocrm.baseUrl}/api/v4/tasks?limit=${PAGE}&page=${page}`, {
        headers: { authorization: `Bearer ${amocrm.longLivedToken}` },
      });
      if (answer.status === 204) return found;
      if (answer.status === 429) {
        // The service asks with the same integration's token: seven a second together.
        await pause(1000);
        page--;
        continue;
      }
      if (!answer.ok) throw new Error(`the account's tasks: ${answer.status} ${await answer.text()}`);
      const { _embedded } = z
        .object({ _embedded: z.object({ tasks: z.array(taskSchema) }) })
        .parse(await answer.json());
      found.push(..._embedded.tasks.map(taskOf));
    }
  }

  async #ask(method: 'GET' | 'PUT', path: string, body?: unknown): Promise<unknown> {
    const answer = await fetch(this.#origin + path, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text.slice(0, 2000)}`);
    return JSON.parse(text);
  }
}

function taskOf(task: z.infer<typeof taskSchema>): AmocrmTask {
  return {
    id: task.id,
    person: task.responsible_user_id,
    text: task.text,
    due: new Date(task.complete_till * 1000),
    done: task.is_completed,
    result: Array.isArray(task.result) ? '' : task.result.text,
  };
}
