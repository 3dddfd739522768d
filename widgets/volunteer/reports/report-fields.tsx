import { createMemo, Show } from 'solid-js';
import type { JSX } from 'solid-js';
import type { MyCall, MyReports } from '../../../src/adapters/http/contract/reports.ts';
import { useWords } from '../../kit/app/app.tsx';
import { Field } from '../../kit/components/field.tsx';
import { BeganFields } from './began-fields.tsx';
import { RadioChips, ToggleChips } from './chips.tsx';
import { FEELINGS, looksLikeNumber, OUTCOMES, STORY_LONGEST, TOPICS_MOST } from './report-form.ts';
import type { FormField, ReportForm } from './report-form.ts';
import type { ReportState } from './report-keeper.ts';
import { savingWords } from './saving-words.ts';
import { REPORTS_WORDS } from './words.ts';

/** Every field of a report: when, topics, how it ended, what happened, how the author is, what supervisors should know. */
export function ReportFields(props: {
  readonly form: ReportForm;
  /** Known: it says itself when it began. */
  readonly call: MyCall | null;
  readonly data: MyReports;
  readonly state: ReportState;
  readonly fault: (field: FormField) => string | undefined;
  readonly onEdit: (part: Partial<ReportForm>) => void;
  readonly onDate: (beganAt: string | null) => void;
}): JSX.Element {
  const words = useWords(REPORTS_WORDS);
  /** Retired ones stay where they were chosen. */
  const topics = createMemo(() =>
    props.data.topics
      .filter((topic) => !topic.retired || props.form.topicIds.includes(topic.id))
      .map((topic) => topic.id),
  );
  const topicName = (id: number): string => {
    const topic = props.data.topics.find((one) => one.id === id);
    if (topic === undefined) return '';
    return topic.retired ? words().retiredTopic(topic.name) : topic.name;
  };
  return (
    <>
      <Show when={props.call === null}>
        <BeganFields
          beganAt={props.form.beganAt}
          editHours={props.data.editHours}
          error={props.fault('beganAt')}
          onChange={(beganAt) => props.onDate(beganAt)}
        />
      </Show>
      <ToggleChips
        title={words().topics}
        hint={words().topicsHint}
        error={props.fault('topicIds')}
        values={topics()}
        text={topicName}
        chosen={props.form.topicIds}
        onChange={(chosen) => props.onEdit({ topicIds: chosen.slice(0, TOPICS_MOST) })}
      />
      <RadioChips
        title={words().outcome}
        required
        error={props.fault('outcome')}
        values={OUTCOMES}
        text={(value) => words().outcomes[value]}
        chosen={props.form.outcome}
        onChange={(outcome) => props.onEdit({ outcome })}
      />
      <Field label={words().story} hint={words().storyHint} error={props.fault('story')}>
        {(control) => (
          <textarea
            id={control.id}
            class="smena-report-story"
            maxlength={STORY_LONGEST}
            rows="7"
            aria-describedby={control.describedBy}
            aria-invalid={control.invalid ? 'true' : undefined}
            value={props.form.story}
            onInput={(event) => props.onEdit({ story: event.currentTarget.value })}
          />
        )}
      </Field>
      <Show when={looksLikeNumber(props.form.story)}>
        <p role="alert" class="smena-report-number">
          {words().storyNumber}
        </p>
      </Show>
      <p class="smena-report-state">
        <span role="status">{savingWords(words(), props.state)}</span>
        <span class="smena-muted">{words().keptHere}</span>
      </p>
      <RadioChips
        title={words().feeling}
        hint={words().feelingHint}
        error={props.fault('feeling')}
        values={FEELINGS}
        text={(value) => `${value} — ${words().feelings[value - 1] ?? ''}`}
        chosen={props.form.feeling}
        onChange={(feeling) => props.onEdit({ feeling })}
      >
        <Show when={props.form.feeling !== null}>
          <button
            type="button"
            class="smena-button smena-button-link"
            onClick={() => props.onEdit({ feeling: null })}
          >
            {words().noFeeling}
          </button>
        </Show>
      </RadioChips>
      <div>
        <Switch
          label={words().discuss}
          checked={props.form.discussWithSupervisor}
          onChange={(discussWithSupervisor) => props.onEdit({ discussWithSupervisor })}
        />
        <Switch
          label={words().risk}
          hint={words().riskHint}
          checked={props.form.risk}
          onChange={(risk) => props.onEdit({ risk })}
        />
      </div>
    </>
  );
}

function Switch(props: {
  readonly label: string;
  readonly hint?: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}): JSX.Element {
  return (
    <label class="smena-switch">
      <input
        type="checkbox"
        role="switch"
        checked={props.checked}
        onChange={(event) => props.onChange(event.currentTarget.checked)}
      />
      <span>
        {props.label}
        <Show when={props.hint}>{(hint) => <span class="smena-muted smena-switch-hint">{hint()}</span>}</Show>
      </span>
    </label>
  );
}
