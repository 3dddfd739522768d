import { For } from 'solid-js';
import type { JSX } from 'solid-js';
import { useApp, useWords } from '../../kit/app/app.tsx';
import { Button } from '../../kit/components/button.tsx';
import { endOf, WEEKDAYS } from './hours.ts';
import type { Weekday } from './hours.ts';
import { SETTINGS_WORDS } from './words.ts';

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Weekdays across, starts down, a number in each cell; arrows move as in a spreadsheet. */
export function HoursGrid(props: {
  readonly starts: readonly string[];
  /** Null where the day is closed at that time. */
  readonly needOf: (day: Weekday, start: string) => number | null;
  readonly onNeed: (day: Weekday, start: string, need: number | null) => void;
  readonly onRemove: (start: string) => void;
  readonly wrong: (day: Weekday) => boolean;
}): JSX.Element {
  const app = useApp();
  const words = useWords(SETTINGS_WORDS);
  let table: HTMLTableElement | undefined;
  const span = (start: string): string => app.calendar().span(start, endOf(start));
  const weekday = (day: Weekday): string => app.calendar().weekdaysInFull[day - 1] ?? '';
  const move = (event: KeyboardEvent, row: number, column: number): void => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    table?.querySelector<HTMLInputElement>(`[data-cell="${row + step[0]} ${column + step[1]}"]`)?.focus();
  };
  const read = (input: HTMLInputElement, day: Weekday, start: string): void => {
    const digits = input.value.replaceAll(/\D/g, '');
    if (digits !== input.value) input.value = digits;
    props.onNeed(day, start, digits === '' ? null : Number(digits));
  };
  return (
    <div class="smena-hours-scroll">
      <table class="smena-hours" aria-label={words().hoursGrid} ref={(made) => (table = made)}>
        <thead>
          <tr>
            <th scope="col">{words().time}</th>
            <For each={WEEKDAYS}>
              {(day) => (
                <th scope="col" classList={{ 'smena-grid-weekend': day > 5 }} abbr={weekday(day)}>
                  {app.calendar().weekdays[day - 1]}
                </th>
              )}
            </For>
            <td />
          </tr>
        </thead>
        <tbody>
          <For each={props.starts}>
            {(start, row) => (
              <tr>
                <th scope="row">
                  <span class="smena-hours-span">{span(start)}</span>
                  <span class="smena-hours-start" aria-hidden="true">
                    {start}
                  </span>
                </th>
                <For each={WEEKDAYS}>
                  {(day, column) => (
                    <td classList={{ 'smena-grid-weekend': day > 5 }}>
                      <input
                        type="text"
                        inputmode="numeric"
                        maxlength="3"
                        autocomplete="off"
                        aria-label={words().hoursCell(weekday(day), span(start))}
                        aria-invalid={props.wrong(day) ? 'true' : undefined}
                        placeholder={words().closed}
                        classList={{ 'smena-hours-open': props.needOf(day, start) !== null }}
                        data-cell={`${row()} ${column()}`}
                        value={props.needOf(day, start) ?? ''}
                        onFocus={(event) => event.currentTarget.select()}
                        onInput={(event) => read(event.currentTarget, day, start)}
                        onKeyDown={(event) => move(event, row(), column())}
                      />
                    </td>
                  )}
                </For>
                <td>
                  <Button
                    look="quiet"
                    class="smena-icon-button"
                    aria-label={words().removeTime(span(start))}
                    onClick={() => props.onRemove(start)}
                  >
                    <span aria-hidden="true">×</span>
                  </Button>
                </td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </div>
  );
}
