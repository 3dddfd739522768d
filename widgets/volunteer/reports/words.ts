import type { Dictionaries } from '../../kit/i18n/words.ts';
import { en } from '../i18n/reports.en.ts';
import { ru } from '../i18n/reports.ru.ts';
import type { ReportsWords } from '../i18n/reports.ru.ts';

export const REPORTS_WORDS: Dictionaries<ReportsWords> = { ru, en };
