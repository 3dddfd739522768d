import { en } from '../i18n/thread.en.ts';
import { ru } from '../i18n/thread.ru.ts';
import type { ThreadWords } from '../i18n/thread.ru.ts';
import type { Dictionaries } from '../i18n/words.ts';

export const THREAD_WORDS: Dictionaries<ThreadWords> = { ru, en };
