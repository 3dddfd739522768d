import type { JSX } from 'solid-js';
import { useApp } from '../app/app.tsx';
import { Button } from './button.tsx';

export interface MonthSwitcherProps {
  readonly month: string;
  /** Months one may go to, in order. */
  readonly months: readonly string[];
  readonly onChoose: (month: string) => void;
}

/** «‹ Январь 2027 ›», over the months that exist. */
export function MonthSwitcher(props: MonthSwitcherProps): JSX.Element {
  const app = useApp();
  const beside = (by: number): string | undefined => props.months[props.months.indexOf(props.month) + by];
  const step = (by: number, label: string, sign: string): JSX.Element => (
    <Button
      look="quiet"
      class="smena-icon-button"
      aria-label={label}
      disabled={beside(by) === undefined || props.months.indexOf(props.month) + by < 0}
      onClick={() => {
        const month = beside(by);
        if (month !== undefined) props.onChoose(month);
      }}
    >
      <span aria-hidden="true">{sign}</span>
    </Button>
  );
  return (
    <div class="smena-months">
      {step(-1, app.words().previousMonth, '‹')}
      <h1 aria-live="polite">{app.calendar().monthTitle(props.month)}</h1>
      {step(1, app.words().nextMonth, '›')}
    </div>
  );
}
