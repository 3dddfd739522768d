import { asApiError } from '../../kit/api/api-error.ts';
import { hashOfRoute } from '../../kit/app/route.ts';
import type { KitWords } from '../../kit/i18n/ru.ts';
import { pageGlobals } from '../host.ts';
import { pageLanguage } from './page-language.ts';
import type { WidgetApp } from './widget-app.tsx';

/**
 * Opens our own page in a new tab. The session goes along in the fragment, which no server and no Referer ever sees; the page takes it out of
 * the address at once. What hinders it is said by amoCRM's own notice.
 */
export async function openOwnPage(app: WidgetApp, route: string, words: KitWords): Promise<void> {
  try {
    const token = await app.bearer();
    const theme = document.documentElement.dataset['colorScheme'] ?? '';
    window.open(
      `${app.backend}/app${hashOfRoute(route)}&session=${token}&theme=${theme}&language=${pageLanguage()}`,
      '_blank',
      'noopener',
    );
  } catch (thrown) {
    const { kind, message } = asApiError(thrown);
    const text = kind === 'refused' && message !== '' ? message : words.problem[kind];
    pageGlobals().notifications?.add_error?.({ header: words.smena, text, date: 0 });
  }
}
