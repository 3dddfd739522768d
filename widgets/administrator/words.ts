import type { Dictionaries } from '../kit/i18n/words.ts';
import { en } from './i18n/en.ts';
import { ru } from './i18n/ru.ts';
import type { AdministratorWords } from './i18n/ru.ts';

export const ADMINISTRATOR_WORDS: Dictionaries<AdministratorWords> = { ru, en };
