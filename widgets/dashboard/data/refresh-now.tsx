import { createSignal, Show } from 'solid-js';
import type { JSX } from 'solid-js';
import type { SyncState } from '../../../src/adapters/http/contract/dashboard.ts';
import { createAction } from '../../kit/app/action.ts';
import { useApp, useWords } from '../../kit/app/app.tsx';
import { Button } from '../../kit/components/button.tsx';
import { Problem } from '../../kit/components/problem.tsx';
import { DATA_WORDS } from '../words.ts';

/** «Обновить сейчас», and what it may cost. */
export function RefreshNow(props: {
  readonly state: SyncState;
  readonly onState: (state: SyncState) => void;
}): JSX.Element {
  const app = useApp();
  const words = useWords(DATA_WORDS);
  const asking = createAction();
  const [asked, setAsked] = createSignal(false);
  const ask = async (): Promise<void> => {
    setAsked(false);
    const done = await asking.run(async () => props.onState(await app.api.call('readCallsNow')));
    setAsked(done);
  };
  return (
    <div class="smena-block">
      <div class="smena-refresh">
        <Button
          look="primary"
          busy={asking.busy()}
          disabled={props.state.freshness.calls === 'reading'}
          onClick={() => void ask()}
        >
          {words().data.now}
        </Button>
        <p>{words().data.cost(props.state.requestsAMonth)}</p>
      </div>
      <p role="status" class="smena-join-said">
        {asked() && props.state.freshness.callsProblem === null ? words().data.asked : ''}
      </p>
      <Show when={asking.failure()}>{(error) => <Problem error={error()} />}</Show>
    </div>
  );
}
