import { Show } from 'solid-js';
import type { JSX } from 'solid-js';
import { useApp } from '../kit/app/app.tsx';
import { createRemote } from '../kit/app/remote.ts';
import { FreshnessLine } from './freshness-line.tsx';
import { createReadingWatch } from './reading-watch.ts';

/** The freshness line on pages whose own answer does not tell it. */
export function PageFreshness(): JSX.Element {
  const app = useApp();
  const sync = createRemote(
    () => 'call-sync',
    () => app.api.call('callSync'),
  );
  createReadingWatch(sync, () => sync.data()?.freshness);
  return (
    <Show
      when={sync.data()}
      fallback={sync.error() === null && <p class="smena-freshness smena-freshness-soon" />}
    >
      {(data) => <FreshnessLine freshness={data().freshness} linked />}
    </Show>
  );
}
