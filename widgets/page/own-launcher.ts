import { createSignal } from 'solid-js';
import type { Accessor } from 'solid-js';
import { ENTRY_EVENT, sectionOf } from '../amocrm/launcher/entry.ts';
import type { EntryOffer, LauncherEntry } from '../amocrm/launcher/entry.ts';
import { hashOfRoute, routeOfHash } from '../kit/app/route.ts';

/** The page takes the widgets' entries as the launcher in amoCRM does; it is always open. */
export interface OwnLauncher {
  readonly entries: Accessor<readonly LauncherEntry[]>;
  /** Empty until an entry has it. */
  readonly route: Accessor<string>;
  readonly known: (route: string) => boolean;
  open(route: string): void;
  /** As many widgets as there will be: from then on an address that nobody knows leads to the first section. */
  expect(count: number): void;
}

export function takeEntries(): OwnLauncher {
  const [entries, setEntries] = createSignal<readonly LauncherEntry[]>([]);
  const [route, setRoute] = createSignal('');
  let expected = Number.POSITIVE_INFINITY;
  const known = (wanted: string): boolean =>
    entries().some((entry) => entry.sections.some((section) => section.route === sectionOf(wanted)));
  const first = (): string => entries()[0]?.sections[0]?.route ?? '';

  const follow = (): void => {
    const wanted = routeOfHash(location.hash) ?? '';
    if (known(wanted)) setRoute(wanted);
    else if (entries().length >= expected) {
      history.replaceState(history.state, '', hashOfRoute(first()));
      setRoute(first());
    }
  };
  const add = (entry: LauncherEntry): (() => void) => {
    setEntries([...entries(), entry].sort((a, b) => b.order - a.order));
    follow();
    return () => setEntries(entries().filter((other) => other !== entry));
  };
  document.addEventListener(ENTRY_EVENT, (event) => {
    const offer = (event as CustomEvent<EntryOffer>).detail;
    offer.withdraw ??= add(offer.entry);
  });
  window.addEventListener('hashchange', follow);

  return {
    entries,
    route,
    known,
    open(wanted) {
      const reached = known(wanted) ? wanted : first();
      if (location.hash !== hashOfRoute(reached)) history.pushState(history.state, '', hashOfRoute(reached));
      setRoute(reached);
    },
    expect(count) {
      expected = count;
      if (entries().length > 0) follow();
    },
  };
}
