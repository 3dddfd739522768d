import { createSignal, onCleanup, onMount, Show } from 'solid-js';
import { render } from 'solid-js/web';
import { hashOfRoute, routeOfHash } from '../../kit/app/route.ts';
import { standClear } from '../../kit/place/give-way.ts';
import { ENTRY_EVENT, LAUNCHER_GONE_EVENT, sectionOf } from './entry.ts';
import type { EntryOffer, LauncherEntry } from './entry.ts';
import { Panel } from './panel.tsx';
import type { PanelWords } from './panel.tsx';

/** The launcher as its owner holds it. */
export interface Launcher {
  add(entry: LauncherEntry): () => void;
  open(route: string): void;
  /** Looks at the address again: a link in a task may have led here. */
  follow(): void;
  destroy(): void;
}

/** Draws the button «Смена» and its panel, and takes entries of other widgets from now on. Leaves nothing in the page once destroyed. @param styled brings the panel's style sheets, before it is drawn */
export function drawLauncher(words: PanelWords, styled: () => void): Launcher {
  const [entries, setEntries] = createSignal<readonly LauncherEntry[]>([]);
  const [route, setRoute] = createSignal<string | null>(null);
  const show = (reached: string): void => {
    styled();
    setRoute(reached);
  };
  const known = (wanted: string): boolean =>
    entries().some((entry) => entry.sections.some((section) => section.route === sectionOf(wanted)));
  const first = (): string => entries()[0]?.sections[0]?.route ?? '';

  const open = (wanted: string): void => {
    const reached = known(wanted) ? wanted : first();
    // An entry of its own for each screen: Back on a phone goes a screen back, and in the end out of the panel.
    if (location.hash !== hashOfRoute(reached)) history.pushState(history.state, '', hashOfRoute(reached));
    show(reached);
  };
  const close = (): void => {
    if (routeOfHash(location.hash) !== null)
      history.replaceState(history.state, '', location.pathname + location.search);
    setRoute(null);
  };
  const follow = (): void => {
    const wanted = routeOfHash(location.hash);
    if (wanted === null) setRoute(null);
    else if (wanted !== route() && known(wanted)) show(wanted);
  };
  const add = (entry: LauncherEntry): (() => void) => {
    setEntries([...entries(), entry].sort((a, b) => b.order - a.order));
    follow();
    return () => {
      setEntries(entries().filter((other) => other !== entry));
      const shown = route();
      if (shown !== null && !known(shown)) close();
    };
  };

  const root = document.createElement('div');
  root.className = 'smena';
  root.dataset['smena'] = 'launcher';
  document.body.append(root);
  const dispose = render(
    () => (
      <Show when={entries().length > 0}>
        <button
          type="button"
          class="smena-launch"
          aria-haspopup="dialog"
          aria-expanded={route() !== null}
          ref={(made) => onMount(() => onCleanup(standClear(made)))}
          // Beside a call's window it can be seen while the panel is open.
          onClick={() => (route() === null ? open(first()) : close())}
        >
          <span class="smena-launch-sign" aria-hidden="true" />
          {words.smena}
        </button>
        <Show when={route() !== null}>
          <Panel
            words={words}
            entries={entries}
            route={() => route() ?? ''}
            onNavigate={open}
            reaches={known}
            onClose={close}
          />
        </Show>
      </Show>
    ),
    root,
  );

  const take = (event: Event): void => {
    const offer = (event as CustomEvent<EntryOffer>).detail;
    if (offer.withdraw === null) offer.withdraw = add(offer.entry);
  };
  document.addEventListener(ENTRY_EVENT, take);
  window.addEventListener('hashchange', follow);
  return {
    add,
    open,
    follow,
    destroy() {
      document.removeEventListener(ENTRY_EVENT, take);
      window.removeEventListener('hashchange', follow);
      dispose();
      root.remove();
      document.dispatchEvent(new CustomEvent(LAUNCHER_GONE_EVENT));
    },
  };
}
