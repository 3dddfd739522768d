import type { Language } from '../kit/i18n/words.ts';

/** What the widget in amoCRM put into the fragment beside the route (`#smena/<route>&session=…&theme=…&language=…`). */
export interface Handed {
  /** Empty when the address names none. */
  readonly route: string;
  /** Null when nobody handed one over: a bookmark, a copied link. */
  readonly session: string | null;
  /** amoCRM's theme; null when amoCRM follows the device. */
  readonly theme: 'light' | 'dark' | null;
  /** The language of amoCRM's pages for the person; null when it was not said. */
  readonly language: Language | null;
}

const PREFIX = '#smena/';

export function readAddress(hash: string): Handed {
  const [route = '', ...rest] = (hash.startsWith(PREFIX) ? hash.slice(PREFIX.length) : '').split('&');
  const handed = new URLSearchParams(rest.join('&'));
  const session = handed.get('session');
  const theme = handed.get('theme');
  const language = handed.get('language');
  return {
    route,
    session: session === null || session === '' ? null : session,
    theme: theme === 'dark' || theme === 'light' ? theme : null,
    language: language === 'ru' || language === 'en' ? language : null,
  };
}
