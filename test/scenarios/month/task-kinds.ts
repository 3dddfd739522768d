import type { AmocrmTask } from './sandbox-controls.ts';

/** The tasks of product.md §3 as people read them in amoCRM: a kind is told by how its text begins. */
const KINDS = {
  'mark availability': /^Отметьте, когда вы можете дежурить /,
  'availability: reminder': /^Напоминаем: ждём вашу доступность /,
  'review the schedule': /^Проверьте расписание на /,
  'review: reminder': /^Расписание на \S+ \d{4} ещё не опубликовано /,
  'read the schedule': /^Расписание на \S+ \d{4} опубликовано\. /,
  'read what changed': /^Ваши смены .* изменились \(версия \d+\)/,
  'shift tomorrow': /^Завтра ваша смена: /,
  'find a replacement': /^Нужна замена: /,
  'your shift changed': /^Ваше расписание изменилось\. /,
  'request was answered': /^Ответ на просьбу о замене /,
  'write the report': /^Напишите отчёт о разговоре: /,
  'report for the period': /^Готов отчёт за период: /,
} as const;

export type TaskKind = keyof typeof KINDS;
export const TASK_KINDS = Object.keys(KINDS) as TaskKind[];

/** What of a task must be as expected: its kind, month, person, and its due time unless that depends on the second of an act. */
export interface TaskFacts {
  readonly kind: TaskKind;
  readonly month: string;
  readonly person: number;
  readonly due: Date | null;
}

/** A task that must have been created once, and how it must stand at the end. */
export interface ExpectedTask extends TaskFacts {
  readonly done: boolean;
  /** How the result must begin when it is done. */
  readonly result: RegExp;
}

/** @throws Error for a text no rule of the product asks for */
export function kindOf(task: AmocrmTask): TaskKind {
  const kinds = TASK_KINDS.filter((kind) => KINDS[kind].test(task.text));
  if (kinds.length !== 1 || kinds[0] === undefined) throw new Error(`a task of no known kind: ${task.text}`);
  return kinds[0];
}

/** The month its link names; a request's link names the request, so its slot's month is not known from outside. */
export function monthOf(task: AmocrmTask): string {
  return /#smena\/\w+\/(\d{4}-\d\d)(?:\s|$)/.exec(task.text)?.[1] ?? '';
}
