import { createSignal, For, Index, Show } from 'solid-js';
import type { JSX } from 'solid-js';
import { useApp, useWords } from '../../kit/app/app.tsx';
import { Button } from '../../kit/components/button.tsx';
import { Dialog } from '../../kit/components/dialog.tsx';
import { Field } from '../../kit/components/field.tsx';
import { sorted, wrongSlots } from './hours.ts';
import type { ExceptionDay, SlotTemplate } from './hours.ts';
import { expectedWords, SETTINGS_WORDS } from './words.ts';

const FIRST_SLOT: SlotTemplate = { start: '10:00', need: 2 };

/** One special day: its date, its name, closed or with hours of its own (those of its weekday to begin with). */
export function ExceptionDialog(props: {
  /** Null makes a new one. */
  readonly day: ExceptionDay | null;
  /** Dates of the other special days. */
  readonly taken: readonly string[];
  readonly ordinary: (date: string) => readonly SlotTemplate[];
  readonly onClose: () => void;
  readonly onKept: (day: ExceptionDay) => void;
}): JSX.Element {
  const app = useApp();
  const words = useWords(SETTINGS_WORDS);
  const [date, setDate] = createSignal(props.day?.date ?? '');
  const [note, setNote] = createSignal(props.day?.note ?? '');
  const [own, setOwn] = createSignal((props.day?.slots.length ?? 0) > 0);
  const [slots, setSlots] = createSignal<readonly SlotTemplate[]>(props.day?.slots ?? []);
  const [tried, setTried] = createSignal(false);
  const wrongDate = (): string | undefined => {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(date())) return words().expected['YYYY-MM-DD'];
    return props.taken.includes(date()) ? words().expected['date-once'] : undefined;
  };
  const wrongHours = (): string | undefined => {
    if (!own()) return undefined;
    if (slots().length === 0) return words().noOwnSlots;
    const expected = wrongSlots(slots());
    return expected === null ? undefined : expectedWords(words(), expected);
  };
  const chooseOwn = (wanted: boolean): void => {
    setOwn(wanted);
    if (!wanted || slots().length > 0) return;
    const usual = date() === '' ? [] : props.ordinary(date());
    setSlots(usual.length === 0 ? [FIRST_SLOT] : [...usual]);
  };
  const change = (index: number, part: Partial<SlotTemplate>): void => {
    setSlots(slots().map((slot, at) => (at === index ? { ...slot, ...part } : slot)));
  };
  const keep = (): void => {
    setTried(true);
    if (wrongDate() !== undefined || wrongHours() !== undefined) return;
    props.onKept({ date: date(), note: note().trim(), slots: own() ? sorted(slots()) : [] });
  };

  return (
    <Dialog
      title={words().addDayTitle}
      onClose={() => props.onClose()}
      actions={
        <>
          <Button onClick={() => props.onClose()}>{app.words().cancel}</Button>
          <Button look="primary" onClick={keep}>
            {words().keepDay}
          </Button>
        </>
      }
    >
      <Field label={words().date} error={tried() ? wrongDate() : undefined}>
        {(control) => (
          <input
            id={control.id}
            type="date"
            required
            aria-describedby={control.describedBy}
            aria-invalid={control.invalid ? 'true' : undefined}
            value={date()}
            onInput={(event) => setDate(event.currentTarget.value)}
          />
        )}
      </Field>
      <Field label={words().note} hint={words().noteHint}>
        {(control) => (
          <input
            id={control.id}
            type="text"
            maxlength="200"
            aria-describedby={control.describedBy}
            value={note()}
            onInput={(event) => setNote(event.currentTarget.value)}
          />
        )}
      </Field>
      <fieldset class="smena-fieldset">
        <legend>{words().dayKind}</legend>
        <For each={[false, true]}>
          {(wanted) => (
            <label class="smena-switch">
              <input
                type="radio"
                name="day-kind"
                checked={own() === wanted}
                onChange={() => chooseOwn(wanted)}
              />
              {wanted ? words().dayOwn : words().dayClosed}
            </label>
          )}
        </For>
      </fieldset>
      <Show when={own()}>
        <fieldset class="smena-fieldset">
          <legend>{words().ownSlots}</legend>
          <ul class="smena-own-slots">
            <Index each={slots()}>
              {(slot, index) => (
                <li class="smena-section-row">
                  <input
                    type="time"
                    aria-label={words().slotStartOf(index + 1)}
                    value={slot().start}
                    onInput={(event) => change(index, { start: event.currentTarget.value })}
                  />
                  <input
                    type="number"
                    min="0"
                    max="100"
                    aria-label={words().slotNeedOf(index + 1)}
                    value={slot().need}
                    onInput={(event) => change(index, { need: event.currentTarget.valueAsNumber })}
                  />
                  <Button
                    look="quiet"
                    class="smena-icon-button"
                    aria-label={words().removeSlotOf(index + 1)}
                    onClick={() => setSlots(slots().filter((_, at) => at !== index))}
                  >
                    <span aria-hidden="true">×</span>
                  </Button>
                </li>
              )}
            </Index>
          </ul>
          <Button onClick={() => setSlots([...slots(), { ...FIRST_SLOT, start: nextStart(slots()) }])}>
            {words().addSlot}
          </Button>
          <Show when={tried() && wrongHours()}>
            {(why) => (
              <p class="smena-field-error" role="alert">
                {why()}
              </p>
            )}
          </Show>
        </fieldset>
      </Show>
    </Dialog>
  );
}

/** Two hours after the last start of the day, as long as that is the same day. */
function nextStart(slots: readonly SlotTemplate[]): string {
  const last = sorted(slots).at(-1)?.start;
  if (last === undefined) return FIRST_SLOT.start;
  const hour = Number(last.slice(0, 2)) + 2;
  return hour > 23 ? last : `${String(hour).padStart(2, '0')}${last.slice(2)}`;
}
