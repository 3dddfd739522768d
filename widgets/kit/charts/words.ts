import { en } from '../i18n/charts.en.ts';
import { ru } from '../i18n/charts.ru.ts';
import type { ChartWords } from '../i18n/charts.ru.ts';
import type { Dictionaries } from '../i18n/words.ts';

export const CHART_WORDS: Dictionaries<ChartWords> = { ru, en };
