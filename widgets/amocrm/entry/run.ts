import kitStyles from '../../kit/styles/kit.css?inline';
import launchStyles from '../../kit/styles/launch-sheet.css?inline';
import { routeOfHash } from '../../kit/app/route.ts';
import { KIT_WORDS } from '../../kit/i18n/kit-words.ts';
import type { HostWidget, JQueryLike } from '../host.ts';
import { sectionOf } from '../launcher/entry.ts';
import { joinLauncher } from '../launcher/membership.ts';
import type { Membership } from '../launcher/membership.ts';
import { backendAddress } from './backend-address.ts';
import { drawCardBlock, onSavedCard, removeCardBlock } from './card-block.ts';
import type { WidgetDefinition } from './definition.ts';
import { mountSoon } from './mount-soon.ts';
import { openOwnPage } from './own-page.ts';
import { pageLanguage } from './page-language.ts';
import { settingsPage } from './settings-page.tsx';
import { addStyles } from './styles.ts';
import { createWidgetApp } from './widget-app.tsx';

/** A widget at work in the page. */
export interface Running {
  /** amoCRM rendered again or went to another page. */
  refresh(): void;
  showSettingsPage(): void;
  /** Takes everything out of the page. */
  stop(): void;
}

/** Starts a widget: asks who looks, and joins the launcher only if that person may use it, or a link led to one of its sections. */
export function runWidget(definition: WidgetDefinition, host: HostWidget, jQuery: JQueryLike): Running {
  const settings = host.get_settings();
  const backend = backendAddress(settings.backend_url);
  const app = backend === null ? null : createWidgetApp(host, backend);
  const page = settingsPage(definition, app, settings.widget_code ?? '');
  const changed = `page:changed.smena-${definition.name}`;
  const sheets = new Map<string, () => void>();
  let member: Membership | null = null;
  let stopped = false;

  const take = (name: string, css: string): void => {
    if (!sheets.has(name)) sheets.set(name, addStyles(name, css));
  };
  /** For whatever is more than the launcher's button: before the first of it there is no sheet of it either. */
  const styled = (): void => {
    take('kit', kitStyles);
    take(definition.name, definition.styles);
  };

  const linked = (): boolean => {
    const wanted = routeOfHash(location.hash);
    return wanted !== null && definition.sections.some((section) => section.route === sectionOf(wanted));
  };
  const language = (): 'ru' | 'en' => pageLanguage();

  const join = (): void => {
    if (app === null || stopped) return;
    const may = app.me()?.roles.some((role) => definition.roles.includes(role)) === true;
    if (!may && !linked()) return;
    take('launch', launchStyles);
    member ??= joinLauncher(
      {
        widget: definition.name,
        order: definition.order,
        sections: definition.sections.map(({ route, title, roles }) => ({
          route,
          title: title[language()](),
          linkOnly: roles !== undefined && app.me()?.roles.some((role) => roles.includes(role)) !== true,
        })),
        mount(container, place) {
          styled();
          return mountSoon(definition, app, container, place);
        },
        openTab: (route) => void openOwnPage(app, route, KIT_WORDS[language()]),
      },
      KIT_WORDS[language()],
      styled,
    );
    member.follow();
    const block = definition.cardBlock;
    if (may && block !== undefined && onSavedCard(host)) {
      styled();
      const open = (): void => member?.open(definition.sections[0]?.route ?? '');
      drawCardBlock(
        host,
        definition.name,
        { text: block.text[language()](), button: block.button[language()]() },
        open,
      );
    }
  };
  const refresh = (): void => {
    page.check();
    if (app === null) return;
    void app.identify().then(join);
  };

  jQuery(document).on(changed, refresh);
  window.addEventListener('hashchange', refresh);
  window.addEventListener('online', refresh);
  return {
    refresh,
    showSettingsPage() {
      if (definition.settingsPage !== true) return;
      styled();
      page.show();
    },
    stop() {
      stopped = true;
      jQuery(document).off(changed);
      window.removeEventListener('hashchange', refresh);
      window.removeEventListener('online', refresh);
      page.destroy();
      removeCardBlock(definition.name);
      member?.leave();
      for (const remove of sheets.values()) remove();
      sheets.clear();
    },
  };
}
