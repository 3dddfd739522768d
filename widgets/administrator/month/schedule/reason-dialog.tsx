import { createSignal } from 'solid-js';
import type { JSX } from 'solid-js';
import { useApp, useWords } from '../../../kit/app/app.tsx';
import { createKept } from '../../../kit/app/kept.ts';
import { Button } from '../../../kit/components/button.tsx';
import { Dialog } from '../../../kit/components/dialog.tsx';
import { Field } from '../../../kit/components/field.tsx';
import { SCHEDULE_WORDS } from '../words.ts';
import type { Edit } from './edits.ts';

export interface ReasonDialogProps {
  readonly edit: Edit;
  /** Codes of what stands against it; unknown ones are passed over. */
  readonly against: readonly string[];
  readonly nameOf: (volunteerId: number) => string;
  readonly onReason: (edit: Edit) => void;
  readonly onClose: () => void;
}

/** Why somebody is seated against their answer; kept with the shift, and in the tab, in case it does not arrive. */
export function ReasonDialog(props: ReasonDialogProps): JSX.Element {
  const app = useApp();
  const words = useWords(SCHEDULE_WORDS);
  const { value: reason, set: setReason } = createKept(
    app.tabStore,
    `reason.${JSON.stringify(props.edit)}`,
    '',
  );
  const [tried, setTried] = createSignal(false);
  const against = (): string =>
    Object.entries(words().against)
      .filter(([code]) => props.against.includes(code))
      .map(([, text]) => text)
      .join(', ');
  const who = (): number =>
    props.edit.kind === 'replace' ? props.edit.byVolunteerId : props.edit.volunteerId;
  const send = (): void => {
    setTried(true);
    if (reason().trim() !== '') props.onReason({ ...props.edit, reason: reason().trim() } as Edit);
  };
  return (
    <Dialog
      title={words().reasonTitle}
      onClose={() => props.onClose()}
      actions={
        <>
          <Button onClick={() => props.onClose()}>{app.words().cancel}</Button>
          <Button look="primary" onClick={send}>
            {words().reasonYes}
          </Button>
        </>
      }
    >
      <p>
        {against() === '' || props.edit.kind === 'swap'
          ? words().reasonPlain
          : words().reasonText(props.nameOf(who()), against())}
      </p>
      <Field
        label={words().reason}
        error={tried() && reason().trim() === '' ? words().reasonMissing : undefined}
      >
        {(control) => (
          <textarea
            id={control.id}
            maxlength="2000"
            value={reason()}
            aria-describedby={control.describedBy}
            aria-invalid={control.invalid ? 'true' : undefined}
            onInput={(event) => setReason(event.currentTarget.value)}
          />
        )}
      </Field>
    </Dialog>
  );
}
