import type { Dictionaries } from '../kit/i18n/words.ts';
import { en as consultationsEn } from './i18n/consultations.en.ts';
import { ru as consultationsRu } from './i18n/consultations.ru.ts';
import type { ConsultationsWords } from './i18n/consultations.ru.ts';
import { en as dataEn } from './i18n/data.en.ts';
import { ru as dataRu } from './i18n/data.ru.ts';
import type { DataWords } from './i18n/data.ru.ts';
import { en } from './i18n/en.ts';
import { en as figuresEn } from './i18n/figures.en.ts';
import { ru as figuresRu } from './i18n/figures.ru.ts';
import type { FiguresWords } from './i18n/figures.ru.ts';
import { en as notesEn } from './i18n/notes.en.ts';
import { ru as notesRu } from './i18n/notes.ru.ts';
import type { NotesWords } from './i18n/notes.ru.ts';
import { en as overviewEn } from './i18n/overview.en.ts';
import { ru as overviewRu } from './i18n/overview.ru.ts';
import type { OverviewWords } from './i18n/overview.ru.ts';
import { ru } from './i18n/ru.ts';
import type { DashboardWords } from './i18n/ru.ts';

export const DASHBOARD_WORDS: Dictionaries<DashboardWords> = { ru, en };
export const OVERVIEW_WORDS: Dictionaries<OverviewWords> = { ru: overviewRu, en: overviewEn };
export const NOTES_WORDS: Dictionaries<NotesWords> = { ru: notesRu, en: notesEn };
export const FIGURES_WORDS: Dictionaries<FiguresWords> = { ru: figuresRu, en: figuresEn };
export const CONSULTATIONS_WORDS: Dictionaries<ConsultationsWords> = {
  ru: consultationsRu,
  en: consultationsEn,
};
export const DATA_WORDS: Dictionaries<DataWords> = { ru: dataRu, en: dataEn };
