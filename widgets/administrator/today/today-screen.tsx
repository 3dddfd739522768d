import { createMemo, createSignal, For, onCleanup, Show } from 'solid-js';
import type { JSX } from 'solid-js';
import type { Today } from '../../../src/adapters/http/contract/administration.ts';
import { useApp, useWords } from '../../kit/app/app.tsx';
import { createMoments } from '../../kit/app/moments.ts';
import { createRemote } from '../../kit/app/remote.ts';
import { RemoteView } from '../../kit/components/remote-view.tsx';
import { ZoneNote } from '../../kit/components/zone-note.tsx';
import { PeopleRead } from './people-read.tsx';
import { WaitRow } from './wait-row.tsx';
import { waitsOf } from './waits.ts';
import { WaitingTasksDialog } from './waiting-tasks-dialog.tsx';
import { TODAY_WORDS } from './words.ts';

/** «Сегодня»: what waits for the administrator, each with its one action; read again whenever the page comes back into view. */
export function TodayScreen(): JSX.Element {
  const app = useApp();
  const words = useWords(TODAY_WORDS);
  const [showsTasks, setShowsTasks] = createSignal(false);
  const today = createRemote(
    () => 'today',
    async () => {
      const answer = await app.api.call('today');
      app.clock.learn(answer.now);
      return answer;
    },
  );
  const seen = (): void => {
    if (document.visibilityState === 'visible') void today.reload();
  };
  document.addEventListener('visibilitychange', seen);
  onCleanup(() => document.removeEventListener('visibilitychange', seen));

  return (
    <div class="smena-today">
      <h1>{words().title}</h1>
      <ZoneNote />
      <RemoteView remote={today} height="360px">
        {(data) => {
          const waits = createMemo(() => waitsOf(data()));
          return (
            <>
              <Show when={waits().length > 0} fallback={<Calm />}>
                <ul class="smena-waits" aria-label={words().waits}>
                  <For each={waits()}>
                    {(wait) => <WaitRow wait={wait} onTasks={() => setShowsTasks(true)} />}
                  </For>
                </ul>
              </Show>
              <Show when={data().next}>{(next) => <NextDate next={next()} />}</Show>
              <PeopleRead lastSync={data().crm.lastPeopleSync} onRead={() => today.reload()} />
            </>
          );
        }}
      </RemoteView>
      <Show when={showsTasks()}>
        <WaitingTasksDialog onClose={() => setShowsTasks(false)} onChanged={() => today.reload()} />
      </Show>
    </div>
  );
}

function Calm(): JSX.Element {
  const words = useWords(TODAY_WORDS);
  return (
    <div class="smena-calm">
      <p class="smena-calm-title">{words().calm}</p>
      <p>{words().calmText}</p>
    </div>
  );
}

function NextDate(props: { readonly next: NonNullable<Today['next']> }): JSX.Element {
  const app = useApp();
  const words = useWords(TODAY_WORDS);
  const moments = createMoments();
  return (
    <p class="smena-next-date">
      {words().next[props.next.what](
        moments.instant(props.next.at),
        app.calendar().forMonth(props.next.month),
      )}
    </p>
  );
}
