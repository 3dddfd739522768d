import { createEffect, createSignal, onCleanup, Show } from 'solid-js';
import type { JSX } from 'solid-js';
import type { Freshness, SyncState } from '../../../src/adapters/http/contract/dashboard.ts';
import { createAction } from '../../kit/app/action.ts';
import { useApp, useWords } from '../../kit/app/app.tsx';
import { createMoments } from '../../kit/app/moments.ts';
import { createRemote } from '../../kit/app/remote.ts';
import { Button } from '../../kit/components/button.tsx';
import { Problem } from '../../kit/components/problem.tsx';
import { RemoteView } from '../../kit/components/remote-view.tsx';
import { callsProblem, CALLS_WORDS } from '../calls/words.ts';
import { DataReadings } from './data-readings.tsx';
import { DataTroubles } from './data-troubles.tsx';

/** While calls are read or figures recounted, the state is read again so often. */
const EVERY_MS = 5000;

/** «Состояние данных»: how fresh they are, the last readings, and what could not be used. */
export function DataStateSection(): JSX.Element {
  const app = useApp();
  const words = useWords(CALLS_WORDS);
  const sync = createRemote(
    () => 'call-sync',
    () => app.api.call('callSync'),
  );
  createEffect(() => {
    const freshness = sync.data()?.freshness;
    if (freshness === undefined || (freshness.calls !== 'reading' && !freshness.figuresPending)) return;
    const timer = setInterval(() => void sync.reload(), EVERY_MS);
    onCleanup(() => clearInterval(timer));
  });
  return (
    <div class="smena-section smena-data-state">
      <p class="smena-muted">{words().dataText}</p>
      <RemoteView remote={sync} height="360px">
        {(data) => (
          <>
            <Fresh freshness={data().freshness} />
            <Show when={data().freshness.calls !== 'off'}>
              <Refresh state={data()} onState={(state) => sync.set(state)} />
              <DataReadings readings={data().readings} />
              <DataTroubles setAside={data().setAside} employees={data().unknownEmployees} />
            </Show>
          </>
        )}
      </RemoteView>
    </div>
  );
}

function Fresh(props: { readonly freshness: Freshness }): JSX.Element {
  const words = useWords(CALLS_WORDS);
  const moments = createMoments();
  const calls = (): string => {
    const { calls: state, callsReadAt, progress } = props.freshness;
    const said = words().freshness;
    if (state === 'off') return said.off;
    if (state === 'reading')
      return progress === null ? said.readingSoon : said.reading(progress.done, progress.of);
    if (state === 'never' || callsReadAt === null) return said.never;
    return said[state](moments.instant(callsReadAt));
  };
  const why = (): string => {
    const { calls: state, callsProblem: code } = props.freshness;
    return state === 'off' || code === null ? '' : ` (${callsProblem(words(), code)})`;
  };
  return (
    <ul class="smena-data-facts">
      <li>
        <strong>{calls()}</strong>
        {why()}
      </li>
      <Show when={props.freshness.callsCompleteUntil}>
        {(until) => <li>{words().completeUntil(moments.instant(until()))}</li>}
      </Show>
      <li>
        {props.freshness.figuresRefreshedAt === null
          ? words().figuresNever
          : words().figuresAt(moments.instant(props.freshness.figuresRefreshedAt))}{' '}
        {props.freshness.figuresPending ? words().figuresPending : ''}
      </li>
      <li>
        {props.freshness.peopleReadAt === null
          ? words().peopleNever
          : words().peopleRead(moments.instant(props.freshness.peopleReadAt))}
      </li>
    </ul>
  );
}

function Refresh(props: {
  readonly state: SyncState;
  readonly onState: (state: SyncState) => void;
}): JSX.Element {
  const app = useApp();
  const words = useWords(CALLS_WORDS);
  const asking = createAction();
  const [asked, setAsked] = createSignal(false);
  const ask = async (): Promise<void> => {
    setAsked(false);
    setAsked(await asking.run(async () => props.onState(await app.api.call('readCallsNow'))));
  };
  return (
    <>
      <div class="smena-section-row smena-data-refresh">
        <Button
          look="primary"
          busy={asking.busy()}
          disabled={props.state.freshness.calls === 'reading'}
          onClick={() => void ask()}
        >
          {words().refresh}
        </Button>
        <span class="smena-muted">
          {words().costText} {words().costNow(props.state.requestsAMonth)}
        </span>
      </div>
      <p role="status">{asked() ? words().refreshed : ''}</p>
      <Show when={asking.failure()}>{(error) => <Problem error={error()} />}</Show>
    </>
  );
}
