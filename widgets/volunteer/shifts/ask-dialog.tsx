import { createSignal, For, Show } from 'solid-js';
import type { JSX } from 'solid-js';
import type { MyShift } from '../../../src/adapters/http/contract/shifts.ts';
import { createAction } from '../../kit/app/action.ts';
import { useApp, useWords } from '../../kit/app/app.tsx';
import { createKept } from '../../kit/app/kept.ts';
import { createRemote } from '../../kit/app/remote.ts';
import { Button } from '../../kit/components/button.tsx';
import { Dialog } from '../../kit/components/dialog.tsx';
import { Field } from '../../kit/components/field.tsx';
import { Problem } from '../../kit/components/problem.tsx';
import { RadioChips } from '../reports/chips.tsx';
import { VOLUNTEER_WORDS } from '../words.ts';

/** What most people have to say; the last one is whatever else there is. */
const REASONS = ['ill', 'work', 'family', 'other'] as const;

interface Answer {
  readonly because: (typeof REASONS)[number] | null;
  readonly text: string;
  readonly colleague: number | null;
}

/**
 * «Не смогу выйти»: why (a press is enough), who has already agreed to come instead, and what happens next. What was chosen and typed stays
 * on the device until it is sent.
 */
export function AskDialog(props: {
  readonly shift: MyShift;
  readonly onClose: () => void;
  readonly onAsked: () => Promise<void>;
}): JSX.Element {
  const app = useApp();
  const words = useWords(VOLUNTEER_WORDS);
  const { slot, partners } = props.shift;
  const answer = createKept<Answer>(app.store, `cannot.${app.me().id}.${slot.id}`, {
    because: null,
    text: '',
    colleague: null,
  });
  const edit = (part: Partial<Answer>): void => answer.set({ ...answer.value(), ...part });
  const reason = (): string => {
    const { because, text } = answer.value();
    return [because === null ? '' : words().askReasons[because], text.trim()].filter(Boolean).join('. ');
  };
  const [tried, setTried] = createSignal(false);
  const asking = createAction();
  const colleagues = createRemote(
    () => 'colleagues',
    () => app.api.call('colleagues'),
  );
  const free = () =>
    (colleagues.data()?.colleagues ?? []).filter((one) => !partners.some((partner) => partner.id === one.id));

  const send = async (): Promise<void> => {
    setTried(true);
    if (reason() === '') return;
    const asked = await asking.run(async () => {
      const { colleague } = answer.value();
      await app.api.call('askForChange', {
        body: { slotId: slot.id, reason: reason(), colleagueId: colleague },
      });
      answer.forget();
      await props.onAsked();
    });
    if (asked) props.onClose();
  };

  return (
    <Dialog
      title={words().askTitle}
      onClose={() => props.onClose()}
      actions={
        <>
          <Button onClick={() => props.onClose()}>{app.words().cancel}</Button>
          <Button look="primary" busy={asking.busy()} onClick={() => void send()}>
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
      <RadioChips
        title={words().askReason}
        error={tried() && reason() === '' ? words().askReasonMissing : undefined}
        values={REASONS}
        text={(value) => words().askReasons[value]}
        chosen={answer.value().because}
        onChange={(because) => edit({ because })}
      />
      <Field label={words().askText} hint={words().askReasonHint}>
        {(control) => (
          <textarea
            id={control.id}
            maxlength="2000"
            rows="2"
            aria-describedby={control.describedBy}
            value={answer.value().text}
            onInput={(event) => edit({ text: event.currentTarget.value })}
          />
        )}
      </Field>
      <Field label={words().askColleague} hint={words().askColleagueHint}>
        {(control) => (
          <select
            id={control.id}
            aria-describedby={control.describedBy}
            onChange={(event) =>
              edit({
                colleague: event.currentTarget.value === '' ? null : Number(event.currentTarget.value),
              })
            }
          >
            <option value="">{words().nobody}</option>
            <For each={free()}>
              {(one) => (
                <option value={one.id} selected={answer.value().colleague === one.id}>
                  {one.name}
                </option>
              )}
            </For>
          </select>
        )}
      </Field>
      <Show when={colleagues.error()}>
        {(error) => <Problem error={error()} onRetry={() => void colleagues.reload()} />}
      </Show>
      <p class="smena-muted">{words().askNext}</p>
      <Show when={asking.failure()}>{(error) => <Problem error={error()} />}</Show>
    </Dialog>
  );
}
