import { createContext, useContext } from 'solid-js';
import type { Me } from '../../../src/adapters/http/contract/session.ts';
import type { ApiClient } from '../api/client.ts';
import type { CalendarWords } from '../i18n/calendar.ts';
import type { KitWords } from '../i18n/ru.ts';
import type { Dictionaries, Language } from '../i18n/words.ts';
import type { ZoneTime } from '../i18n/zone.ts';
import type { ServerClock } from '../session/server-clock.ts';
import type { Outages } from './outages.ts';
import type { Route } from './route.ts';
import type { TextStore } from './text-store.ts';

/** What every screen of a widget may use. Accessors are reactive. */
export interface App {
  readonly api: ApiClient;
  readonly clock: ServerClock;
  readonly me: () => Me;
  readonly language: () => Language;
  readonly words: () => KitWords;
  readonly calendar: () => CalendarWords;
  /** The charity's zone. */
  readonly zone: () => ZoneTime;
  readonly route: () => Route;
  /** Goes to another route, of this widget or of another one in the same panel: `requests/5f…`. */
  readonly navigate: (route: string) => void;
  /** Whether some widget of this page has the route's section. */
  readonly reaches: (route: string) => boolean;
  /** Survives a reload; keys are of this widget alone. */
  readonly store: TextStore;
  /** The same until the tab is closed, and in this tab alone: for texts about clients. */
  readonly tabStore: TextStore;
  /** Readings nobody answered; said in one banner above the screen. */
  readonly outages: Outages;
  /** Last answers by key, shown at once while fresh ones are fetched; lives as long as the page. */
  readonly cache: Map<string, unknown>;
}

export const AppContext = createContext<App>();

export function useApp(): App {
  const app = useContext(AppContext);
  if (app === undefined) throw new Error('expected to be inside a widget opened by defineWidget');
  return app;
}

/** The dictionary of the person's language. */
export function useWords<T>(dictionaries: Dictionaries<T>): () => T {
  const app = useApp();
  return () => dictionaries[app.language()];
}
