import { createSignal, Show } from 'solid-js';
import type { JSX } from 'solid-js';
import { asApiError } from '../../kit/api/api-error.ts';
import type { ApiError } from '../../kit/api/api-error.ts';
import { useApp, useWords } from '../../kit/app/app.tsx';
import { createRemote } from '../../kit/app/remote.ts';
import { Problem } from '../../kit/components/problem.tsx';
import { RemoteView } from '../../kit/components/remote-view.tsx';
import { VOLUNTEER_WORDS } from '../words.ts';

/** The evening reminder, each volunteer's own choice (product.md §3.4). */
export function ReminderSwitch(): JSX.Element {
  const app = useApp();
  const words = useWords(VOLUNTEER_WORDS);
  const [busy, setBusy] = createSignal(false);
  const [said, setSaid] = createSignal('');
  const [failure, setFailure] = createSignal<ApiError | null>(null);
  const preferences = createRemote(
    () => 'preferences',
    () => app.api.call('myPreferences'),
  );
  const change = async (input: HTMLInputElement): Promise<void> => {
    const wanted = input.checked;
    setBusy(true);
    setFailure(null);
    setSaid('');
    try {
      preferences.set(await app.api.call('savePreferences', { body: { shiftReminder: wanted } }));
      setSaid(words().reminderSaved);
    } catch (thrown) {
      input.checked = !wanted;
      setFailure(asApiError(thrown));
    }
    setBusy(false);
  };
  return (
    <RemoteView remote={preferences} height="44px">
      {(data) => (
        <>
          <label class="smena-switch">
            <input
              type="checkbox"
              role="switch"
              checked={data().shiftReminder}
              disabled={busy()}
              onChange={(event) => void change(event.currentTarget)}
            />
            {words().reminder}
          </label>
          <p role="status" class="smena-muted">
            {said()}
          </p>
          <Show when={failure()}>{(error) => <Problem error={error()} />}</Show>
        </>
      )}
    </RemoteView>
  );
}
