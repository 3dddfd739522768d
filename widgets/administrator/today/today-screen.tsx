import { For } from 'solid-js';
import type { JSX } from 'solid-js';
import { useApp, useWords } from '../../kit/app/app.tsx';
import { createRemote } from '../../kit/app/remote.ts';
import { RemoteView } from '../../kit/components/remote-view.tsx';
import { ADMINISTRATOR_WORDS } from '../words.ts';

export function TodayScreen(): JSX.Element {
  const app = useApp();
  const words = useWords(ADMINISTRATOR_WORDS);
  const remote = createRemote(
    () => 'today',
    () => app.api.call('today'),
  );
  return (
    <div class="smena-screen-body">
      <h1>{words().sections.today}</h1>
      <RemoteView remote={remote} height="320px">
        {(data) => (
          <ul class="smena-list">
            <For each={data().cycles}>
              {(item) => (
                <li>{`${app.calendar().monthTitle(item.month)} · ${words().stages[item.state]}`}</li>
              )}
            </For>
          </ul>
        )}
      </RemoteView>
    </div>
  );
}
