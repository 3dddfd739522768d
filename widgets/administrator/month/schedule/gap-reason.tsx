import { For, Show } from 'solid-js';
import type { JSX } from 'solid-js';
import type { SchedulePage, ScheduleSlot } from '../../../../src/adapters/http/contract/schedule.ts';
import { useWords } from '../../../kit/app/app.tsx';
import { FAIRNESS_WORDS } from '../words.ts';
import { nameOf } from './edits.ts';

/** Why a seat is free, in words, with everybody who is at a limit of their own. */
export function GapReason(props: {
  readonly page: SchedulePage;
  readonly gap: NonNullable<ScheduleSlot['gap']>;
}): JSX.Element {
  const words = useWords(FAIRNESS_WORDS);
  return (
    <div class="smena-gap-reason">
      <h3>{words().gapTitle}</h3>
      <p>{words().gap[props.gap.reason]}</p>
      <Show when={props.gap.limited.length > 0}>
        <ul>
          <For each={props.gap.limited}>
            {({ volunteerId, limit, value }) => (
              <li>{words().limit[limit](nameOf(props.page, volunteerId), value)}</li>
            )}
          </For>
        </ul>
      </Show>
    </div>
  );
}
