import { createSignal, Show } from 'solid-js';
import type { JSX } from 'solid-js';
import type { CycleView } from '../../../src/adapters/http/contract/primitives.ts';
import { useWords } from '../../kit/app/app.tsx';
import { Tabs } from '../../kit/components/tabs.tsx';
import { AnswersPart } from './collecting/answers-part.tsx';
import { ScheduleView } from './schedule/schedule-view.tsx';
import { COLLECTING_WORDS } from './words.ts';

type Part = 'schedule' | 'answers';

/** From the draft on: the schedule, and the answers it was made of. */
export function ScheduleTabs(props: {
  readonly cycle: CycleView;
  readonly onCycle: (cycle: CycleView) => void;
}): JSX.Element {
  const words = useWords(COLLECTING_WORDS);
  const [part, setPart] = createSignal<Part>('schedule');
  return (
    <Tabs<Part>
      label={words().parts}
      tabs={[
        { name: 'schedule', title: words().tabs.schedule },
        { name: 'answers', title: words().tabs.answers },
      ]}
      chosen={part()}
      onChoose={setPart}
    >
      <Show
        when={part() === 'schedule'}
        fallback={<AnswersPart month={props.cycle.month} onCycle={props.onCycle} />}
      >
        <ScheduleView month={props.cycle.month} onCycle={props.onCycle} />
      </Show>
    </Tabs>
  );
}
