import { Show } from 'solid-js';
import type { JSX } from 'solid-js';
import type { SyncState } from '../../../src/adapters/http/contract/dashboard.ts';
import { useApp, useWords } from '../../kit/app/app.tsx';
import { createMoments } from '../../kit/app/moments.ts';
import { createRemote } from '../../kit/app/remote.ts';
import { RemoteView } from '../../kit/components/remote-view.tsx';
import { ZoneNote } from '../../kit/components/zone-note.tsx';
import { FreshnessLine } from '../freshness-line.tsx';
import { createReadingWatch } from '../reading-watch.ts';
import { DATA_WORDS } from '../words.ts';
import { Readings } from './readings.tsx';
import { RefreshNow } from './refresh-now.tsx';
import { SetAside, UnknownEmployees } from './trouble-tables.tsx';

/** «Данные»: how fresh everything is, how calls are read, and what of them could not be used. */
export function DataScreen(): JSX.Element {
  const app = useApp();
  const words = useWords(DATA_WORDS);
  const sync = createRemote(
    () => 'call-sync',
    () => app.api.call('callSync'),
  );
  createReadingWatch(sync, () => sync.data()?.freshness);
  const mayRefresh = (): boolean =>
    app.me().roles.some((role) => role === 'administrator' || role === 'director');
  return (
    <div class="smena-dash">
      <h1>{words().data.title}</h1>
      <RemoteView remote={sync} height="480px">
        {(data) => (
          <>
            <FreshnessLine freshness={data().freshness} />
            <Sources freshness={data().freshness} />
            <Show
              when={data().freshness.calls !== 'off'}
              fallback={<p class="smena-block">{words().data.off}</p>}
            >
              <Show when={mayRefresh()}>
                <RefreshNow state={data()} onState={(state) => sync.set(state)} />
              </Show>
              <Readings readings={data().readings} />
              <SetAside records={data().setAside} />
              <UnknownEmployees employees={data().unknownEmployees} />
            </Show>
          </>
        )}
      </RemoteView>
      <ZoneNote />
    </div>
  );
}

function Sources(props: { readonly freshness: SyncState['freshness'] }): JSX.Element {
  const words = useWords(DATA_WORDS);
  const moments = createMoments();
  return (
    <ul class="smena-block smena-sentences">
      <Show when={props.freshness.callsCompleteUntil}>
        {(until) => <li>{words().data.callsUntil(moments.instant(until()))}</li>}
      </Show>
      <li>
        {props.freshness.figuresRefreshedAt === null
          ? words().data.figuresNever
          : words().data.figures(moments.instant(props.freshness.figuresRefreshedAt))}
      </li>
      <li>
        {props.freshness.peopleReadAt === null
          ? words().data.peopleNever
          : words().data.people(moments.instant(props.freshness.peopleReadAt))}
      </li>
    </ul>
  );
}
