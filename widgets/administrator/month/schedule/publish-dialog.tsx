import { For, Show } from 'solid-js';
import type { JSX } from 'solid-js';
import type { SlotView } from '../../../../src/adapters/http/contract/primitives.ts';
import { useApp, useWords } from '../../../kit/app/app.tsx';
import { createRemote } from '../../../kit/app/remote.ts';
import { RemoteView } from '../../../kit/components/remote-view.tsx';
import { ConfirmDialog } from '../confirm-dialog.tsx';
import { SCHEDULE_WORDS } from '../words.ts';
import type { Desk } from './desk.ts';
import { whenOf } from './edits.ts';

/** «Опубликовать…»: who will be told what, then it is done and can't be taken back. */
export function PublishDialog(props: {
  readonly desk: Desk;
  readonly version: number;
  readonly onClose: () => void;
}): JSX.Element {
  const app = useApp();
  const words = useWords(SCHEDULE_WORDS);
  const preview = createRemote(
    () => `publication.${props.desk.month}.${props.version}`,
    () => app.api.call('previewPublication', { params: { month: props.desk.month } }),
  );
  const slots = (list: readonly SlotView[]): string =>
    list.map((slot) => whenOf(slot.id, app.calendar())).join('; ');
  /** The preview is of the version shown: of another one nothing may be published. */
  const stale = (): boolean => preview.data()?.version !== props.version;
  return (
    <ConfirmDialog
      title={words().publishTitle(app.calendar().forMonth(props.desk.month))}
      yes={words().publishYes}
      disabled={stale() || preview.loading()}
      act={async () => void (await props.desk.attempt({ kind: 'publish' }))}
      onClose={() => props.onClose()}
    >
      <RemoteView remote={preview} height="160px">
        {(data) => (
          <>
            <p>
              {data().told.length === 0
                ? words().publishNobody
                : data().firstTime
                  ? words().publishFirst(data().told.length)
                  : words().publishNext(data().told.length)}
            </p>
            <Show when={data().gaps > 0}>
              <p>{words().publishGaps(data().gaps)}</p>
            </Show>
            <Show when={data().told.length > 0}>
              <details class="smena-details" open={!data().firstTime}>
                <summary>{words().publishList(data().told.length)}</summary>
                <ul class="smena-list">
                  <For each={data().told}>
                    {(one) => (
                      <li>
                        <strong>{words().publishRow(one.volunteer.name, one.shifts)}</strong>
                        <Show when={one.added.length > 0}>
                          <p class="smena-muted">{words().publishAdded(slots(one.added))}</p>
                        </Show>
                        <Show when={one.removed.length > 0}>
                          <p class="smena-muted">{words().publishRemoved(slots(one.removed))}</p>
                        </Show>
                      </li>
                    )}
                  </For>
                </ul>
              </details>
            </Show>
          </>
        )}
      </RemoteView>
    </ConfirmDialog>
  );
}
