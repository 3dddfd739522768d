import { z } from 'zod';

const entrySchema = z.object({
  seq: z.int(),
  method: z.string(),
  path: z.string(),
  body: z.string(),
  status: z.int().nullable(),
  answer: z.string(),
  fault: z.string().optional(),
});
export type JournalEntry = z.infer<typeof entrySchema>;
export const journalSchema = z.object({ entries: z.array(entrySchema) });

/** A page of the account's tasks, as amoCRM shows them to anybody who asks. */
export const taskPageSchema = z.object({
  _embedded: z.object({
    tasks: z.array(
      z.object({
        id: z.int(),
        text: z.string(),
        complete_till: z.int(),
        responsible_user_id: z.int(),
        is_completed: z.boolean(),
      }),
    ),
  }),
});
type WireTask = z.infer<typeof taskPageSchema>['_embedded']['tasks'][number];

export interface CrmTask {
  readonly id: number;
  readonly text: string;
  /** Seconds, as amoCRM keeps it. */
  readonly due: number;
  readonly personId: number;
  readonly completed: boolean;
  /** How often the service told amoCRM that it is done, and amoCRM took it. */
  readonly completions: number;
}

const patchedSchema = z.object({ id: z.int().optional(), is_completed: z.boolean().optional() });

export function tasksWithCompletions(
  tasks: readonly WireTask[],
  entries: readonly JournalEntry[],
): CrmTask[] {
  const completions = new Map<number, number>();
  for (const id of entries.flatMap(completedBy)) completions.set(id, (completions.get(id) ?? 0) + 1);
  return tasks.map((task) => ({
    id: task.id,
    text: task.text,
    due: task.complete_till,
    personId: task.responsible_user_id,
    completed: task.is_completed,
    completions: completions.get(task.id) ?? 0,
  }));
}

function completedBy({ method, path, body, status }: JournalEntry): number[] {
  if (method !== 'PATCH' || status !== 200 || !path.startsWith('/api/v4/tasks')) return [];
  const single = /\/(\d+)$/.exec(path);
  const json: unknown = JSON.parse(body);
  return z
    .array(patchedSchema)
    .parse(Array.isArray(json) ? json : [json])
    .filter((item) => item.is_completed === true)
    .map((item) => item.id ?? Number(single?.[1]));
}

/** Person, text and due time together name a task. */
export function nameOf({ personId, text, due }: Pick<CrmTask, 'personId' | 'text' | 'due'>): string {
  return `${personId} | ${text} | ${due}`;
}

/** Names of tasks that stand in the account more than once. */
export function twins(tasks: readonly CrmTask[]): string[] {
  const seen = new Set<string>();
  return tasks.map(nameOf).filter((name) => seen.size === seen.add(name).size);
}

/** The first words of a text, which tell its kind, and whom it went to. */
export function peopleAsked(tasks: readonly CrmTask[], beginning: string): number[] {
  return tasks
    .filter((task) => task.text.startsWith(beginning))
    .map((task) => task.personId)
    .toSorted((a, b) => a - b);
}
