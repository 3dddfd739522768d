import { For, Show } from 'solid-js';
import type { JSX } from 'solid-js';
import type { History } from '../../../../src/adapters/http/contract/schedule.ts';
import { useApp, useWords } from '../../../kit/app/app.tsx';
import { createRemote } from '../../../kit/app/remote.ts';
import { Dialog } from '../../../kit/components/dialog.tsx';
import { RemoteView } from '../../../kit/components/remote-view.tsx';
import { ADMINISTRATOR_WORDS } from '../../words.ts';
import { SCHEDULE_WORDS } from '../words.ts';
import { whenOf } from './edits.ts';

type Entry = History['entries'][number];
/** More changes than this are folded. */
const SHOWN = 4;

/** Who changed what, newest first. */
export function HistoryDialog(props: {
  readonly month: string;
  readonly version: number;
  readonly onClose: () => void;
}): JSX.Element {
  const app = useApp();
  const words = useWords(SCHEDULE_WORDS);
  const history = createRemote(
    () => `history.${props.month}.${props.version}`,
    () => app.api.call('scheduleHistory', { params: { month: props.month } }),
  );
  return (
    <Dialog shape="drawer" title={words().historyTitle} onClose={() => props.onClose()}>
      <RemoteView remote={history} height="320px">
        {(data) => (
          <Show when={data().entries.length > 0} fallback={<p>{words().historyEmpty}</p>}>
            <HistoryList entries={data().entries} />
          </Show>
        )}
      </RemoteView>
    </Dialog>
  );
}

export function HistoryList(props: { readonly entries: readonly Entry[] }): JSX.Element {
  const app = useApp();
  const words = useWords(SCHEDULE_WORDS);
  const shared = useWords(ADMINISTRATOR_WORDS);
  const stage = (name: string): string =>
    Object.entries(shared().stages).find(([state]) => state === name)?.[1] ?? name;
  const why = (reason: string): string =>
    Object.entries(words().historyWhy).find(([code]) => code === reason)?.[1] ?? reason;
  const change = (one: Entry['changes'][number]): string => {
    const when = whenOf(one.slotId, app.calendar());
    return one.after && !one.before
      ? words().historyAdded(one.volunteer.name, when)
      : one.before && !one.after
        ? words().historyRemoved(one.volunteer.name, when)
        : `${one.volunteer.name}, ${when}`;
  };
  const Changes = (own: { list: Entry['changes'] }): JSX.Element => (
    <ul>
      <For each={own.list}>{(one) => <li>{change(one)}</li>}</For>
    </ul>
  );
  return (
    <ol class="smena-history">
      <For each={props.entries}>
        {(entry) => (
          <li classList={{ 'smena-history-undone': entry.standing === 'undone' }}>
            <p>
              <strong>{words().historyKind[entry.kind]}</strong>
              <Show when={entry.standing === 'undone'}>
                <span class="smena-badge">{words().historyUndone}</span>
              </Show>
            </p>
            <p class="smena-muted">
              {app.calendar().date(app.zone().day(entry.at))}, {app.zone().time(entry.at)} ·{' '}
              {entry.by?.name ?? words().byTimetable}
            </p>
            <Show when={entry.state}>
              {(state) => (
                <p>
                  {words().historyState(stage(state().from), stage(state().to))} · {why(state().why)}
                </p>
              )}
            </Show>
            <Show
              when={entry.changes.length > SHOWN}
              fallback={
                <Show when={entry.changes.length > 0}>
                  <Changes list={entry.changes} />
                </Show>
              }
            >
              <details class="smena-details">
                <summary>{words().historyMore(entry.changes.length)}</summary>
                <Changes list={entry.changes} />
              </details>
            </Show>
          </li>
        )}
      </For>
    </ol>
  );
}
