import { createEffect, createSignal } from 'solid-js';
import { render } from 'solid-js/web';
import type { Me } from '../../src/adapters/http/contract/session.ts';
import type { HostWidget } from '../amocrm/host.ts';
import { withSilence } from '../kit/api/online.ts';
import { fetchTransport } from '../kit/api/transport.ts';
import { hashOfRoute } from '../kit/app/route.ts';
import { webStore } from '../kit/app/text-store.ts';
import type { Language } from '../kit/i18n/words.ts';
import kitStyles from '../kit/styles/kit.css?inline';
import { styleElement } from '../kit/styles/style-sheet.ts';
import { readAddress } from './address.ts';
import { TOKEN } from './held-session.ts';
import { ownHost } from './host.ts';
import { loadWidget } from './load-widget.ts';
import type { WidgetFiles } from './load-widget.ts';
import { takeEntries } from './own-launcher.ts';
import styles from './page.css?inline';
import { Page } from './page.tsx';
import { signIn } from './sign-in.ts';
import type { SignIn } from './sign-in.ts';
import { followTheme } from './theme.ts';
import { widgetsOf } from './widgets-of.ts';

/** Our own page in a new tab (design.md, where a widget opens). Before anything else the session leaves the address. */
function start(): void {
  const store = webStore(() => sessionStorage, 'smena.page.');
  const handed = readAddress(location.hash);
  if (location.hash !== '') history.replaceState(null, '', hashOfRoute(handed.route));
  if (handed.session !== null) {
    store.write('theme', handed.theme ?? '');
    store.write('language', handed.language ?? '');
  }
  const theme = store.read('theme');
  followTheme(theme === 'light' || theme === 'dark' ? theme : null);
  document.head.append(styleElement(document, kitStyles + styles));

  let last: SignIn['last'] = () => null;
  const language = (): Language => {
    const told = store.read('language');
    return told === 'ru' || told === 'en' ? told : (last()?.language ?? browserLanguage());
  };
  const transport = withSilence(fetchTransport(language), () => navigator.onLine);
  const entry = signIn(transport, store, handed.session);
  last = entry.last;
  const launcher = takeEntries();
  const widgets = JSON.parse(document.body.dataset['widgets'] ?? '{}') as Readonly<
    Record<string, WidgetFiles>
  >;
  const [broken, setBroken] = createSignal(false);
  const loaded = new Set<string>();

  const load = async (me: Me): Promise<void> => {
    const names = widgetsOf(me.roles).filter((name) => !loaded.has(name));
    Object.assign(globalThis, { APP: { lang_id: language() } });
    for (const name of names) loaded.add(name);
    launcher.expect(loaded.size);
    const results = await Promise.allSettled(
      names.map(async (name) => {
        const { Widget, langs } = await loadWidget(widgets[name], language());
        Object.assign(
          Widget.prototype as object,
          ownHost(me.id, langs, () => entry.answer()),
        );
        const widget = new (Widget as unknown as new () => HostWidget)();
        widget.callbacks?.render();
      }),
    );
    results.forEach((result, index) => {
      if (result.status === 'rejected') loaded.delete(names[index] ?? '');
    });
    setBroken(results.some(({ status }) => status === 'rejected'));
  };
  const open = (): void => {
    const stage = entry.stage();
    if (stage.kind === 'open') void load(stage.me);
  };

  // A link handed over into a tab that stands here already: begin anew with it.
  window.addEventListener('hashchange', () => {
    const again = readAddress(location.hash);
    if (again.session === null) return;
    history.replaceState(history.state, '', hashOfRoute(again.route));
    store.write(TOKEN, again.session);
    location.reload();
  });

  const root = document.createElement('div');
  root.className = 'smena';
  document.body.append(root);
  render(() => {
    createEffect(open);
    return (
      <Page
        signIn={entry}
        language={language}
        launcher={launcher}
        account={document.body.dataset['account'] ?? ''}
        broken={broken}
        retry={() => {
          if (broken()) open();
          else void entry.renew();
        }}
      />
    );
  }, root);
}

/** Before anybody is known, and Russian unless the browser speaks English. */
function browserLanguage(): Language {
  return navigator.language.startsWith('en') ? 'en' : 'ru';
}

start();
