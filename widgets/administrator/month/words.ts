import type { Dictionaries } from '../../kit/i18n/words.ts';
import { en as collectingEn } from '../i18n/collecting.en.ts';
import { ru as collectingRu } from '../i18n/collecting.ru.ts';
import type { CollectingWords } from '../i18n/collecting.ru.ts';
import { en as deskEn } from '../i18n/desk.en.ts';
import { ru as deskRu } from '../i18n/desk.ru.ts';
import type { DeskWords } from '../i18n/desk.ru.ts';
import { en as fairnessEn } from '../i18n/fairness.en.ts';
import { ru as fairnessRu } from '../i18n/fairness.ru.ts';
import type { FairnessWords } from '../i18n/fairness.ru.ts';
import { en as monthDeskEn } from '../i18n/month-desk.en.ts';
import { ru as monthDeskRu } from '../i18n/month-desk.ru.ts';
import type { MonthDeskWords } from '../i18n/month-desk.ru.ts';
import { en as scheduleEn } from '../i18n/schedule.en.ts';
import { ru as scheduleRu } from '../i18n/schedule.ru.ts';
import type { ScheduleWords } from '../i18n/schedule.ru.ts';

/** The month's stage and the collecting of answers. */
export const COLLECTING_WORDS: Dictionaries<CollectingWords> = { ru: collectingRu, en: collectingEn };
/** The calendar of seats and what is done to it. */
export const SCHEDULE_WORDS: Dictionaries<ScheduleWords> = { ru: scheduleRu, en: scheduleEn };
/** Loads, gaps and why no better schedule exists. */
export const FAIRNESS_WORDS: Dictionaries<FairnessWords> = { ru: fairnessRu, en: fairnessEn };
/** Overview, effect of an edit, files and printing. */
export const MONTH_DESK_WORDS: Dictionaries<MonthDeskWords> = { ru: monthDeskRu, en: monthDeskEn };
/** Gaps by risk, bulk edits, comparing, conflicts. */
export const DESK_WORDS: Dictionaries<DeskWords> = { ru: deskRu, en: deskEn };
