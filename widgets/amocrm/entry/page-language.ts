import { spokenLanguage } from '../../kit/i18n/spoken.ts';
import type { Language } from '../../kit/i18n/words.ts';
import { pageGlobals } from '../host.ts';

/** The person's language in amoCRM: the one whose words it loaded. Before they are here, what the page says. */
export function pageLanguage(): Language {
  return spokenLanguage() ?? (pageGlobals().lang_id === 'en' ? 'en' : 'ru');
}
