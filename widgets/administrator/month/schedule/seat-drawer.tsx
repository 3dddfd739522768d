import { createMemo, For, Show, untrack } from 'solid-js';
import type { JSX } from 'solid-js';
import type { SchedulePage } from '../../../../src/adapters/http/contract/schedule.ts';
import { useApp, useWords } from '../../../kit/app/app.tsx';
import { Button } from '../../../kit/components/button.tsx';
import { Dialog } from '../../../kit/components/dialog.tsx';
import { Thread } from '../../../kit/thread/thread.tsx';
import { MONTH_DESK_WORDS, SCHEDULE_WORDS } from '../words.ts';
import type { Seat } from './bands.ts';
import { Candidates } from './candidates.tsx';
import type { Desk } from './desk.ts';
import { nameOf, slotOf } from './edits.ts';
import type { Edit } from './edits.ts';
import { effectOf, loadsLine } from './effect.ts';
import { GapReason } from './gap-reason.tsx';

export interface SeatDrawerProps {
  readonly desk: Desk;
  readonly page: SchedulePage;
  /** As it is now, whatever it was when it was opened. */
  readonly seat: Seat;
  readonly onMove: (seat: Seat) => void;
  readonly onHighlight: (volunteerId: number) => void;
  readonly onClose: () => void;
}

/** One seat: who holds it and why, what can be done, what was written about the published shift, who could hold it instead. */
export function SeatDrawer(props: SeatDrawerProps): JSX.Element {
  const app = useApp();
  const words = useWords(SCHEDULE_WORDS);
  const deskWords = useWords(MONTH_DESK_WORDS);
  const { slotId } = untrack(() => props.seat);
  const slot = createMemo(() => slotOf(props.page, slotId));
  const held = (): Seat['held'] => props.seat.held;
  const load = (id: number) => props.page.loads.find((one) => one.volunteer.id === id);
  const editable = (): boolean => !props.page.readOnly && slot()?.past === false;
  const act = (edit: Edit): void => {
    props.onClose();
    void props.desk.attempt({ kind: 'edit', edit });
  };
  const editOf = (volunteerId: number): Edit => {
    const holder = held();
    return holder === null
      ? { kind: 'assign', slotId, volunteerId }
      : { kind: 'replace', slotId, volunteerId: holder.volunteerId, byVolunteerId: volunteerId };
  };
  const relief = (): number | null => {
    const holder = held();
    return holder === null ? null : 1 - 2 * (load(holder.volunteerId)?.shifts ?? 0);
  };
  const choose = (volunteerId: number, against: readonly string[]): void => {
    const edit = editOf(volunteerId);
    if (against.length === 0) return act(edit);
    props.onClose();
    props.desk.askReason(edit, against);
  };
  const title = (): string => {
    const known = slot();
    if (known === undefined) return '';
    return `${app.calendar().day(known.day)}, ${app.calendar().span(known.time, known.endTime)}`;
  };
  return (
    <Dialog shape="drawer" title={title()} onClose={() => props.onClose()}>
      <Show when={slot()?.past === true}>
        <p class="smena-muted">{words().why.past}</p>
      </Show>
      <Show
        when={held()}
        fallback={<Show when={slot()?.gap}>{(gap) => <GapReason page={props.page} gap={gap()} />}</Show>}
      >
        {(one) => (
          <>
            <Holder page={props.page} slotId={slotId} held={one()} />
            <div class="smena-row">
              <Show when={editable()}>
                <Button
                  onClick={() =>
                    act({ kind: one().pinned ? 'unpin' : 'pin', slotId, volunteerId: one().volunteerId })
                  }
                >
                  {one().pinned ? words().unpin : words().pin}
                </Button>
                <Button onClick={() => props.onMove(props.seat)}>{words().move}</Button>
                <Button
                  look="danger"
                  onClick={() => act({ kind: 'remove', slotId, volunteerId: one().volunteerId })}
                >
                  {words().remove}
                </Button>
              </Show>
              <Button look="quiet" onClick={() => props.onHighlight(one().volunteerId)}>
                {words().highlight}
              </Button>
            </div>
            <Show when={props.page.publishedNumber !== null && !one().unpublished}>
              <Thread
                about={{ kind: 'shift', slotId, volunteerId: one().volunteerId }}
                named={nameOf(props.page, one().volunteerId)}
              />
            </Show>
          </>
        )}
      </Show>
      <Show when={editable()}>
        <Candidates
          month={props.desk.month}
          slotId={slotId}
          version={props.page.version}
          relief={relief()}
          title={held() === null ? words().assignWho : words().replaceWith}
          busy={props.desk.busy()}
          loadsWith={(id) =>
            loadsLine(effectOf(props.page, editOf(id)), deskWords().effect, (one) => nameOf(props.page, one))
          }
          onChoose={choose}
        />
      </Show>
    </Dialog>
  );
}

/** Who holds the seat, and why they. */
function Holder(props: {
  readonly page: SchedulePage;
  readonly slotId: string;
  readonly held: NonNullable<Seat['held']>;
}): JSX.Element {
  const words = useWords(SCHEDULE_WORDS);
  const load = () => props.page.loads.find((one) => one.volunteer.id === props.held.volunteerId);
  const marked = (): boolean =>
    props.page.marks
      .find((one) => one.volunteerId === props.held.volunteerId)
      ?.slots.includes(props.slotId) === true;
  const others = (): string =>
    (slotOf(props.page, props.slotId)?.seats ?? [])
      .filter((one) => one.volunteerId !== props.held.volunteerId)
      .map((one) => nameOf(props.page, one.volunteerId))
      .join(', ');
  const lines = (): readonly string[] => [
    props.held.origin === 'hand'
      ? words().why.hand
      : words().why.generated(load()?.shifts ?? 0, load()?.offered ?? 0),
    marked() ? words().why.marked : words().why.notMarked,
    props.held.against === null ? '' : words().why.against(props.held.against),
    props.held.pinned ? words().why.pinned : words().why.notPinned,
    props.held.unpublished ? words().why.unpublished : '',
    others() === '' ? words().alone : words().inSlot(others()),
  ];
  return (
    <div class="smena-holder">
      <h3>{nameOf(props.page, props.held.volunteerId)}</h3>
      <p class="smena-muted">{words().load(load()?.shifts ?? 0, load()?.maxShifts ?? null)}</p>
      <For each={lines().filter((line) => line !== '')}>{(line) => <p>{line}</p>}</For>
    </div>
  );
}
