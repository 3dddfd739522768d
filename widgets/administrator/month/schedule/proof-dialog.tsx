import { createMemo, For, Show } from 'solid-js';
import type { JSX } from 'solid-js';
import type { SchedulePage } from '../../../../src/adapters/http/contract/schedule.ts';
import { useApp, useWords } from '../../../kit/app/app.tsx';
import { Banner } from '../../../kit/components/banner.tsx';
import { Dialog } from '../../../kit/components/dialog.tsx';
import { FAIRNESS_WORDS } from '../words.ts';
import { nameOf, whenOf } from './edits.ts';

type Load = SchedulePage['loads'][number];

/** «Почему»: the tight cut says why no more seats, the levels why not more even (scheduling.md §3). */
export function ProofDialog(props: {
  readonly page: SchedulePage;
  readonly onClose: () => void;
}): JSX.Element {
  const app = useApp();
  const words = useWords(FAIRNESS_WORDS);
  const levels = createMemo(() => {
    const byCount = new Map<number, Load[]>();
    for (const load of props.page.loads)
      byCount.set(load.shifts, [...(byCount.get(load.shifts) ?? []), load]);
    return [...byCount].sort(([a], [b]) => b - a);
  });
  const full = (): boolean => props.page.fairness.seatsFilled >= props.page.fairness.seatsNeeded;
  return (
    <Dialog title={words().proofTitle} onClose={() => props.onClose()}>
      <Show when={!props.page.fairness.optimal}>
        <Banner tone="info">{words().proofNotBest}</Banner>
      </Show>
      <Show when={full() || props.page.fairness.tightCut !== null}>
        <h3>{words().proofSeats}</h3>
      </Show>
      <Show when={full()}>
        <p>{words().proofSeatsAll}</p>
      </Show>
      <Show when={!full() && props.page.fairness.tightCut}>
        {(cut) => (
          <>
            <p>
              {cut().volunteers.length === 0
                ? words().proofCutNobody(cut().slots.length)
                : words().proofCut(cut().slots.length, cut().volunteers.length)}
            </p>
            <details class="smena-details">
              <summary>{words().proofCutSlots}</summary>
              <p>
                {cut()
                  .slots.map((slot) => whenOf(slot, app.calendar()))
                  .join('; ')}
              </p>
            </details>
            <Show when={cut().volunteers.length > 0}>
              <details class="smena-details">
                <summary>{words().proofCutPeople}</summary>
                <p>
                  {cut()
                    .volunteers.map((id) => nameOf(props.page, id))
                    .join(', ')}
                </p>
              </details>
            </Show>
          </>
        )}
      </Show>
      <h3>{words().proofEven}</h3>
      <Show when={props.page.fairness.optimal}>
        <p>{words().proofEvenText}</p>
      </Show>
      <ul class="smena-list">
        <For each={levels()}>
          {([held, loads]) => (
            <li>
              <strong>{words().proofLevel(held, loads.length)}</strong>
              <p class="smena-muted">
                {loads
                  .map((load) => words().proofPerson(load.volunteer.name, load.offered, load.maxShifts))
                  .join(', ')}
              </p>
            </li>
          )}
        </For>
      </ul>
    </Dialog>
  );
}
