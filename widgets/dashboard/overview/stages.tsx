import { For } from 'solid-js';
import type { JSX } from 'solid-js';
import type { CycleView } from '../../../src/adapters/http/contract/primitives.ts';
import { useApp, useWords } from '../../kit/app/app.tsx';
import { createMoments } from '../../kit/app/moments.ts';
import { OVERVIEW_WORDS } from '../words.ts';

/** Where this and the next month stand. */
export function Stages(props: { readonly stages: readonly CycleView[]; readonly now: string }): JSX.Element {
  const app = useApp();
  const words = useWords(OVERVIEW_WORDS);
  const moments = createMoments();
  const isLate = (cycle: CycleView): boolean =>
    cycle.state === 'review' && Date.parse(cycle.publishingDue) < Date.parse(props.now);
  const stage = (cycle: CycleView): string =>
    words().stages.states[isLate(cycle) ? 'late' : cycle.state](
      moments.instant(cycle.opensAt),
      moments.instant(cycle.deadline),
      moments.instant(cycle.publishingDue),
    );
  return (
    <section class="smena-block">
      <h2>{words().stages.title}</h2>
      <ul class="smena-sentences">
        <For each={props.stages} fallback={<li>{words().stages.none}</li>}>
          {(cycle) => (
            <li>
              <strong>{app.calendar().monthTitle(cycle.month)}</strong>: {stage(cycle)}
            </li>
          )}
        </For>
      </ul>
    </section>
  );
}
