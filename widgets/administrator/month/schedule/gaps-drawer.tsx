import { For, Show } from 'solid-js';
import type { JSX } from 'solid-js';
import type { SchedulePage, ScheduleSlot } from '../../../../src/adapters/http/contract/schedule.ts';
import { useApp, useWords } from '../../../kit/app/app.tsx';
import { Dialog } from '../../../kit/components/dialog.tsx';
import { DESK_WORDS, FAIRNESS_WORDS } from '../words.ts';
import { seatsOf } from './bands.ts';
import type { Seat } from './bands.ts';
import { nameOf, slotOf } from './edits.ts';

/** «Где нужнее…»: free seats to come, the riskiest first, each with why nobody sits there; pressing one goes to the seat. */
export function GapsDrawer(props: {
  readonly page: SchedulePage;
  readonly onSeat: (seat: Seat) => void;
  readonly onClose: () => void;
}): JSX.Element {
  const words = useWords(DESK_WORDS);
  const slots = (): readonly ScheduleSlot[] =>
    props.page.gapsByRisk.flatMap((id) => slotOf(props.page, id) ?? []);
  const go = (slot: ScheduleSlot): void => {
    const seat = seatsOf(slot).find((one) => one.held === null);
    props.onClose();
    if (seat === undefined) return;
    // The drawer of the seat gives the focus back to where it was when it opened: the seat itself.
    document.querySelector<HTMLElement>(`[data-seat="${seat.slotId} ${seat.index}"]`)?.focus();
    props.onSeat(seat);
  };
  return (
    <Dialog shape="drawer" title={words().gaps.title} onClose={() => props.onClose()}>
      <Show when={slots().length > 0} fallback={<p>{words().gaps.none}</p>}>
        <p class="smena-muted">
          {words().gaps.order} {words().gaps.rests(props.page.callWeeks)}
        </p>
        <ol class="smena-risks">
          <For each={slots()}>{(slot) => <Gap page={props.page} slot={slot} onPress={() => go(slot)} />}</For>
        </ol>
      </Show>
    </Dialog>
  );
}

function Gap(props: {
  readonly page: SchedulePage;
  readonly slot: ScheduleSlot;
  readonly onPress: () => void;
}): JSX.Element {
  const app = useApp();
  const words = useWords(DESK_WORDS);
  const fairness = useWords(FAIRNESS_WORDS);
  return (
    <li>
      <button type="button" class="smena-risk" onClick={() => props.onPress()}>
        <strong>
          {app.calendar().day(props.slot.day)}, {app.calendar().span(props.slot.time, props.slot.endTime)}
        </strong>
        <span>
          <span class="smena-badge" classList={{ 'smena-badge-warning': props.slot.seats.length === 0 }}>
            {props.slot.seats.length === 0
              ? words().gaps.empty
              : words().gaps.missing(props.slot.gap?.missing ?? 0)}
          </span>{' '}
          {props.slot.expectedCalls === null
            ? words().gaps.unknown
            : words().usualCalls(props.slot.expectedCalls)}
        </span>
        <Show when={props.slot.gap}>
          {(gap) => (
            <span class="smena-muted">
              {fairness().gap[gap().reason]}{' '}
              {gap()
                .limited.map((one) => nameOf(props.page, one.volunteerId))
                .join(', ')}
            </span>
          )}
        </Show>
      </button>
    </li>
  );
}
