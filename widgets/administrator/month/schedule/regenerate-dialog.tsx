import { Show } from 'solid-js';
import type { JSX } from 'solid-js';
import { useApp, useWords } from '../../../kit/app/app.tsx';
import { createRemote } from '../../../kit/app/remote.ts';
import { RemoteView } from '../../../kit/components/remote-view.tsx';
import { ConfirmDialog } from '../confirm-dialog.tsx';
import { SCHEDULE_WORDS } from '../words.ts';
import type { Desk } from './desk.ts';

/** «Перегенерировать…»: what it keeps and what would change, before it is done. */
export function RegenerateDialog(props: {
  readonly desk: Desk;
  readonly version: number;
  readonly onClose: () => void;
}): JSX.Element {
  const app = useApp();
  const words = useWords(SCHEDULE_WORDS);
  const preview = createRemote(
    () => `regenerate.${props.desk.month}.${props.version}`,
    () => app.api.call('previewGenerate', { params: { month: props.desk.month } }),
  );
  return (
    <ConfirmDialog
      title={words().regenerateTitle}
      yes={words().regenerateYes}
      disabled={preview.data() === undefined}
      act={async () => void (await props.desk.attempt({ kind: 'generate' }))}
      onClose={() => props.onClose()}
    >
      <RemoteView remote={preview} height="120px">
        {(data) => (
          <ul class="smena-list">
            <li>{words().regenerateKeeps(data().keptByHand, data().keptOut)}</li>
            <li>{words().regenerateLate(data().lateAnswersUsed)}</li>
            <li>{words().regenerateSeats(data().seatsNow, data().seatsThen)}</li>
            <li>
              <strong>{words().regenerateChanges(data().shiftsChanged)}</strong>
            </li>
          </ul>
        )}
      </RemoteView>
      <Show when={preview.loading() && preview.data() !== undefined}>
        <p class="smena-muted">{app.words().loading}</p>
      </Show>
    </ConfirmDialog>
  );
}
