import { spokenLanguage } from '../../kit/i18n/spoken.ts';
import type { Language } from '../../kit/i18n/words.ts';
import { pageGlobals } from '../host.ts';

/**
 * The language of all we draw: the one whose words amoCRM loaded (`i18n/<language>.json`), so that no screen is in two. Before they are here,
 * what the page says; of its other languages Russian. What the service knows of the person (`/me`) decides only what it writes outside of
 * screens: tasks, calendars, files.
 */
export function pageLanguage(): Language {
  return spokenLanguage() ?? (pageGlobals().lang_id === 'en' ? 'en' : 'ru');
}
