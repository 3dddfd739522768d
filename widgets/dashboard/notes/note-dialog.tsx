import { createSignal, Show } from 'solid-js';
import type { JSX } from 'solid-js';
import type { DayNote } from '../../../src/adapters/http/contract/dashboard.ts';
import { createAction } from '../../kit/app/action.ts';
import { useApp, useWords } from '../../kit/app/app.tsx';
import { createKept } from '../../kit/app/kept.ts';
import { Button } from '../../kit/components/button.tsx';
import { DayField } from '../../kit/components/day-field.tsx';
import { Dialog } from '../../kit/components/dialog.tsx';
import { Field } from '../../kit/components/field.tsx';
import { Problem } from '../../kit/components/problem.tsx';
import { newId } from '../../kit/new-id.ts';
import { dayAfter, lastDay } from '../period/period.ts';
import { NOTES_WORDS } from '../words.ts';

const LONGEST = 200;

/** What happened, on which days, and whether averages are without them. */
export function NoteDialog(props: {
  /** Null writes a new one. */
  readonly note: DayNote | null;
  /** Proposed for a new one. */
  readonly day: string;
  readonly onClose: () => void;
  /** Answers once what was changed is shown; `gone` is the note that was taken away. */
  readonly onDone: (gone: DayNote | null) => Promise<void>;
}): JSX.Element {
  const app = useApp();
  const words = useWords(NOTES_WORDS);
  const action = createAction();
  const { note } = props;
  const id = note?.id ?? newId(crypto);
  const version = note?.version ?? 0;
  const [from, setFrom] = createSignal(note?.from ?? props.day);
  const [to, setTo] = createSignal(note === null ? props.day : lastDay(note));
  const text = createKept(app.tabStore, `note.${note?.id ?? ''}`, note?.text ?? '');
  const [leftOut, setLeftOut] = createSignal(note?.leftOut ?? false);
  const [tried, setTried] = createSignal(false);
  const reversed = (): boolean => from() !== '' && to() !== '' && to() < from();
  const save = (): void => {
    setTried(true);
    if (from() === '' || to() === '' || reversed() || text.value().trim() === '') return;
    void action.run(async () => {
      const body = {
        version,
        from: from(),
        until: dayAfter(to(), 1),
        text: text.value(),
        leftOut: leftOut(),
      };
      await app.api.call('saveDayNote', { params: { id }, body });
      text.forget();
      await props.onDone(null);
    });
  };
  const remove = (): void =>
    void action.run(async () =>
      props.onDone(await app.api.call('removeDayNote', { params: { id }, body: { version } })),
    );
  return (
    <Dialog
      title={words().heading}
      onClose={() => props.onClose()}
      actions={
        <>
          <Show when={note}>
            <Button look="danger" busy={action.busy()} onClick={remove}>
              {words().remove}
            </Button>
          </Show>
          <Button
            onClick={() => {
              text.forget();
              props.onClose();
            }}
          >
            {app.words().cancel}
          </Button>
          <Button look="primary" busy={action.busy()} onClick={save}>
            {words().save}
          </Button>
        </>
      }
    >
      <div class="smena-range">
        <DayField label={words().from} value={from()} onChange={setFrom} />
        <DayField
          label={words().to}
          value={to()}
          error={tried() && reversed() ? words().reversed : undefined}
          onChange={setTo}
        />
      </div>
      <Field
        label={words().text}
        hint={words().hint}
        error={tried() && text.value().trim() === '' ? words().textMissing : undefined}
      >
        {(control) => (
          <input
            type="text"
            id={control.id}
            aria-describedby={control.describedBy}
            aria-invalid={control.invalid ? 'true' : undefined}
            maxlength={LONGEST}
            value={text.value()}
            onInput={(event) => text.set(event.currentTarget.value)}
          />
        )}
      </Field>
      <label class="smena-switch">
        <input
          type="checkbox"
          checked={leftOut()}
          onChange={(event) => setLeftOut(event.currentTarget.checked)}
        />
        {words().leaveOut}
      </label>
      <p class="smena-muted">{words().leaveOutMeans}</p>
      <Show when={action.failure()}>{(error) => <Problem error={error()} />}</Show>
    </Dialog>
  );
}
