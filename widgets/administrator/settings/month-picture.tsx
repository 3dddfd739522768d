import { createMemo, For, Show } from 'solid-js';
import type { JSX } from 'solid-js';
import { useWords } from '../../kit/app/app.tsx';
import { pictureDays, reminderDay } from './timetable.ts';
import type { Timetable } from './timetable.ts';
import { SETTINGS_WORDS } from './words.ts';

interface Step {
  readonly day: number;
  readonly time: string;
  readonly name: string;
}

/** The days of the month in a row, the steps standing on theirs; below, the same in words (that is what a screen reader hears). */
export function MonthPicture(props: { readonly timetable: Timetable }): JSX.Element {
  const words = useWords(SETTINGS_WORDS);
  const steps = createMemo((): readonly Step[] => {
    const { collectingOpens, deadline, publishing, reminderTime } = props.timetable;
    const reminder = reminderDay(props.timetable);
    const { steps: names } = words();
    return [
      { ...collectingOpens, name: names.collectingOpens },
      ...(reminder === null ? [] : [{ day: reminder, time: reminderTime, name: names.reminder }]),
      { ...deadline, name: names.deadline },
      { ...publishing, name: names.publishing },
    ];
  });
  const numberOf = (day: number): number => steps().findIndex((step) => step.day === day);
  const collecting = (day: number): boolean =>
    day >= props.timetable.collectingOpens.day && day <= props.timetable.deadline.day;
  return (
    <figure class="smena-picture" aria-label={words().monthPicture}>
      <div class="smena-picture-days" aria-hidden="true">
        <For each={pictureDays(props.timetable)}>
          {(day) => (
            <div
              class="smena-picture-day"
              classList={{
                'smena-picture-collecting': collecting(day),
                'smena-picture-step': numberOf(day) >= 0,
              }}
            >
              <span>{day}</span>
              <span class="smena-picture-number">
                <Show when={numberOf(day) >= 0}>{numberOf(day) + 1}</Show>
              </span>
            </div>
          )}
        </For>
      </div>
      <ol class="smena-picture-words">
        <For each={steps()}>
          {(step) => (
            <li>
              <strong>
                {Number.isNaN(step.day) ? '…' : words().nth(step.day)}, {step.time}
              </strong>{' '}
              {step.name}
            </li>
          )}
        </For>
      </ol>
    </figure>
  );
}
