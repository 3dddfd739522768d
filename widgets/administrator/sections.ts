import type { Dictionaries } from '../kit/i18n/words.ts';
import { en } from './i18n/en.ts';
import { ru } from './i18n/ru.ts';

/** The widget's sections in order: the first word of each route, and its title before anybody's language is known. */
export const SECTIONS: readonly { readonly route: string; readonly title: Dictionaries<() => string> }[] = (
  ['today', 'month', 'requests', 'volunteers', 'settings'] as const
).map((route) => ({ route, title: { ru: () => ru.sections[route], en: () => en.sections[route] } }));
