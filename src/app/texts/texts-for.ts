import type { Person } from '../../domain/volunteer/person.ts';
import { englishTaskTexts } from './task-texts.en.ts';
import { russianTaskTexts } from './task-texts.ru.ts';
import type { TaskRoute, TaskTexts } from './task-texts.ts';

/** The person's language as amoCRM knows it; Russian for any but English. */
export function textsFor(person: Pick<Person, 'language'> | null): TaskTexts {
  return person?.language === 'en' ? englishTaskTexts : russianTaskTexts;
}

/** The address inside amoCRM that opens our panel (design.md, links in tasks). `accountOrigin` has no trailing slash. */
export function taskLink(
  accountOrigin: string,
  linkPath: string,
  route: TaskRoute,
  subject?: string,
): string {
  return `${accountOrigin}${linkPath}#smena/${route}${subject === undefined ? '' : `/${subject}`}`;
}
