import { createSignal, For, Show } from 'solid-js';
import type { JSX } from 'solid-js';
import type { MyShift } from '../../../src/adapters/http/contract/shifts.ts';
import { asApiError } from '../../kit/api/api-error.ts';
import type { ApiError } from '../../kit/api/api-error.ts';
import { useApp, useWords } from '../../kit/app/app.tsx';
import { createRemote } from '../../kit/app/remote.ts';
import { Button } from '../../kit/components/button.tsx';
import { Dialog } from '../../kit/components/dialog.tsx';
import { Field } from '../../kit/components/field.tsx';
import { Problem } from '../../kit/components/problem.tsx';
import { VOLUNTEER_WORDS } from '../words.ts';

/** «Не смогу выйти»: why, who has already agreed to come instead, and what happens next. What was typed stays on the device until it is sent. */
export function AskDialog(props: {
  readonly shift: MyShift;
  readonly onClose: () => void;
  readonly onAsked: () => Promise<void>;
}): JSX.Element {
  const app = useApp();
  const words = useWords(VOLUNTEER_WORDS);
  const { slot, partners } = props.shift;
  const draftKey = `ask.${app.me().id}.${slot.id}`;
  const [reason, setReason] = createSignal(app.store.read(draftKey) ?? '');
  const [colleague, setColleague] = createSignal<number | null>(null);
  const [missing, setMissing] = createSignal(false);
  const [busy, setBusy] = createSignal(false);
  const [failure, setFailure] = createSignal<ApiError | null>(null);
  const colleagues = createRemote(
    () => 'colleagues',
    () => app.api.call('colleagues'),
  );
  const free = () =>
    (colleagues.data()?.colleagues ?? []).filter((one) => !partners.some((partner) => partner.id === one.id));

  const send = async (): Promise<void> => {
    setMissing(reason().trim() === '');
    if (missing()) return;
    setBusy(true);
    setFailure(null);
    try {
      await app.api.call('askForChange', {
        body: { slotId: slot.id, reason: reason().trim(), colleagueId: colleague() },
      });
      app.store.remove(draftKey);
      await props.onAsked();
      props.onClose();
    } catch (thrown) {
      setFailure(asApiError(thrown));
      setBusy(false);
    }
  };

  return (
    <Dialog
      title={words().askTitle}
      onClose={() => props.onClose()}
      actions={
        <>
          <Button onClick={() => props.onClose()}>{app.words().cancel}</Button>
          <Button look="primary" busy={busy()} onClick={() => void send()}>
            {words().askSend}
          </Button>
        </>
      }
    >
      <p>
        <strong>
          {app.calendar().day(slot.day)}, {app.calendar().span(slot.time, slot.endTime)}
        </strong>
      </p>
      <Field
        label={words().askReason}
        hint={words().askReasonHint}
        error={missing() ? words().askReasonMissing : undefined}
      >
        {(control) => (
          <textarea
            id={control.id}
            maxlength="2000"
            aria-describedby={control.describedBy}
            aria-invalid={control.invalid ? 'true' : undefined}
            required
            value={reason()}
            onInput={(event) => {
              setReason(event.currentTarget.value);
              app.store.write(draftKey, event.currentTarget.value);
            }}
          />
        )}
      </Field>
      <Field label={words().askColleague} hint={words().askColleagueHint}>
        {(control) => (
          <select
            id={control.id}
            aria-describedby={control.describedBy}
            onChange={(event) =>
              setColleague(event.currentTarget.value === '' ? null : Number(event.currentTarget.value))
            }
          >
            <option value="">{words().nobody}</option>
            <For each={free()}>{(one) => <option value={one.id}>{one.name}</option>}</For>
          </select>
        )}
      </Field>
      <Show when={colleagues.error()}>
        {(error) => <Problem error={error()} onRetry={() => void colleagues.reload()} />}
      </Show>
      <p class="smena-muted">{words().askNext}</p>
      <Show when={failure()}>{(error) => <Problem error={error()} />}</Show>
    </Dialog>
  );
}
