import { createEffect, createMemo, Match, Show, Switch } from 'solid-js';
import type { JSX } from 'solid-js';
import { calendarWords } from '../kit/i18n/calendar.ts';
import type { Language } from '../kit/i18n/words.ts';
import { Calm } from './calm.tsx';
import { Frame } from './frame.tsx';
import { keptWork, keysOf } from './kept-work.ts';
import type { KeptWork } from './kept-work.ts';
import type { OwnLauncher } from './own-launcher.ts';
import type { SignIn } from './sign-in.ts';
import { Waiting } from './waiting.tsx';
import { widgetsOf } from './widgets-of.ts';
import { PAGE_WORDS } from './words.ts';

export interface PageProps {
  readonly signIn: SignIn;
  readonly launcher: OwnLauncher;
  /** What amoCRM's pages speak to the person; when the tab was not opened there, the language the service knows of them. */
  readonly language: () => Language;
  /** Address of the account's page, without the fragment. */
  readonly account: string;
  /** Whether a script did not come. */
  readonly broken: () => boolean;
  readonly retry: () => void;
}

/** The whole page: the widgets, or what stands in front of them. Widgets that were opened stay as they are behind it. */
export function Page(props: PageProps): JSX.Element {
  const { signIn, launcher, language } = props;
  const words = () => PAGE_WORDS[language()];
  const stage = signIn.stage;
  const problem = () => {
    const now = stage();
    return now.kind === 'problem' ? now.error : null;
  };
  const nobody = (): boolean => {
    const now = stage();
    return now.kind === 'open' && widgetsOf(now.me.roles).length === 0;
  };
  const atWork = createMemo(() => stage().kind === 'open' && !nobody() && !props.broken());
  /** Once opened it stays, covered or not. */
  const opened = createMemo<boolean>((before) => before || atWork(), false);

  createEffect(() => {
    document.documentElement.lang = language();
    if (!atWork()) document.title = words().smena;
  });

  return (
    <>
      <Show when={opened()}>
        <Frame words={words()} launcher={launcher} covered={!atWork()} />
      </Show>
      <Switch>
        <Match when={props.broken()}>
          <Calm
            brand={words().smena}
            title={words().problem.title}
            sentences={[words().problem[navigator.onLine ? 'down' : 'offline']]}
            retry={{ text: words().retry, act: props.retry }}
          />
        </Match>
        <Match when={stage().kind === 'starting'}>
          <Waiting words={words()} />
        </Match>
        <Match when={stage().kind === 'reopen'}>
          <Reopen />
        </Match>
        <Match when={problem()}>
          {(error) => (
            <Calm
              brand={words().smena}
              title={error().kind === 'refused' ? words().nobodyTitle : words().problem.title}
              sentences={[
                error().kind === 'refused'
                  ? error().message
                  : words().problem[error().kind === 'offline' ? 'offline' : 'down'],
              ]}
              retry={{ text: words().retry, act: props.retry }}
            />
          )}
        </Match>
        <Match when={nobody()}>
          <Calm
            brand={words().smena}
            title={words().nobodyTitle}
            sentences={[words().nobody]}
            link={{ text: words().openAmocrm, address: props.account }}
          />
        </Match>
      </Switch>
    </>
  );

  function Reopen(): JSX.Element {
    const last = signIn.last();
    const kept = keptWork(
      keysOf(() => localStorage),
      keysOf(() => sessionStorage),
      last?.id ?? 0,
    );
    return (
      <Calm
        brand={words().smena}
        title={last === null ? words().openTitle : words().reopenTitle}
        sentences={[
          last === null ? words().never : words().over,
          ...(last === null ? [words().way] : [words().way, words().goesOn]),
        ]}
        {...(kept.length > 0 ? { kept: { sentence: words().kept, things: kept.map(named) } } : {})}
        link={{ text: words().openAmocrm, address: props.account + location.hash }}
      />
    );
  }

  function named(work: KeptWork): string {
    if (work.kind === 'offer') return words().keptOffer(calendarWords(language()).month(work.month));
    return work.kind === 'report' ? words().keptReport : words().keptText;
  }
}
