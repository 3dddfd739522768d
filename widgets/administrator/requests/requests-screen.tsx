import { createMemo, For, Show } from 'solid-js';
import type { JSX } from 'solid-js';
import type { AdminRequest } from '../../../src/adapters/http/contract/shifts.ts';
import { useApp, useWords } from '../../kit/app/app.tsx';
import { createMoments } from '../../kit/app/moments.ts';
import { createRemote } from '../../kit/app/remote.ts';
import { Button } from '../../kit/components/button.tsx';
import { RemoteView } from '../../kit/components/remote-view.tsx';
import { byMonth, chosenRequest, parted } from './requests.ts';
import { RequestStory } from './request-story.tsx';
import { REQUESTS_WORDS } from './words.ts';

/** «Запросы»: the list by urgency, and the story of the chosen one beside it; on a phone one or the other. */
export function RequestsScreen(): JSX.Element {
  const app = useApp();
  const words = useWords(REQUESTS_WORDS);
  const named = (): string | undefined => app.route().rest[0];
  const requests = createRemote(
    () => 'requests',
    async () => (await app.api.call('requests')).requests,
  );
  const put = (changed: AdminRequest): void =>
    requests.set((requests.data() ?? []).map((request) => (request.id === changed.id ? changed : request)));

  return (
    <div class="smena-requests" classList={{ 'smena-requests-one': named() !== undefined }}>
      <h1>{words().title}</h1>
      <RemoteView remote={requests} height="360px">
        {(data) => {
          // Chosen for the reader once, it stays: what was done with it is said there, and no other one takes its place.
          let kept: string | undefined;
          const chosen = createMemo(() => {
            if (named() !== undefined) return chosenRequest(data(), named());
            const found = data().find((request) => request.id === kept) ?? chosenRequest(data(), undefined);
            kept = found?.id;
            return found;
          });
          return (
            <Show when={data().length > 0} fallback={<p>{words().none}</p>}>
              <div class="smena-requests-columns">
                <RequestList requests={data()} chosen={chosen()?.id ?? null} />
                <div class="smena-requests-story">
                  <Button look="link" class="smena-requests-back" onClick={() => app.navigate('requests')}>
                    ‹ {words().back}
                  </Button>
                  <Show
                    when={chosen()?.id}
                    keyed
                    fallback={<p>{named() === undefined ? words().choose : words().missing}</p>}
                  >
                    {(_id) => (
                      <Show when={chosen()}>
                        {(request) => (
                          <RequestStory
                            request={request()}
                            onChanged={put}
                            reload={() => requests.reload()}
                          />
                        )}
                      </Show>
                    )}
                  </Show>
                </div>
              </div>
            </Show>
          );
        }}
      </RemoteView>
    </div>
  );
}

function RequestList(props: {
  readonly requests: readonly AdminRequest[];
  readonly chosen: string | null;
}): JSX.Element {
  const words = useWords(REQUESTS_WORDS);
  const app = useApp();
  const parts = createMemo(() => parted(props.requests));
  const months = createMemo(() => byMonth(parts().decided, (instant) => app.zone().day(instant)));
  const list = (requests: readonly AdminRequest[]): JSX.Element => (
    <ul class="smena-request-list">
      <For each={requests}>
        {(request) => <RequestLink request={request} chosen={request.id === props.chosen} />}
      </For>
    </ul>
  );
  return (
    <nav class="smena-requests-list" aria-label={words().title}>
      <h2>{words().open}</h2>
      <Show when={parts().open.length > 0} fallback={<p class="smena-muted">{words().noneOpen}</p>}>
        {list(parts().open)}
      </Show>
      <Show when={parts().decided.length > 0}>
        <details
          class="smena-details"
          open={parts().decided.some((request) => request.id === props.chosen) || undefined}
        >
          <summary>{words().decided(parts().decided.length)}</summary>
          <Show when={months().length > 1} fallback={list(parts().decided)}>
            <For each={months()}>
              {(part, index) => (
                <details
                  class="smena-details smena-requests-month"
                  open={
                    index() === 0 || part.requests.some((request) => request.id === props.chosen) || undefined
                  }
                >
                  <summary>
                    {words().decidedIn(app.calendar().monthTitle(part.month), part.requests.length)}
                  </summary>
                  {list(part.requests)}
                </details>
              )}
            </For>
          </Show>
        </details>
      </Show>
    </nav>
  );
}

function RequestLink(props: { readonly request: AdminRequest; readonly chosen: boolean }): JSX.Element {
  const app = useApp();
  const words = useWords(REQUESTS_WORDS);
  const moments = createMoments();
  const begun = (): boolean => Date.parse(props.request.slot.startsAt) <= (app.clock.now() ?? 0);
  return (
    <li>
      <button
        type="button"
        class="smena-request-link"
        aria-current={props.chosen ? 'true' : undefined}
        onClick={() => app.navigate(`requests/${props.request.id}`)}
      >
        <strong>{words().shift(moments.at(props.request.slot.day, props.request.slot.time))}</strong>
        <span>{props.request.volunteer.name}</span>
        <Show when={props.request.state !== 'open'}>
          <span class="smena-muted">{words().states[props.request.state]}</span>
        </Show>
        <Show when={props.request.state === 'open' && begun()}>
          <span class="smena-urgent">{words().begun}</span>
        </Show>
      </button>
    </li>
  );
}
