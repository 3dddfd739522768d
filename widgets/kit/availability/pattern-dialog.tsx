import { createMemo, createSignal, For } from 'solid-js';
import type { JSX } from 'solid-js';
import { useApp, useWords } from '../app/app.tsx';
import { Button } from '../components/button.tsx';
import { Dialog } from '../components/dialog.tsx';
import { slotLayout } from '../grid/layout.ts';
import { SlotGrid } from '../grid/slot-grid.tsx';
import { daysOf } from '../i18n/calendar.ts';
import type { EditorParts } from './editor-parts.ts';
import { remarked } from './offer.ts';
import { patternOf, patternSlots, weekKey, weeksOf } from './weekly-pattern.ts';
import { AVAILABILITY_WORDS } from './words.ts';

const WEEKDAYS = ['0', '1', '2', '3', '4', '5', '6'];

/** «По неделям…»: one week as it usually is, and the weeks it goes to. */
export function PatternDialog(props: {
  readonly parts: EditorParts;
  readonly onClose: () => void;
}): JSX.Element {
  const app = useApp();
  const words = useWords(AVAILABILITY_WORDS);
  const { state, keeper, did } = props.parts;
  const { slots, cycle } = state().page;
  const weeks = weeksOf(daysOf(cycle.month));
  const [pattern, setPattern] = createSignal(patternOf(slots, new Set(state().offer.marks)));
  const [chosenWeeks, setChosenWeeks] = createSignal<ReadonlySet<number>>(new Set(weeks.keys()));
  const spans = new Map(slots.map((slot) => [slot.time, app.calendar().span(slot.time, slot.endTime)]));
  const keys = [...new Set(slots.map(weekKey))];
  const layout = createMemo(() =>
    slotLayout(
      keys.map((key) => ({ id: key, day: key.slice(0, 1), time: key.slice(2) })),
      WEEKDAYS,
      'rows',
    ),
  );
  const weekday = (index: string): string => app.calendar().weekdaysInFull[Number(index)] ?? '';

  const apply = (): void => {
    const days = new Set(weeks.flatMap((week, index) => (chosenWeeks().has(index) ? week : [])));
    const within = slots.filter(
      (slot) => days.has(slot.day) && Date.parse(slot.startsAt) > (app.clock.now() ?? 0),
    );
    keeper.edit(
      remarked(
        state().offer,
        patternSlots(within, pattern(), days),
        within.map((slot) => slot.id),
      ),
    );
    did(words().patterned);
    props.onClose();
  };

  return (
    <Dialog
      title={words().patternTitle}
      onClose={() => props.onClose()}
      actions={
        <>
          <Button onClick={() => props.onClose()}>{app.words().cancel}</Button>
          <Button look="primary" disabled={chosenWeeks().size === 0} onClick={apply}>
            {words().patternApply}
          </Button>
        </>
      }
    >
      <p>{words().patternText}</p>
      <SlotGrid
        label={words().patternGrid}
        layout={layout()}
        chosen={pattern()}
        cellLabel={(key, chosen) =>
          words().patternCell(
            weekday(key.slice(0, 1)),
            spans.get(key.slice(2)) ?? '',
            chosen ? words().chosen : words().free,
          )
        }
        header={(line) =>
          line.kind === 'day'
            ? {
                short: app.calendar().weekdays[Number(line.key)] ?? '',
                name: words().patternDay(weekday(line.key)),
              }
            : { short: line.key, name: words().chooseTime(spans.get(line.key) ?? line.key) }
        }
        onPaint={(ids, value) => {
          const next = new Set(pattern());
          for (const id of ids) {
            if (value) next.add(id);
            else next.delete(id);
          }
          setPattern(next);
        }}
      />
      <fieldset class="smena-fieldset">
        <legend>{words().patternWeeks}</legend>
        <For each={weeks}>
          {(week, index) => (
            <label class="smena-switch">
              <input
                type="checkbox"
                checked={chosenWeeks().has(index())}
                onChange={(event) => {
                  const next = new Set(chosenWeeks());
                  if (event.currentTarget.checked) next.add(index());
                  else next.delete(index());
                  setChosenWeeks(next);
                }}
              />
              {words().patternWeek(
                app.calendar().date(week[0] ?? ''),
                app.calendar().date(week.at(-1) ?? ''),
              )}
            </label>
          )}
        </For>
      </fieldset>
    </Dialog>
  );
}
