import { createMemo, For, Show } from 'solid-js';
import type { JSX } from 'solid-js';
import type { SchedulePage } from '../../../../src/adapters/http/contract/schedule.ts';
import { useApp, useWords } from '../../../kit/app/app.tsx';
import { FAIRNESS_WORDS } from '../words.ts';
import { carry } from './carried.ts';
import { decimal } from './fairness.ts';

type Load = SchedulePage['loads'][number];

export interface LoadsProps {
  readonly page: SchedulePage;
  readonly person: number | null;
  readonly onPerson: (volunteerId: number) => void;
}

/** Loads as bars, the most first, with the average as a line and wishes as ticks; pressing one lights up their seats, dragged onto a seat they take it. */
export function Loads(props: LoadsProps): JSX.Element {
  const app = useApp();
  const words = useWords(FAIRNESS_WORDS);
  const sorted = createMemo(() => [...props.page.loads].sort((a, b) => b.shifts - a.shifts));
  const scale = createMemo(() => Math.max(1, ...props.page.loads.map((load) => load.shifts)) * 1.15);
  const at = (value: number): string => `${(value / scale()) * 100}%`;
  const average = (): string => decimal(props.page.fairness.average, app.language());
  const remark = (load: Load): string => {
    if (load.answer === 'cannot') return words().cannot;
    if (load.answer === 'none' || load.answer === 'unsent') return words().noAnswer;
    return load.late ? words().late : '';
  };
  const label = (load: Load): string => {
    const said = words().loadOf(load.volunteer.name, load.shifts, load.offered, load.maxShifts);
    return remark(load) === '' ? said : `${said}, ${remark(load)}`;
  };
  return (
    <div class="smena-loads">
      <h2>{words().loads}</h2>
      <p class="smena-muted">
        {words().average(average())}. {words().loadsLegend}
      </p>
      <ul style={{ '--smena-average': at(props.page.fairness.average) }}>
        <For each={sorted()}>
          {(load) => (
            <li>
              <button
                type="button"
                class="smena-load"
                aria-pressed={props.person === load.volunteer.id ? 'true' : 'false'}
                aria-label={label(load)}
                draggable={props.page.readOnly ? 'false' : 'true'}
                onDragStart={(event) => carry(load.volunteer.id, event.dataTransfer)}
                onClick={() => props.onPerson(load.volunteer.id)}
              >
                <span class="smena-load-name">{load.volunteer.name}</span>
                <span class="smena-load-track">
                  <span class="smena-bar" style={{ width: at(load.shifts) }} />
                  <Show when={load.maxShifts !== null && load.maxShifts <= scale()}>
                    <span class="smena-load-wish" style={{ left: at(load.maxShifts ?? 0) }} />
                  </Show>
                </span>
                <span class="smena-load-count">{load.shifts}</span>
                <span class="smena-load-remark">{remark(load)}</span>
              </button>
            </li>
          )}
        </For>
      </ul>
    </div>
  );
}
