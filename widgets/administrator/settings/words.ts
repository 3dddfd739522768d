import type { ApiError } from '../../kit/api/api-error.ts';
import type { Dictionaries } from '../../kit/i18n/words.ts';
import { en } from '../i18n/settings.en.ts';
import { ru } from '../i18n/settings.ru.ts';
import type { SettingsWords } from '../i18n/settings.ru.ts';

export const SETTINGS_WORDS: Dictionaries<SettingsWords> = { ru, en };

/** What a field must be, in words: the service names it by a code such as `after-opening` or `1…14`. */
export function expectedWords(words: SettingsWords, expected: unknown): string {
  const { range, other, ...known } = words.expected;
  if (typeof expected !== 'string') return other;
  if (expected.includes('…')) return range(expected);
  return (known as Readonly<Record<string, string>>)[expected] ?? other;
}

/** What was expected of the field a refusal names. */
export function refusalWords(words: SettingsWords, error: ApiError): string {
  return expectedWords(words, error.details['expected']);
}
