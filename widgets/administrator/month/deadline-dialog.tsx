import { createSignal, Show } from 'solid-js';
import type { JSX } from 'solid-js';
import type { CycleView } from '../../../src/adapters/http/contract/primitives.ts';
import { asApiError } from '../../kit/api/api-error.ts';
import type { ApiError } from '../../kit/api/api-error.ts';
import { useApp, useWords } from '../../kit/app/app.tsx';
import { Button } from '../../kit/components/button.tsx';
import { Dialog } from '../../kit/components/dialog.tsx';
import { Field } from '../../kit/components/field.tsx';
import { Problem } from '../../kit/components/problem.tsx';
import { instantAt } from '../../kit/i18n/instant.ts';
import { COLLECTING_WORDS } from './words.ts';

/** Another deadline, by the charity's clocks. */
export function DeadlineDialog(props: {
  readonly cycle: CycleView;
  /** Somebody changed the month first: its new state is to be read. */
  readonly onStale: () => Promise<void>;
  readonly onMoved: (cycle: CycleView) => void;
  readonly onClose: () => void;
}): JSX.Element {
  const app = useApp();
  const words = useWords(COLLECTING_WORDS);
  const [day, setDay] = createSignal(app.zone().day(props.cycle.deadline));
  const [time, setTime] = createSignal(app.zone().time(props.cycle.deadline));
  const [busy, setBusy] = createSignal(false);
  const [tried, setTried] = createSignal(false);
  const [problem, setProblem] = createSignal<ApiError | null>(null);
  const missing = (text: string): string | undefined =>
    tried() && text === '' ? words().deadlineMissing : undefined;

  const move = async (): Promise<void> => {
    setTried(true);
    if (day() === '' || time() === '') return;
    setBusy(true);
    setProblem(null);
    try {
      const { month, version } = props.cycle;
      const deadline = instantAt(app.zone(), day(), time());
      props.onMoved(await app.api.call('moveDeadline', { params: { month }, body: { deadline, version } }));
      props.onClose();
    } catch (thrown) {
      const failure = asApiError(thrown);
      setProblem(failure);
      if (failure.kind === 'conflict') await props.onStale();
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog
      title={words().deadlineTitle}
      onClose={() => props.onClose()}
      actions={
        <>
          <Button onClick={() => props.onClose()}>{app.words().cancel}</Button>
          <Button look="primary" busy={busy()} onClick={() => void move()}>
            {words().deadlineYes}
          </Button>
        </>
      }
    >
      <p>
        {words().deadlineText(
          app.calendar().date(app.zone().day(props.cycle.deadline)),
          app.zone().time(props.cycle.deadline),
        )}
      </p>
      <div class="smena-fields">
        <Field label={words().deadlineDay} error={missing(day())}>
          {(control) => (
            <input
              id={control.id}
              type="date"
              value={day()}
              aria-describedby={control.describedBy}
              aria-invalid={control.invalid ? 'true' : undefined}
              onInput={(event) => setDay(event.currentTarget.value)}
            />
          )}
        </Field>
        <Field label={words().deadlineTime} error={missing(time())}>
          {(control) => (
            <input
              id={control.id}
              type="time"
              value={time()}
              aria-describedby={control.describedBy}
              aria-invalid={control.invalid ? 'true' : undefined}
              onInput={(event) => setTime(event.currentTarget.value)}
            />
          )}
        </Field>
      </div>
      <Show when={problem()}>{(error) => <Problem error={error()} />}</Show>
    </Dialog>
  );
}
