import { createMemo, For, Show } from 'solid-js';
import type { JSX } from 'solid-js';
import { useApp, useWords } from '../app/app.tsx';
import { createSettled } from '../app/settled.ts';
import { Button } from '../components/button.tsx';
import { slotLayout } from '../grid/layout.ts';
import type { GridLine } from '../grid/layout.ts';
import { createOrientation } from '../grid/orientation.ts';
import { SlotGrid } from '../grid/slot-grid.tsx';
import { daysOf, weekdayOf } from '../i18n/calendar.ts';
import type { EditorParts } from './editor-parts.ts';
import { painted } from './offer.ts';
import { AVAILABILITY_WORDS } from './words.ts';

/** The month to paint, with a row of weekdays to choose a whole one and the names of special days. */
export function MonthGrid(props: { readonly parts: EditorParts }): JSX.Element {
  const app = useApp();
  const words = useWords(AVAILABILITY_WORDS);
  const { state, keeper, editable } = props.parts;
  let box: HTMLDivElement | undefined;
  const daysAs = createOrientation(() => box);
  const page = createSettled(() => state().page);
  const slots = createMemo(() => page().slots);
  const offers = createMemo(() => page().offers);
  const month = createMemo(() => page().cycle.month);
  const days = createMemo(() => daysOf(month()));
  const layout = createMemo(() => slotLayout(slots(), days(), daysAs()));
  // Once for each slot: a stroke says them again with every cell.
  const names = createMemo(() => {
    const { dayInFull, span } = app.calendar();
    return new Map(
      slots().map(({ id, day, time, endTime }) => {
        const count = offers()?.[id] ?? 0;
        const others = count > 0 ? words().offers(count) : '';
        return [id, { day: dayInFull(day), span: span(time, endTime), others }];
      }),
    );
  });
  const spans = createMemo(() => new Map(slots().map((slot) => [slot.time, slot])));
  const offered = createMemo(() => state().offer.marks);
  const marks = createMemo(() => new Set(offered()));
  const namedDays = createMemo(() => page().namedDays);
  const notes = createMemo(() => new Map(namedDays().map(({ day, note }) => [day, note])));
  const starts = createMemo(() => slots().map(({ id, startsAt }) => ({ id, at: Date.parse(startsAt) })));
  // Looked at with every stroke, for the time goes on.
  const past = createSettled(
    () => {
      offered();
      const now = app.clock.now() ?? 0;
      return new Set(starts().flatMap(({ id, at }) => (at <= now ? [id] : [])));
    },
    (before, after) => before.size === after.size && [...before].every((id) => after.has(id)),
  );
  const paint = (ids: readonly string[], value: boolean): void =>
    keeper.edit(painted(state().offer, ids, value));
  const paintWeekday = (weekday: number): void => {
    const ids = slots()
      .filter((slot) => weekdayOf(slot.day) === weekday && !past().has(slot.id))
      .map((slot) => slot.id);
    paint(
      ids,
      ids.some((id) => !marks().has(id)),
    );
  };

  const label = createMemo(() => {
    const [named, gone, said] = [names(), past(), words()];
    return (id: string, chosen: boolean): string => {
      const slot = named.get(id);
      if (slot === undefined) return '';
      const state = gone.has(id) && !chosen ? said.past : chosen ? said.chosen : said.free;
      return said.cell(slot.day, slot.span, state) + slot.others;
    };
  });
  const header = (line: GridLine): { short: JSX.Element; name: string; class?: string | undefined } => {
    if (line.kind === 'time') {
      const slot = spans().get(line.key);
      const end = slot?.endTime ?? '';
      const short = (
        <>
          <span>{line.key}</span>
          <span class="smena-grid-small">–{end}</span>
        </>
      );
      return { short, name: words().chooseTime(app.calendar().span(line.key, end)) };
    }
    const note = notes().get(line.key);
    const weekday = weekdayOf(line.key);
    const full = app.calendar().dayInFull(line.key) + (note === undefined ? '' : `, ${note}`);
    const short = (
      <>
        <span class="smena-grid-small">{app.calendar().weekday(line.key)}</span>{' '}
        <span>{Number(line.key.slice(8))}</span>
      </>
    );
    const classes = [
      weekday > 4 || note !== undefined ? 'smena-grid-weekend' : '',
      weekday === 0 ? 'smena-grid-monday' : '',
    ];
    return { short, name: words().chooseDay(full), class: classes.join(' ') };
  };

  return (
    <div class={`smena-month smena-month-${daysAs()}`} ref={(made) => (box = made)}>
      <Show when={editable()}>
        <div class="smena-weekdays" role="group" aria-label={words().weekdays}>
          <For each={app.calendar().weekdays}>
            {(weekday, index) => (
              <Button
                look="quiet"
                aria-label={words().chooseWeekday(app.calendar().weekdaysInFull[index()] ?? '')}
                onClick={() => paintWeekday(index())}
              >
                {weekday}
              </Button>
            )}
          </For>
        </div>
      </Show>
      <SlotGrid
        label={words().grid(app.calendar().month(month()))}
        layout={layout()}
        chosen={marks()}
        closed={past()}
        cellLabel={label()}
        cellNumber={(id) => offers()?.[id] || null}
        header={header}
        readOnly={!editable()}
        onPaint={paint}
      />
      <Show when={namedDays().length > 0}>
        <p class="smena-muted smena-month-note">
          {words().namedDays}:{' '}
          {namedDays()
            .map(({ day, note }) => `${app.calendar().day(day)} — ${note}`)
            .join('; ')}
        </p>
      </Show>
      <Show when={offers() !== null}>
        <p class="smena-muted smena-month-note">{words().offersLegend}</p>
      </Show>
    </div>
  );
}
