import { createMemo, createSignal, For, Show } from 'solid-js';
import type { JSX } from 'solid-js';
import type { Api } from '../../../src/adapters/http/contract/routes.ts';
import { useApp, useWords } from '../../kit/app/app.tsx';
import { createRemote } from '../../kit/app/remote.ts';
import { RemoteView } from '../../kit/components/remote-view.tsx';
import { daysOf, weekdayOf } from '../../kit/i18n/calendar.ts';
import { shortNames } from '../../kit/i18n/short-names.ts';
import { OVERVIEW_WORDS } from '../words.ts';

type Calendar = Api['publishedCalendar']['response'];
type Slot = Calendar['slots'][number];

/** The published schedule of a month, to look at; read when it is unfolded. */
export function PublishedCalendar(props: { readonly month: string }): JSX.Element {
  const app = useApp();
  const words = useWords(OVERVIEW_WORDS);
  const [unfolded, setUnfolded] = createSignal(false);
  const calendar = createRemote(
    () => (unfolded() ? `calendar.${props.month}` : null),
    () => app.api.call('publishedCalendar', { params: { month: props.month } }),
  );
  return (
    <details class="smena-block smena-details" onToggle={(event) => setUnfolded(event.currentTarget.open)}>
      <summary>
        {words().calendar.title}: {app.calendar().month(props.month)}
      </summary>
      <Show when={unfolded()}>
        <RemoteView remote={calendar} height="320px">
          {(data) => (
            <Show when={data().publishedNumber} fallback={<p>{words().calendar.none}</p>}>
              {(version) => (
                <>
                  <p class="smena-muted">{words().calendar.version(version())}</p>
                  <MonthTable data={data()} />
                </>
              )}
            </Show>
          )}
        </RemoteView>
      </Show>
    </details>
  );
}

function MonthTable(props: { readonly data: Calendar }): JSX.Element {
  const app = useApp();
  const words = useWords(OVERVIEW_WORDS);
  const placed = createMemo(
    () =>
      new Map(
        props.data.slots.map((slot) => [
          `${app.zone().day(slot.startsAt)} ${app.zone().time(slot.startsAt)}`,
          slot,
        ]),
      ),
  );
  const names = createMemo(() => {
    const people = props.data.slots.flatMap((slot) => slot.volunteers ?? []);
    return shortNames([...new Map(people.map((one) => [one.id, one])).values()]);
  });
  const times = createMemo(() =>
    [...new Set(props.data.slots.map((slot) => app.zone().time(slot.startsAt)))].sort(),
  );
  return (
    <Show when={props.data.slots.length > 0} fallback={<p>{words().calendar.empty}</p>}>
      <div class="smena-chart-table" role="region" aria-label={words().calendar.title} tabindex="0">
        <table class="smena-data-table smena-month-table">
          <caption class="smena-hidden">
            {words().calendar.title}, {app.calendar().month(props.data.month)}
          </caption>
          <thead>
            <tr>
              <td />
              <For each={times()}>{(time) => <th scope="col">{time}</th>}</For>
            </tr>
          </thead>
          <tbody>
            <For each={daysOf(props.data.month)}>
              {(day) => (
                <tr classList={{ 'smena-weekend': weekdayOf(day) > 4 }}>
                  <th scope="row">{app.calendar().day(day)}</th>
                  <For each={times()}>
                    {(time) => (
                      <Show when={placed().get(`${day} ${time}`)} fallback={<td />}>
                        {(slot) => <SlotCell slot={slot()} names={names()} />}
                      </Show>
                    )}
                  </For>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </div>
    </Show>
  );
}

function SlotCell(props: { readonly slot: Slot; readonly names: ReadonlyMap<number, string> }): JSX.Element {
  const words = useWords(OVERVIEW_WORDS);
  const free = (): number => Math.max(0, props.slot.need - props.slot.filled);
  return (
    <td classList={{ 'smena-slot-gap': free() > 0 }}>
      <Show
        when={props.slot.volunteers}
        fallback={<span>{words().calendar.seats(props.slot.filled, props.slot.need)}</span>}
      >
        {(people) => (
          <For each={people()}>
            {(person) => (
              <span class="smena-slot-name" title={person.name}>
                {props.names.get(person.id)}
              </span>
            )}
          </For>
        )}
      </Show>
      <For each={Array.from({ length: free() })}>
        {() => <span class="smena-slot-free">{words().calendar.free}</span>}
      </For>
    </td>
  );
}
