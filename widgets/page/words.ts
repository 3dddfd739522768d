import { en } from './i18n/en.ts';
import { ru } from './i18n/ru.ts';
import type { PageWords } from './i18n/ru.ts';
import type { Dictionaries } from '../kit/i18n/words.ts';

export const PAGE_WORDS: Dictionaries<PageWords> = { ru, en };
