import type { Language } from '../../kit/i18n/words.ts';
import { pageGlobals } from '../host.ts';

/** The language amoCRM itself shows; used until the service has said the person's own. */
export function pageLanguage(): Language {
  return pageGlobals().lang_id === 'en' ? 'en' : 'ru';
}
