import { LAUNCHER_GONE_EVENT, offerEntry } from './entry.ts';
import type { LauncherEntry } from './entry.ts';
import { drawLauncher } from './launcher.tsx';
import type { Launcher } from './launcher.tsx';
import type { PanelWords } from './panel.tsx';

/** One widget's place in the shared launcher. */
export interface Membership {
  /** Opens the panel at a route, whoever draws it. */
  open(route: string): void;
  /** The page changed: look at the address again. */
  follow(): void;
  leave(): void;
}

/** Joins the launcher that is there, or draws it; takes over when the one who drew it leaves. @param styled brings the panel's style sheets */
export function joinLauncher(entry: LauncherEntry, words: PanelWords, styled: () => void): Membership {
  let own: Launcher | null = null;
  let withdraw: () => void;
  const join = (): (() => void) => {
    const taken = offerEntry(entry);
    if (taken !== null) return taken;
    own = drawLauncher(words, styled);
    return own.add(entry);
  };
  withdraw = join();
  const again = (): void => {
    withdraw = join();
  };
  document.addEventListener(LAUNCHER_GONE_EVENT, again);
  return {
    open(route) {
      if (own !== null) own.open(route);
      else location.hash = `smena/${route}`;
    },
    follow: () => own?.follow(),
    leave() {
      document.removeEventListener(LAUNCHER_GONE_EVENT, again);
      withdraw();
      own?.destroy();
      own = null;
    },
  };
}
