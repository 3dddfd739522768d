import { createMemo, For, Show } from 'solid-js';
import type { JSX } from 'solid-js';
import type { SlotView } from '../../../../src/adapters/http/contract/primitives.ts';
import { useApp, useWords } from '../../../kit/app/app.tsx';
import { daysOf, weekdayOf } from '../../../kit/i18n/calendar.ts';
import { COLLECTING_WORDS } from '../words.ts';

export interface HeatMapProps {
  readonly month: string;
  readonly slots: readonly SlotView[];
  /** Volunteers who offered, by slot. */
  readonly offers: Readonly<Record<string, number>>;
}

type Heat = 'short' | 'just' | 'good';

/** Days × times: how many have offered each slot against how many it needs. */
export function HeatMap(props: HeatMapProps): JSX.Element {
  const app = useApp();
  const words = useWords(COLLECTING_WORDS);
  const times = createMemo(() => [...new Set(props.slots.map((slot) => slot.time))].sort());
  const byPlace = createMemo(() => new Map(props.slots.map((slot) => [`${slot.day} ${slot.time}`, slot])));
  const offersOf = (slot: SlotView): number => props.offers[slot.id] ?? 0;
  const heat = (slot: SlotView): Heat => {
    if (offersOf(slot) < slot.need) return 'short';
    return offersOf(slot) < slot.need * 2 ? 'just' : 'good';
  };
  const short = (): number => props.slots.filter((slot) => heat(slot) === 'short').length;
  return (
    <section class="smena-heat" aria-label={words().heat}>
      <h2>{words().heat}</h2>
      <p class="smena-muted">
        {words().heatText} {short() === 0 ? words().heatEnough : words().heatShort(short())}
      </p>
      <table class="smena-heat-table">
        <thead>
          <tr>
            <td />
            <For each={times()}>{(time) => <th scope="col">{time}</th>}</For>
          </tr>
        </thead>
        <tbody>
          <For each={daysOf(props.month)}>
            {(day) => (
              <tr
                classList={{
                  'smena-heat-weekend': weekdayOf(day) > 4,
                  'smena-heat-monday': weekdayOf(day) === 0,
                }}
              >
                <th scope="row" aria-label={app.calendar().dayInFull(day)}>
                  {app.calendar().weekday(day)} {Number(day.slice(8))}
                </th>
                <For each={times()}>
                  {(time) => (
                    <Show when={byPlace().get(`${day} ${time}`)} fallback={<td />}>
                      {(slot) => (
                        <td
                          class={`smena-heat-${heat(slot())}`}
                          title={words().heatCell(offersOf(slot()), slot().need)}
                        >
                          <span aria-hidden="true">{offersOf(slot())}</span>
                          <span class="smena-hidden">{words().heatCell(offersOf(slot()), slot().need)}</span>
                        </td>
                      )}
                    </Show>
                  )}
                </For>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </section>
  );
}
