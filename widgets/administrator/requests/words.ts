import type { Dictionaries, Language } from '../../kit/i18n/words.ts';
import { en, spanEn } from '../i18n/requests.en.ts';
import { ru, spanRu } from '../i18n/requests.ru.ts';
import type { RequestsWords } from '../i18n/requests.ru.ts';

export const REQUESTS_WORDS: Dictionaries<RequestsWords> = { ru, en };

/** A length of time in words: «2 дня 6 часов». */
export function spanWords(language: Language, hours: number): string {
  return language === 'ru' ? spanRu(hours) : spanEn(hours);
}
