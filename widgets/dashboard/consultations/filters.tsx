import { createSignal, createUniqueId, For } from 'solid-js';
import type { JSX } from 'solid-js';
import type { ConsultationList } from '../../../src/adapters/http/contract/consultations.ts';
import { useWords } from '../../kit/app/app.tsx';
import { Button } from '../../kit/components/button.tsx';
import { DayField } from '../../kit/components/day-field.tsx';
import { Field } from '../../kit/components/field.tsx';
import { CONSULTATIONS_WORDS } from '../words.ts';
import { chosenNumber, wholeNumber } from './filter.ts';
import type { Chosen } from './filter.ts';

export interface FiltersProps {
  readonly chosen: Chosen;
  readonly topics: ConsultationList['topics'];
  readonly volunteers: ConsultationList['volunteers'];
  readonly onChange: (change: Partial<Chosen>) => void;
  readonly onClear: () => void;
}

const REPORTS = ['any', 'missing', 'present', 'to-discuss', 'discussed'] as const;
const OUTCOMES = ['any', 'answered', 'missed'] as const;

/** Each choice is applied at once. */
export function Filters(props: FiltersProps): JSX.Element {
  const words = useWords(CONSULTATIONS_WORDS);
  const [reversed, setReversed] = createSignal(false);
  const dates = (change: Partial<Pick<Chosen, 'from' | 'to'>>): void => {
    const { from, to } = { ...props.chosen, ...change };
    if (from === '' || to === '') return;
    setReversed(to < from);
    if (to >= from) props.onChange(change);
  };
  const date = (name: 'from' | 'to'): JSX.Element => (
    <DayField
      label={words()[name]}
      error={name === 'to' && reversed() ? words().reversed : undefined}
      value={props.chosen[name]}
      onChange={(day) => dates({ [name]: day })}
    />
  );
  return (
    <div class="smena-filters" role="group" aria-label={words().filters}>
      {date('from')}
      {date('to')}
      <Choice
        label={words().topic}
        value={String(props.chosen.topicId ?? '')}
        any={words().anyTopic}
        options={props.topics.map((topic) => ({
          value: String(topic.id),
          name: topic.retired ? words().retired(topic.name) : topic.name,
        }))}
        onChoose={(value) => props.onChange({ topicId: chosenNumber(value) })}
      />
      <Choice
        label={words().volunteer}
        value={String(props.chosen.volunteerId ?? '')}
        any={words().anyVolunteer}
        options={props.volunteers.map((person) => ({ value: String(person.id), name: person.name }))}
        onChoose={(value) => props.onChange({ volunteerId: chosenNumber(value) })}
      />
      <Choice
        label={words().report}
        value={props.chosen.report}
        options={REPORTS.map((value) => ({ value, name: words().reports[value] }))}
        onChoose={(value) => props.onChange({ report: REPORTS.find((one) => one === value) ?? 'any' })}
      />
      <Choice
        label={words().outcome}
        value={props.chosen.outcome}
        options={OUTCOMES.map((value) => ({ value, name: words().outcomes[value] }))}
        onChoose={(value) => props.onChange({ outcome: OUTCOMES.find((one) => one === value) ?? 'any' })}
      />
      <Field label={words().scoreAtMost}>
        {(control) => (
          <input
            type="number"
            min="0"
            step="1"
            id={control.id}
            value={props.chosen.scoreAtMost ?? ''}
            onChange={(event) => props.onChange({ scoreAtMost: wholeNumber(event.currentTarget.value) })}
          />
        )}
      </Field>
      <label class="smena-switch">
        <input
          type="checkbox"
          checked={props.chosen.risk === true}
          onChange={(event) => props.onChange({ risk: event.currentTarget.checked ? true : null })}
        />
        {words().risk}
      </label>
      <Button look="link" onClick={() => props.onClear()}>
        {words().clear}
      </Button>
    </div>
  );
}

function Choice(props: {
  readonly label: string;
  readonly value: string;
  /** The choice of nothing in particular, when it is not among the options. */
  readonly any?: string;
  readonly options: readonly { readonly value: string; readonly name: string }[];
  readonly onChoose: (value: string) => void;
}): JSX.Element {
  const id = createUniqueId();
  const options = () =>
    props.any === undefined ? props.options : [{ value: '', name: props.any }, ...props.options];
  return (
    <div class="smena-field">
      <label for={id}>{props.label}</label>
      <select id={id} onChange={(event) => props.onChoose(event.currentTarget.value)}>
        <For each={options()}>
          {(option) => (
            <option value={option.value} selected={option.value === props.value}>
              {option.name}
            </option>
          )}
        </For>
      </select>
    </div>
  );
}
