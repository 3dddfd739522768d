import { createEffect, For, onCleanup, onMount, Show } from 'solid-js';
import type { Accessor, JSX } from 'solid-js';
import { keepFocus } from '../../kit/app/keep-focus.ts';
import { hashOfRoute } from '../../kit/app/route.ts';
import { keepInside } from '../../kit/components/keep-inside.ts';
import { giveWay } from '../../kit/place/give-way.ts';
import { sectionOf } from './entry.ts';
import type { LauncherEntry, Mounted } from './entry.ts';

export interface PanelWords {
  readonly smena: string;
  readonly sections: string;
  readonly closePanel: string;
  readonly newTab: string;
}

export interface PanelProps {
  readonly words: PanelWords;
  readonly entries: Accessor<readonly LauncherEntry[]>;
  readonly route: Accessor<string>;
  readonly onNavigate: (route: string) => void;
  readonly reaches: (route: string) => boolean;
  readonly onClose: () => void;
}

/**
 * The full-screen panel: sections of every widget on top, the chosen one's screen below. Tab stays inside, but nothing outside is made inert,
 * and it keeps off the windows of others: a call that comes in while it is open must stay answerable in the telephony's own widget.
 */
export function Panel(props: PanelProps): JSX.Element {
  let panel: HTMLDivElement | undefined;
  let nav: HTMLElement | undefined;
  const before = document.activeElement;
  const chosen = (): LauncherEntry | undefined =>
    props
      .entries()
      .find((entry) => entry.sections.some((section) => section.route === sectionOf(props.route())));

  onMount(() => {
    if (panel === undefined) return;
    onCleanup(giveWay(panel));
    panel.focus();
  });
  // On a phone the sections scroll sideways: the one that is open must be seen.
  createEffect(() => {
    const section = sectionOf(props.route());
    // Sections that join later push it aside.
    props.entries();
    [...(nav?.querySelectorAll('a') ?? [])]
      .find((link) => link.getAttribute('href') === addressOf(section))
      ?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });
  onCleanup(() => {
    if (before instanceof HTMLElement && before.isConnected) before.focus();
  });

  const keys = (event: KeyboardEvent): void => {
    if (
      event.defaultPrevented ||
      (event.target instanceof Element && event.target.closest('.smena-dialog') !== null)
    )
      return;
    if (event.key === 'Escape') props.onClose();
    if (event.key === 'Tab' && panel !== undefined) keepInside(event, panel);
  };

  return (
    <div
      class="smena-panel"
      role="dialog"
      aria-label={props.words.smena}
      tabindex="-1"
      ref={(made) => (panel = made)}
      onKeyDown={keys}
    >
      <div class="smena-panel-head">
        <span class="smena-brand">{props.words.smena}</span>
        <nav aria-label={props.words.sections} ref={(made) => (nav = made)}>
          <For
            each={props
              .entries()
              .flatMap((entry) => entry.sections)
              .filter((section) => section.linkOnly !== true)}
          >
            {(section) => (
              <a
                href={addressOf(section.route)}
                aria-current={sectionOf(props.route()) === section.route ? 'page' : undefined}
                onClick={(event) => {
                  event.preventDefault();
                  props.onNavigate(section.route);
                }}
              >
                {section.title}
              </a>
            )}
          </For>
        </nav>
        <Show when={chosen()?.openTab}>
          {(openTab) => (
            <button
              type="button"
              class="smena-button smena-button-quiet smena-icon-button"
              aria-label={props.words.newTab}
              title={props.words.newTab}
              onClick={() => openTab()(props.route())}
            >
              <svg class="smena-new-tab" viewBox="0 0 16 16" aria-hidden="true">
                <path d="M6 3H3v10h10v-3M10 2h4v4M14 2 8 8" />
              </svg>
            </button>
          )}
        </Show>
        <button
          type="button"
          class="smena-button smena-button-quiet smena-icon-button"
          aria-label={props.words.closePanel}
          onClick={() => props.onClose()}
        >
          <span aria-hidden="true">×</span>
        </button>
      </div>
      <div class="smena-panel-content">
        <Show when={chosen()} keyed>
          {(entry) => (
            <EntryScreen
              entry={entry}
              route={props.route}
              onNavigate={props.onNavigate}
              reaches={props.reaches}
            />
          )}
        </Show>
      </div>
    </div>
  );
}

/** One entry's screen, told of each change of the route. */
export function EntryScreen(props: {
  entry: LauncherEntry;
  route: Accessor<string>;
  onNavigate: (route: string) => void;
  reaches: (route: string) => boolean;
}): JSX.Element {
  let place: HTMLDivElement | undefined;
  let mounted: Mounted | undefined;
  onMount(() => {
    if (place === undefined) return;
    onCleanup(keepFocus(place));
    mounted = props.entry.mount(place, {
      route: props.route(),
      navigate: (route) => props.onNavigate(route),
      reaches: (route) => props.reaches(route),
    });
  });
  createEffect(() => mounted?.show(props.route()));
  onCleanup(() => mounted?.dispose());
  return <div class="smena-screen-place" ref={(made) => (place = made)} />;
}

/** The whole address: a bare fragment in the first link of a page is taken for a skip link by those who listen to it. */
export function addressOf(route: string): string {
  return `${location.pathname}${location.search}${hashOfRoute(route)}`;
}
