import { createEffect, For, Show } from 'solid-js';
import type { JSX } from 'solid-js';
import { sectionOf } from '../amocrm/launcher/entry.ts';
import type { LauncherEntry } from '../amocrm/launcher/entry.ts';
import { addressOf, EntryScreen } from '../amocrm/launcher/panel.tsx';
import type { PageWords } from './i18n/ru.ts';
import type { OwnLauncher } from './own-launcher.ts';
import { Waiting } from './waiting.tsx';

export interface FrameProps {
  readonly words: PageWords;
  readonly launcher: OwnLauncher;
  /** Something stands in front of it: it is kept as it is, out of sight and reach. */
  readonly covered: boolean;
}

/** The widgets' sections and the screen of the one that is open, as in the panel, without anything to close. */
export function Frame(props: FrameProps): JSX.Element {
  let nav: HTMLElement | undefined;
  const { launcher } = props;
  const section = (): string => sectionOf(launcher.route());
  const has = (entry: LauncherEntry): boolean => entry.sections.some(({ route }) => route === section());
  const chosen = (): LauncherEntry | undefined => launcher.entries().find(has);
  const title = (): string | undefined => chosen()?.sections.find(({ route }) => route === section())?.title;

  createEffect(() => {
    if (props.covered) return;
    const name = title();
    document.title = name === undefined ? props.words.smena : `${name} · ${props.words.smena}`;
  });
  createEffect(() => {
    void section();
    // Sections that join later push it aside.
    launcher.entries();
    nav?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });

  return (
    <div class="smena-panel" hidden={props.covered} inert={props.covered}>
      <header class="smena-panel-head">
        <span class="smena-brand">{props.words.smena}</span>
        <nav aria-label={props.words.sections} ref={(made) => (nav = made)}>
          <For
            each={launcher
              .entries()
              .flatMap((entry) => entry.sections)
              .filter(({ linkOnly }) => linkOnly !== true)}
          >
            {({ route, title: name }) => (
              <a
                href={addressOf(route)}
                aria-current={section() === route ? 'page' : undefined}
                onClick={(event) => {
                  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
                  event.preventDefault();
                  launcher.open(route);
                }}
              >
                {name}
              </a>
            )}
          </For>
        </nav>
      </header>
      <main class="smena-panel-content">
        <Show when={chosen()} keyed fallback={<Waiting words={props.words} />}>
          {(entry) => (
            <EntryScreen
              entry={entry}
              route={launcher.route}
              onNavigate={(route) => launcher.open(route)}
              reaches={launcher.known}
            />
          )}
        </Show>
      </main>
    </div>
  );
}
