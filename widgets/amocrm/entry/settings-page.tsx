import { createSignal, For } from 'solid-js';
import { render } from 'solid-js/web';
import { KIT_WORDS } from '../../kit/i18n/kit-words.ts';
import { sectionOf } from '../launcher/entry.ts';
import type { Mounted } from '../launcher/entry.ts';
import type { WidgetDefinition } from './definition.ts';
import { mountSoon } from './mount-soon.ts';
import { pageLanguage } from './page-language.ts';
import type { WidgetApp } from './widget-app.tsx';

/** A widget on its own page under settings. */
export interface SettingsPage {
  /** Draws it, unless it stands there already; amoCRM may ask before its own page is ready, so it looks for three seconds. */
  show(): void;
  /** The page changed: forget the page if amoCRM took its container away. */
  check(): void;
  destroy(): void;
}

const LOOK_EVERY_MS = 100;
const LOOK_TIMES = 30;

/** @param app null when the widget has no address of the service yet: the page then says so */
export function settingsPage(
  definition: WidgetDefinition,
  app: WidgetApp | null,
  code: string,
): SettingsPage {
  let root: HTMLElement | null = null;
  let dispose: (() => void) | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const remove = (): void => {
    clearTimeout(timer);
    dispose?.();
    root?.remove();
    dispose = null;
    root = null;
  };
  const look = (left: number): void => {
    clearTimeout(timer);
    const container =
      document.getElementById(`work-area-${code}`) ?? document.getElementById('list_page_holder');
    if (container !== null) draw(container);
    else if (left > 0) timer = setTimeout(() => look(left - 1), LOOK_EVERY_MS);
  };
  const draw = (container: HTMLElement): void => {
    root = document.createElement('div');
    root.className = 'smena smena-page';
    root.dataset['smena'] = `${definition.name}-page`;
    container.append(root);
    dispose = drawPage(definition, app, root);
  };

  return {
    show() {
      if (root?.isConnected === true) return;
      remove();
      look(LOOK_TIMES);
    },
    check() {
      if (root !== null && !root.isConnected) remove();
    },
    destroy: remove,
  };
}

function drawPage(definition: WidgetDefinition, app: WidgetApp | null, root: HTMLElement): () => void {
  const words = KIT_WORDS[pageLanguage()];
  if (app === null)
    return render(() => <p class="smena-banner smena-banner-warning">{words.notConfigured}</p>, root);
  const [route, setRoute] = createSignal(definition.sections[0]?.route ?? '');
  const place = document.createElement('div');
  let mounted: Mounted | null = null;
  const go = (next: string): void => {
    setRoute(next);
    mounted?.show(next);
  };
  const disposeHead = render(
    () => (
      <>
        <nav class="smena-page-sections" aria-label={words.sections}>
          <For each={definition.sections}>
            {(section) => (
              <button
                type="button"
                aria-current={sectionOf(route()) === section.route ? 'page' : undefined}
                onClick={() => go(section.route)}
              >
                {section.title[pageLanguage()]()}
              </button>
            )}
          </For>
        </nav>
        {place}
      </>
    ),
    root,
  );
  mounted = mountSoon(definition, app, place, {
    route: route(),
    navigate: go,
    reaches: (wanted) => definition.sections.some((section) => section.route === sectionOf(wanted)),
  });
  return () => {
    mounted?.dispose();
    disposeHead();
  };
}
