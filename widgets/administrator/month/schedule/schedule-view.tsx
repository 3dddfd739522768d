import type { JSX } from 'solid-js';
import type { CycleView } from '../../../../src/adapters/http/contract/primitives.ts';
import { RemoteView } from '../../../kit/components/remote-view.tsx';
import { createDesk } from './desk.ts';
import { ScheduleDesk } from './schedule-desk.tsx';

/** The working copy of a month: calendar, loads, and everything that is done to it. */
export function ScheduleView(props: {
  readonly month: string;
  readonly onCycle: (cycle: CycleView) => void;
}): JSX.Element {
  const desk = createDesk(props.month, (cycle) => props.onCycle(cycle));
  return (
    <RemoteView remote={desk.remote} height="620px">
      {(page) => <ScheduleDesk desk={desk} page={page()} />}
    </RemoteView>
  );
}
