import type { Dictionaries } from '../kit/i18n/words.ts';
import type { RoleName } from '../../src/adapters/http/contract/primitives.ts';
import { en } from './i18n/en.ts';
import { ru } from './i18n/ru.ts';

export type SectionRoute = 'dashboard' | 'consultations' | 'joins' | 'period-reports' | 'data';

/** Sections some observers may not open. */
export const SECTION_ROLES: Readonly<Partial<Record<SectionRoute, readonly RoleName[]>>> = {
  consultations: ['supervisor'],
  joins: ['administrator', 'supervisor'],
};

/** The widget's sections in order: the first word of each route, its title before anybody's language is known, and whose it is. */
export const SECTIONS: readonly {
  readonly route: SectionRoute;
  readonly title: Dictionaries<() => string>;
  readonly roles?: readonly RoleName[];
}[] = (['dashboard', 'consultations', 'joins', 'period-reports', 'data'] as const).map((route) => {
  const roles = SECTION_ROLES[route];
  return {
    route,
    title: { ru: () => ru.sections[route], en: () => en.sections[route] },
    ...(roles === undefined ? {} : { roles }),
  };
});
