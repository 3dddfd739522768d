import type { CrmTask } from '../../domain/crm-task/crm-task.ts';
import type { Person, PersonId } from '../../domain/volunteer/person.ts';
import type { TaskTexts } from '../texts/task-texts.ts';
import { textsFor } from '../texts/texts-for.ts';

/** The result of a task in the language of whom it was for. */
export function resultIn(
  people: ReadonlyMap<PersonId, Person>,
  say: (results: TaskTexts['results']) => string,
): (task: CrmTask) => string {
  return (task) => say(textsFor(people.get(task.personId) ?? null).results);
}
