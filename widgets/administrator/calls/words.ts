import type { Dictionaries } from '../../kit/i18n/words.ts';
import { en } from '../i18n/calls.en.ts';
import { ru } from '../i18n/calls.ru.ts';
import type { CallsWords } from '../i18n/calls.ru.ts';

export const CALLS_WORDS: Dictionaries<CallsWords> = { ru, en };

/** Why the telephony gave nothing, in words; a code we do not know is shown as it is. */
export function callsProblem(words: CallsWords, code: string): string {
  return told(words.problems, code);
}

/** What is wrong with a record, in words. */
export function recordProblem(words: CallsWords, code: string): string {
  return told(words.recordProblems, code);
}

function told(known: { readonly unknown: (code: string) => string }, code: string): string {
  const { unknown, ...others } = known;
  return (others as Readonly<Record<string, string>>)[code] ?? unknown(code);
}
