import { For } from 'solid-js';
import type { JSX } from 'solid-js';
import { useWords } from '../../kit/app/app.tsx';
import { NumberInput, TimeInput } from './inputs.tsx';
import { MonthPicture } from './month-picture.tsx';
import type { SectionDraft } from './section-draft.ts';
import { SectionFrame } from './section-frame.tsx';
import { RANGES } from './timetable.ts';
import type { NumberField, Timetable, TimetableStep } from './timetable.ts';
import { SETTINGS_WORDS } from './words.ts';

type TimeField = 'reminderTime' | 'shiftReminderTime';

/** When the month's process moves by itself, in one picture with the fields that move it; then reminders and deadlines. */
export function TimetableSection(props: { readonly draft: SectionDraft<'timetable'> }): JSX.Element {
  const words = useWords(SETTINGS_WORDS);
  const value = (): Timetable => props.draft.value();
  const set = (part: Partial<Timetable>): void => props.draft.edit({ ...value(), ...part });

  const Moment = (own: { readonly step: TimetableStep }): JSX.Element => (
    <fieldset class="smena-fieldset smena-step">
      <legend>{words().steps[own.step]}</legend>
      <div class="smena-section-row">
        <NumberInput
          label={words().day}
          name={words().dayOf(words().steps[own.step])}
          range={[1, 31]}
          value={value()[own.step].day}
          error={props.draft.fault(`${own.step}.day`)}
          onInput={(day) => set({ [own.step]: { ...value()[own.step], day } })}
        />
        <TimeInput
          label={words().at}
          name={words().timeOf(words().steps[own.step])}
          value={value()[own.step].time}
          error={props.draft.fault(`${own.step}.time`)}
          onInput={(time) => set({ [own.step]: { ...value()[own.step], time } })}
        />
      </div>
      <StepFault draft={props.draft} step={own.step} />
    </fieldset>
  );
  const Amount = (own: { readonly field: NumberField; readonly label: string }): JSX.Element => (
    <NumberInput
      label={own.label}
      range={RANGES[own.field]}
      value={value()[own.field]}
      error={props.draft.fault(own.field)}
      onInput={(number) => set({ [own.field]: number })}
    />
  );
  const Clock = (own: {
    readonly field: TimeField;
    readonly label: string;
    readonly name?: string;
    readonly disabled?: boolean;
  }): JSX.Element => (
    <TimeInput
      label={own.label}
      name={own.name}
      disabled={own.disabled}
      value={value()[own.field]}
      error={props.draft.fault(own.field)}
      onInput={(time) => set({ [own.field]: time })}
    />
  );

  return (
    <SectionFrame text={words().timetableText} draft={props.draft}>
      <MonthPicture timetable={value()} />
      <div class="smena-steps">
        <Moment step="collectingOpens" />
        <fieldset class="smena-fieldset smena-step">
          <legend>{words().steps.reminder}</legend>
          <div class="smena-section-row">
            <Amount field="reminderDaysBefore" label={words().daysBefore} />
            <Clock field="reminderTime" label={words().at} name={words().timeOf(words().steps.reminder)} />
          </div>
        </fieldset>
        <Moment step="deadline" />
        <Moment step="publishing" />
      </div>
      <p class="smena-muted">{words().shortMonths}</p>
      <h2>{words().reminders}</h2>
      <label class="smena-switch">
        <input
          type="checkbox"
          role="switch"
          checked={value().shiftReminderEnabled}
          onChange={(event) => set({ shiftReminderEnabled: event.currentTarget.checked })}
        />
        {words().shiftReminder}
      </label>
      <div class="smena-amounts">
        <Clock
          field="shiftReminderTime"
          label={words().shiftReminderTime}
          disabled={!value().shiftReminderEnabled}
        />
        <Amount field="readScheduleDays" label={words().readDays} />
        <Amount field="replacementHours" label={words().replacementHours} />
        <Amount field="replacementLatestHours" label={words().replacementLatest} />
      </div>
    </SectionFrame>
  );
}

/** What is wrong with the step as a whole: its order among the others. */
function StepFault(props: {
  readonly draft: SectionDraft<'timetable'>;
  readonly step: TimetableStep;
}): JSX.Element {
  const parts = (): boolean =>
    props.draft.fault(`${props.step}.day`) !== undefined ||
    props.draft.fault(`${props.step}.time`) !== undefined;
  return (
    <For each={parts() ? [] : [props.draft.fault(props.step)].filter((why) => why !== undefined)}>
      {(why) => (
        <p class="smena-field-error" role="alert">
          {why}
        </p>
      )}
    </For>
  );
}
