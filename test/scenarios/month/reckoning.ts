import type { AmocrmTask, Request } from './sandbox-controls.ts';
import { kindOf, monthOf, TASK_KINDS } from './task-kinds.ts';
import type { ExpectedTask, TaskFacts } from './task-kinds.ts';

export interface Reckoning {
  /** Lines of the table, kind by kind. */
  readonly table: readonly string[];
  /** Every difference in a sentence; none when each task was created and completed exactly once. */
  readonly differences: readonly string[];
}

/** Holds what amoCRM has, and what crossed the wire, against what must be. */
export function reckon(
  expected: readonly ExpectedTask[],
  tasks: readonly AmocrmTask[],
  journal: readonly Request[],
): Reckoning {
  return {
    table: tableOf(expected, tasks),
    differences: [...compare(expected, tasks), ...duplicates(tasks), ...wire(tasks, journal)],
  };
}

const keyOf = ({ kind, month, person, due }: TaskFacts): string =>
  `${kind} · ${month} · ${person} · ${due?.toISOString() ?? 'any time'}`;

/** Kind by kind and person by person; of tasks whose due time follows from the second of an act, the time is not compared. */
function compare(expected: readonly ExpectedTask[], tasks: readonly AmocrmTask[]): string[] {
  const wanted = Map.groupBy(expected, keyOf);
  const timeless = new Set(expected.filter((one) => one.due === null).map((one) => one.kind));
  const there = Map.groupBy(tasks, (task) => {
    const kind = kindOf(task);
    const due = timeless.has(kind) ? null : task.due;
    return keyOf({ kind, month: monthOf(task), person: task.person, due });
  });
  const differences: string[] = [];
  for (const key of new Set([...wanted.keys(), ...there.keys()])) {
    const must = wanted.get(key) ?? [];
    const is = there.get(key) ?? [];
    if (must.length !== is.length) differences.push(`created ${is.length} of ${must.length}: ${key}`);
    const done = is.filter((task) => task.done);
    const mustBeDone = must.filter((task) => task.done).length;
    if (done.length !== mustBeDone) differences.push(`completed ${done.length} of ${mustBeDone}: ${key}`);
    for (const task of done)
      if (!must.some(({ result }) => result.test(task.result)))
        differences.push(`an unexpected result «${task.result}»: ${key}`);
  }
  return differences;
}

function duplicates(tasks: readonly AmocrmTask[]): string[] {
  const same = Map.groupBy(tasks, (task) => `${task.person} · ${task.due.toISOString()} · ${task.text}`);
  return [...same]
    .filter(([, group]) => group.length > 1)
    .map(([key, group]) => `${group.length} times: ${key}`);
}

/** Every creation that took effect stands in the journal, each task was told complete at least once, and nothing was deleted. */
function wire(tasks: readonly AmocrmTask[], journal: readonly Request[]): string[] {
  const took = ({ status, fault }: Request) => status === 200 || fault === 'timeout-after-success';
  const created = journal
    .filter((request) => request.method === 'POST' && request.path === '/api/v4/tasks' && took(request))
    .reduce((sum, request) => sum + (JSON.parse(request.body) as unknown[]).length, 0);
  const completed = new Set(
    journal
      .filter(
        (request) => request.method === 'PATCH' && request.path.startsWith('/api/v4/tasks') && took(request),
      )
      .flatMap(idsOf),
  );
  const done = tasks.filter((task) => task.done).length;
  return [
    ...(created === tasks.length
      ? []
      : [`the journal created ${created} tasks, the account has ${tasks.length}`]),
    ...(completed.size === done
      ? []
      : [`the journal completed ${completed.size} tasks, the account has ${done}`]),
  ];
}

function idsOf(request: Request): number[] {
  const own = /^\/api\/v4\/tasks\/(\d+)$/.exec(request.path)?.[1];
  if (own !== undefined) return [Number(own)];
  return (JSON.parse(request.body) as { id: number }[]).map(({ id }) => id);
}

function tableOf(expected: readonly ExpectedTask[], tasks: readonly AmocrmTask[]): string[] {
  const row = (cells: readonly (string | number)[]): string =>
    cells.map((cell, index) => (index === 0 ? String(cell).padEnd(24) : String(cell).padStart(10))).join('');
  const counts = (kind: string | null): number[] => {
    const must = expected.filter((task) => kind === null || task.kind === kind);
    const is = tasks.filter((task) => kind === null || kindOf(task) === kind);
    return [
      must.length,
      is.length,
      must.filter((task) => task.done).length,
      is.filter((task) => task.done).length,
      is.length - new Set(is.map((task) => `${task.person} ${task.due.getTime()} ${task.text}`)).size,
    ];
  };
  return [
    row(['task', 'must be', 'created', 'must end', 'completed', 'twice']),
    ...TASK_KINDS.map((kind) => row([kind, ...counts(kind)])),
    row(['all', ...counts(null)]),
  ];
}
