/**
 * How several widgets share one launcher. Each archive carries its own bundle, so they meet only in the document: a widget dispatches
 * `smena:entry` with its entry; whoever draws the launcher takes it and answers in the same event. Nobody answered: the widget draws the
 * launcher itself. When the one who draws it goes away, `smena:launcher-gone` asks the others to say their entry again.
 * Everything that crosses is plain functions and DOM nodes, never objects of one bundle's libraries.
 */
export interface LauncherEntry {
  /** `volunteer`, `administrator`, `dashboard`. */
  readonly widget: string;
  /** The highest stands first among the sections, and opens first. */
  readonly order: number;
  readonly sections: readonly {
    readonly route: string;
    readonly title: string;
    /** Not shown among the sections; a link still leads there, so that somebody can say why not. */
    readonly linkOnly?: boolean;
  }[];
  mount(container: HTMLElement, place: Place): Mounted;
  /** Opens a route on our own page in a new tab; an older widget can't. */
  openTab?(route: string): void;
}

/** What a mounted screen may ask of the panel around it. */
export interface Place {
  readonly route: string;
  navigate(route: string): void;
  /** Whether somebody has the route's section; a launcher drawn by an older widget does not say. */
  reaches?(route: string): boolean;
}

export interface Mounted {
  show(route: string): void;
  dispose(): void;
}

export interface EntryOffer {
  readonly entry: LauncherEntry;
  /** Set by the launcher that took the entry: takes it back. */
  withdraw: (() => void) | null;
}

export const ENTRY_EVENT = 'smena:entry';
export const LAUNCHER_GONE_EVENT = 'smena:launcher-gone';

/** Offers an entry to a launcher that is already there. Answers how to withdraw it, null when there is no launcher. */
export function offerEntry(entry: LauncherEntry): (() => void) | null {
  const offer: EntryOffer = { entry, withdraw: null };
  document.dispatchEvent(new CustomEvent(ENTRY_EVENT, { detail: offer }));
  return offer.withdraw;
}

/** First word of a route: which section it belongs to. */
export function sectionOf(route: string): string {
  return route.split('/')[0] ?? '';
}
