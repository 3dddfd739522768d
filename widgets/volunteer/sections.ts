import { en } from './i18n/en.ts';
import { ru } from './i18n/ru.ts';
import type { Dictionaries } from '../kit/i18n/words.ts';

type Titles = (typeof ru)['sections'];

/** Words that are needed before anybody's screen is drawn, by language. */
export const SECTION_TITLES: { readonly [Key in keyof Titles]: Dictionaries<() => string> } = {
  availability: { ru: () => ru.sections.availability, en: () => en.sections.availability },
  shifts: { ru: () => ru.sections.shifts, en: () => en.sections.shifts },
  reports: { ru: () => ru.sections.reports, en: () => en.sections.reports },
  cardText: { ru: () => ru.sections.cardText, en: () => en.sections.cardText },
  cardButton: { ru: () => ru.sections.cardButton, en: () => en.sections.cardButton },
};
