import { For, Match, Show, Switch } from 'solid-js';
import type { JSX } from 'solid-js';
import { useApp, useWords } from '../../kit/app/app.tsx';
import { createMoments } from '../../kit/app/moments.ts';
import { Button } from '../../kit/components/button.tsx';
import { callsProblem, CALLS_WORDS } from '../calls/words.ts';
import { DATA_ROUTE } from './waits.ts';
import type { Wait } from './waits.ts';
import { problemWords, TODAY_WORDS } from './words.ts';

const GAPS_SHOWN = 4;

type Of<Kind extends Wait['kind']> = Extract<Wait, { kind: Kind }>;

/** One thing that waits, in words, and the one button that leads to where it is done. */
export function WaitRow(props: { readonly wait: Wait; readonly onTasks: () => void }): JSX.Element {
  const app = useApp();
  const words = useWords(TODAY_WORDS);
  const calls = useWords(CALLS_WORDS);
  const moments = createMoments();
  /** The dashboard tells it in full; without that widget, the settings do. */
  const dataRoute = (): string => (app.reaches(DATA_ROUTE) ? DATA_ROUTE : 'settings/dataState');
  const of = <Kind extends Wait['kind']>(kind: Kind): Of<Kind> | false =>
    props.wait.kind === kind && (props.wait as Of<Kind>);
  const month = (name: string): string => app.calendar().forMonth(name);
  const inMonth = (name: string | null): string | null =>
    name === null ? null : app.calendar().inMonth(name);
  const goes = (route: string, label: string, name?: string): JSX.Element => (
    <Button onClick={() => app.navigate(route)} aria-label={name}>
      {label}
    </Button>
  );

  return (
    <Switch>
      <Match when={of('request')}>
        {(wait) => {
          const { slot, volunteer, reason } = wait().request;
          const when = (): string => moments.at(slot.day, slot.time);
          return (
            <Row
              urgent={wait().urgent}
              title={words().request(when(), volunteer.name)}
              action={goes(
                wait().route,
                words().requestAction,
                words().requestActionOf(when(), volunteer.name),
              )}
            >
              <p class="smena-wait-text">{words().requestText(reason)}</p>
            </Row>
          );
        }}
      </Match>
      <Match when={of('gaps')}>
        {(wait) => (
          <Row
            title={words().gaps(wait().missing, inMonth(wait().month))}
            action={goes(wait().route, words().gapsAction)}
          >
            <Show when={wait().gaps.length > 1}>
              <p class="smena-muted">{words().gapsOrder}</p>
            </Show>
            <ul class="smena-wait-list">
              <For each={wait().gaps.slice(0, GAPS_SHOWN)}>
                {(gap) => (
                  <li>{words().gap(moments.at(gap.day, gap.time), gap.missing, gap.expectedCalls)}</li>
                )}
              </For>
              <Show when={wait().gaps.length > GAPS_SHOWN}>
                <li>{words().gapsMore(wait().gaps.length - GAPS_SHOWN)}</li>
              </Show>
            </ul>
          </Row>
        )}
      </Match>
      <Match when={of('review')}>
        {(wait) => (
          <Row title={words().review(month(wait().month))} action={goes(wait().route, words().reviewAction)}>
            <Show when={wait().due}>{(due) => <p>{words().reviewText(moments.instant(due()))}</p>}</Show>
          </Row>
        )}
      </Match>
      <Match when={of('unpublished')}>
        {(wait) => (
          <Row
            title={words().unpublished(wait().changes, month(wait().month))}
            action={goes(wait().route, words().unpublishedAction)}
          >
            <p>{words().unpublishedText}</p>
          </Row>
        )}
      </Match>
      <Match when={of('unanswered')}>
        {(wait) => (
          <Row
            title={words().unanswered(wait().count, wait().volunteers, month(wait().month))}
            action={goes(wait().route, words().unansweredAction)}
          >
            <Show when={wait().deadline}>
              {(deadline) => <p>{words().unansweredText(moments.instant(deadline()))}</p>}
            </Show>
          </Row>
        )}
      </Match>
      <Match when={of('parked')}>
        {(wait) => (
          <Row
            title={words().parked(wait().count)}
            action={<Button onClick={() => props.onTasks()}>{words().crmAction}</Button>}
          >
            <p>{words().parkedText}</p>
          </Row>
        )}
      </Match>
      <Match when={of('waiting')}>
        {(wait) => (
          <Row
            title={words().waiting(wait().count)}
            action={<Button onClick={() => props.onTasks()}>{words().crmAction}</Button>}
          >
            <p>
              <Show when={wait().problem}>
                {(problem) => <>{sentence(problemWords(words(), problem()))} </>}
              </Show>
              <Show when={wait().since} fallback={words().waitingText}>
                {(since) => <>{words().waitingSince(moments.instant(since()))}</>}
              </Show>
            </p>
          </Row>
        )}
      </Match>
      <Match when={of('calls-stale')}>
        {(wait) => (
          <Row
            title={
              wait().readAt === null
                ? words().callsNever
                : words().callsStale(moments.instant(wait().readAt as string))
            }
            action={goes(dataRoute(), words().dataAction, `${words().dataAction}: ${words().callsStaleText}`)}
          >
            <p>
              <Show when={wait().problem}>
                {(problem) => <>{sentence(callsProblem(calls(), problem()))} </>}
              </Show>
              {words().callsStaleText}
            </p>
          </Row>
        )}
      </Match>
      <Match when={of('unsafe-joins')}>
        {(wait) => (
          <Row
            title={words().unsafeJoins(wait().count)}
            action={app.reaches('joins') ? goes(wait().route, words().unsafeJoinsAction) : null}
          >
            <p>{app.reaches('joins') ? words().unsafeJoinsText : words().unsafeJoinsElsewhere}</p>
          </Row>
        )}
      </Match>
      <Match when={of('reports-missing')}>
        {(wait) => (
          <Row
            title={words().reportsMissing(wait().count)}
            action={goes(wait().route, words().reportsMissingAction)}
          >
            <p>{words().reportsMissingText}</p>
          </Row>
        )}
      </Match>
      <Match when={of('set-aside')}>
        {(wait) => (
          <Row
            title={words().setAside(wait().count)}
            action={goes(
              dataRoute(),
              words().dataAction,
              `${words().dataAction}: ${words().setAside(wait().count)}`,
            )}
          >
            <p>{words().setAsideText}</p>
          </Row>
        )}
      </Match>
      <Match when={of('stale-people')}>
        <Row title={words().stalePeople} action={null} />
      </Match>
    </Switch>
  );
}

function Row(props: {
  readonly title: string;
  readonly urgent?: boolean;
  readonly action: JSX.Element;
  readonly children?: JSX.Element;
}): JSX.Element {
  const words = useWords(TODAY_WORDS);
  return (
    <li class="smena-wait" classList={{ 'smena-wait-urgent': props.urgent === true }}>
      <div class="smena-wait-body">
        <h2>
          {props.title}{' '}
          <Show when={props.urgent === true}>
            <span class="smena-urgent">{words().requestUrgent}</span>
          </Show>
        </h2>
        {props.children}
      </div>
      <div class="smena-wait-action">{props.action}</div>
    </li>
  );
}

function sentence(text: string): string {
  // The name of amoCRM begins small everywhere.
  return text.startsWith('amoCRM') ? `${text}.` : `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
