import { createMemo, onCleanup, Show } from 'solid-js';
import type { Accessor, Component, JSX } from 'solid-js';
import { ApiError } from '../../kit/api/api-error.ts';
import { AppContext } from '../../kit/app/app.tsx';
import type { App } from '../../kit/app/app.tsx';
import { createOutages } from '../../kit/app/outages.ts';
import { parseRoute } from '../../kit/app/route.ts';
import { webStore } from '../../kit/app/text-store.ts';
import { Problem } from '../../kit/components/problem.tsx';
import { Skeleton } from '../../kit/components/skeleton.tsx';
import { calendarWords } from '../../kit/i18n/calendar.ts';
import { KIT_WORDS } from '../../kit/i18n/kit-words.ts';
import { zoneTime } from '../../kit/i18n/zone.ts';
import type { Me } from '../../../src/adapters/http/contract/session.ts';
import { pageLanguage } from './page-language.ts';
import type { WidgetApp } from './widget-app.tsx';
import type { WidgetDefinition } from './definition.ts';

export interface RootProps {
  readonly definition: WidgetDefinition;
  readonly Screen: Component;
  readonly app: WidgetApp;
  readonly route: Accessor<string>;
  readonly navigate: (route: string) => void;
  readonly reaches: (route: string) => boolean;
}

const NOBODY: Me = { id: 0, name: '', roles: [], zone: 'UTC', language: 'ru' };

/** The widget's screens once it is known who looks; until then a skeleton, or what went wrong. */
export function Root(props: RootProps): JSX.Element {
  const { app } = props;
  const language = pageLanguage;
  const zone = createMemo(() => zoneTime((app.me() ?? NOBODY).zone));
  const outages = createOutages();
  const context: App = {
    api: app.api,
    clock: app.clock,
    cache: app.cache,
    outages,
    me: () => app.me() ?? NOBODY,
    language,
    words: () => KIT_WORDS[language()],
    calendar: () => calendarWords(language()),
    zone,
    route: createMemo(() => parseRoute(props.route()), undefined, {
      equals: (a, b) => JSON.stringify(a) === JSON.stringify(b),
    }),
    navigate: (route) => props.navigate(route),
    reaches: (route) => props.reaches(route),
    store: webStore(() => localStorage, `smena.${props.definition.name}.`),
    tabStore: webStore(() => sessionStorage, `smena.${props.definition.name}.`),
  };
  const allowed = (): boolean =>
    app.me()?.roles.some((role) => props.definition.roles.includes(role)) === true;
  const retry = (): void => void app.identify();
  window.addEventListener('online', retry);
  onCleanup(() => window.removeEventListener('online', retry));
  retry();

  return (
    <AppContext.Provider value={context}>
      <div class="smena-screen" lang={language()}>
        <Show
          when={app.me() !== null}
          fallback={
            <Show when={app.problem()} fallback={<Skeleton height="240px" />}>
              {(error) => <Problem error={error()} onRetry={retry} />}
            </Show>
          }
        >
          <Show when={allowed()} fallback={<Problem error={new ApiError('refused')} />}>
            <Show when={outages.present()}>
              {(outage) => (
                <div class="smena-outage">
                  <Problem error={outage().error} stale={outage().stale} onRetry={() => outages.retryAll()} />
                </div>
              )}
            </Show>
            <props.Screen />
          </Show>
        </Show>
      </div>
    </AppContext.Provider>
  );
}
