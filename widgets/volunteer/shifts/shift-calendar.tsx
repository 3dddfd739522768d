import { createMemo } from 'solid-js';
import type { JSX } from 'solid-js';
import type { MyMonth } from '../../../src/adapters/http/contract/shifts.ts';
import { useApp, useWords } from '../../kit/app/app.tsx';
import { createRemote } from '../../kit/app/remote.ts';
import { RemoteView } from '../../kit/components/remote-view.tsx';
import { slotLayout } from '../../kit/grid/layout.ts';
import type { GridLine } from '../../kit/grid/layout.ts';
import { createOrientation } from '../../kit/grid/orientation.ts';
import { SlotGrid } from '../../kit/grid/slot-grid.tsx';
import { daysOf, weekdayOf } from '../../kit/i18n/calendar.ts';
import { VOLUNTEER_WORDS } from '../words.ts';

/** The month as availability shows it, with own published shifts, and a dot where one had marked to be able. */
export function ShiftCalendar(props: { readonly data: MyMonth }): JSX.Element {
  const app = useApp();
  const words = useWords(VOLUNTEER_WORDS);
  let box: HTMLDivElement | undefined;
  const daysAs = createOrientation(() => box);
  const marked = createRemote(
    () => `marked.${props.data.month}`,
    async () =>
      (await app.api.call('myAvailability', { params: { month: props.data.month } })).availability.submitted
        ?.marks ?? [],
  );
  const slots = createMemo(() => props.data.slots, undefined, {
    equals: (a, b) => JSON.stringify(a) === JSON.stringify(b),
  });
  const layout = createMemo(() => slotLayout(slots(), daysOf(props.data.month), daysAs()));
  const bySlot = createMemo(() => new Map(props.data.slots.map((slot) => [slot.id, slot])));
  const byTime = createMemo(() => new Map(props.data.slots.map((slot) => [slot.time, slot.endTime])));
  const held = createMemo(() => new Set(props.data.shifts.map((shift) => shift.slot.id)));
  const marks = createMemo(() => new Set(marked.data() ?? []));

  const label = (id: string): string => {
    const slot = bySlot().get(id);
    if (slot === undefined) return '';
    const [day, span] = [app.calendar().dayInFull(slot.day), app.calendar().span(slot.time, slot.endTime)];
    if (held().has(id)) return words().shiftCell(day, span);
    return marks().has(id) ? words().markedCell(day, span) : words().freeCell(day, span);
  };
  const header = (line: GridLine): { short: JSX.Element; name: string; class?: string | undefined } => {
    if (line.kind === 'time')
      return { short: line.key, name: app.calendar().span(line.key, byTime().get(line.key) ?? '') };
    const weekday = weekdayOf(line.key);
    return {
      short: (
        <>
          <span class="smena-grid-small">{app.calendar().weekday(line.key)}</span>{' '}
          <span>{Number(line.key.slice(8))}</span>
        </>
      ),
      name: app.calendar().dayInFull(line.key),
      class: [weekday > 4 ? 'smena-grid-weekend' : '', weekday === 0 ? 'smena-grid-monday' : ''].join(' '),
    };
  };

  return (
    <section>
      <h3>{words().calendar}</h3>
      <p class="smena-muted">{words().calendarLegend}</p>
      <RemoteView remote={marked} height="0">
        {() => null}
      </RemoteView>
      <div class={`smena-month smena-month-${daysAs()}`} ref={(made) => (box = made)}>
        <SlotGrid
          label={words().calendar}
          layout={layout()}
          chosen={held()}
          cellLabel={label}
          cellSign={(id) => (marks().has(id) ? '•' : '')}
          header={header}
          readOnly
          onPaint={() => undefined}
        />
      </div>
    </section>
  );
}
