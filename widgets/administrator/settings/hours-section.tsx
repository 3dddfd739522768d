import { createEffect, createSignal, For, on, Show } from 'solid-js';
import type { JSX } from 'solid-js';
import { useApp, useWords } from '../../kit/app/app.tsx';
import { Button } from '../../kit/components/button.tsx';
import { Field } from '../../kit/components/field.tsx';
import { CopyDayDialog } from './copy-day-dialog.tsx';
import { HoursGrid } from './hours-grid.tsx';
import type { Weekday } from './hours.ts';
import { endOf, overlapped, startsOf, WEEKDAYS, withNeed, withoutStart } from './hours.ts';
import type { SectionDraft } from './section-draft.ts';
import { SectionFrame } from './section-frame.tsx';
import { SETTINGS_WORDS } from './words.ts';

/** The ordinary week: how many volunteers each two-hour slot of each weekday needs. */
export function HoursSection(props: { readonly draft: SectionDraft<'workingHours'> }): JSX.Element {
  const app = useApp();
  const words = useWords(SETTINGS_WORDS);
  const [copying, setCopying] = createSignal(false);
  /** Times added and not filled in yet: they are in no day, so the hours do not know of them. */
  const [added, setAdded] = createSignal<readonly string[]>([]);
  const [newTime, setNewTime] = createSignal('');
  const [wrongTime, setWrongTime] = createSignal<string | undefined>();
  const hours = (): ReturnType<typeof props.draft.value> => props.draft.value();
  const starts = (): readonly string[] => [...new Set([...startsOf(hours()), ...added()])].toSorted();
  const span = (start: string): string => app.calendar().span(start, endOf(start));
  const weekday = (day: number): string => app.calendar().weekdaysInFull[day - 1] ?? '';

  const add = (): void => {
    const time = newTime();
    const other = overlapped(time, starts());
    setWrongTime(
      !/^\d\d:\d\d$/.test(time)
        ? words().expected['HH:mm']
        : starts().includes(time)
          ? words().timeExists
          : other !== null
            ? words().timeOverlaps(span(other))
            : undefined,
    );
    if (wrongTime() !== undefined) return;
    setAdded([...added(), time]);
    setNewTime('');
  };
  const remove = (start: string): void => {
    setAdded(added().filter((time) => time !== start));
    if (startsOf(hours()).includes(start)) props.draft.edit(withoutStart(hours(), start));
  };
  const setNeed = (day: Weekday, start: string, need: number | null): void => {
    // A cell emptied to type another number must not take its row away.
    if (need === null && !added().includes(start)) setAdded([...added(), start]);
    props.draft.edit(withNeed(hours(), day, start, need));
  };
  createEffect(
    on(
      () => props.draft.changed(),
      (changed) => {
        if (!changed) setAdded([]);
      },
      { defer: true },
    ),
  );
  const all = () => WEEKDAYS.flatMap((day) => hours()[day]);

  return (
    <SectionFrame text={words().hoursText} draft={props.draft}>
      <HoursGrid
        starts={starts()}
        needOf={(day, start) => hours()[day].find((slot) => slot.start === start)?.need ?? null}
        onNeed={setNeed}
        onRemove={remove}
        wrong={(day) => props.draft.fault(String(day)) !== undefined}
      />
      <For each={WEEKDAYS.filter((day) => props.draft.fault(String(day)) !== undefined)}>
        {(day) => (
          <p class="smena-field-error" role="alert">
            {words().hoursDayWrong(weekday(day), props.draft.fault(String(day)) ?? '')}
          </p>
        )}
      </For>
      <p class="smena-muted" role="status">
        {words().weekTotal(
          all().length,
          all().reduce((sum, slot) => sum + slot.need, 0),
        )}
      </p>
      <div class="smena-section-row">
        <Field label={words().newTime} error={wrongTime()}>
          {(control) => (
            <input
              id={control.id}
              type="time"
              aria-describedby={control.describedBy}
              aria-invalid={control.invalid ? 'true' : undefined}
              value={newTime()}
              onInput={(event) => {
                setNewTime(event.currentTarget.value);
                setWrongTime(undefined);
              }}
              onKeyDown={(event) => {
                if (event.key !== 'Enter') return;
                event.preventDefault();
                add();
              }}
            />
          )}
        </Field>
        <Button onClick={add}>{words().addTime}</Button>
        <Button onClick={() => setCopying(true)}>{words().copyDay}</Button>
      </div>
      <Show when={copying()}>
        <CopyDayDialog hours={hours()} onClose={() => setCopying(false)} onCopied={props.draft.edit} />
      </Show>
    </SectionFrame>
  );
}
