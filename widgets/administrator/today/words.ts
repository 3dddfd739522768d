import type { Dictionaries } from '../../kit/i18n/words.ts';
import { en } from '../i18n/today.en.ts';
import { ru } from '../i18n/today.ru.ts';
import type { TodayWords } from '../i18n/today.ru.ts';

export const TODAY_WORDS: Dictionaries<TodayWords> = { ru, en };

/** Why amoCRM did not take something, in words; a code we do not know is shown as it is. */
export function problemWords(words: TodayWords, code: string): string {
  const { unknown, ...known } = words.problems;
  return (known as Readonly<Record<string, string>>)[code] ?? unknown(code);
}
