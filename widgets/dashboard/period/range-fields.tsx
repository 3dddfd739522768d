import { createEffect, createSignal, on, Show } from 'solid-js';
import type { JSX } from 'solid-js';
import { useWords } from '../../kit/app/app.tsx';
import { Button } from '../../kit/components/button.tsx';
import { DayField } from '../../kit/components/day-field.tsx';
import { DASHBOARD_WORDS } from '../words.ts';
import { rangeOf } from './period.ts';
import type { Period } from './period.ts';

export interface RangeFieldsProps {
  readonly from: string;
  /** The last day, included. */
  readonly to: string;
  readonly latest: string;
  readonly onChoose: (period: Period) => void;
}

/** Two dates and «Показать»; what can't be a period is said beside them. */
export function RangeFields(props: RangeFieldsProps): JSX.Element {
  const words = useWords(DASHBOARD_WORDS);
  const [from, setFrom] = createSignal(props.from);
  const [to, setTo] = createSignal(props.to);
  const [problem, setProblem] = createSignal<string | undefined>();
  createEffect(
    on([() => props.from, () => props.to], ([first, last]) => {
      setFrom(first);
      setTo(last);
    }),
  );
  const show = (): void => {
    if (from() === '' || to() === '') return;
    const period = rangeOf(from(), to());
    setProblem(
      period === null
        ? words().period.reversed
        : period.from > props.latest
          ? words().period.future
          : undefined,
    );
    if (period !== null && problem() === undefined) props.onChoose(period);
  };
  return (
    <form
      class="smena-range"
      onSubmit={(event) => {
        event.preventDefault();
        show();
      }}
    >
      <DayField label={words().period.from} value={from()} onChange={setFrom} />
      <DayField label={words().period.to} value={to()} error={problem()} onChange={setTo} />
      <Show when={from() !== props.from || to() !== props.to || problem() !== undefined}>
        <Button type="submit">{words().period.show}</Button>
      </Show>
    </form>
  );
}
