import { createMemo, createSignal, For, Match, onCleanup, onMount, Show, Switch } from 'solid-js';
import type { JSX } from 'solid-js';
import type { SchedulePage } from '../../../../src/adapters/http/contract/schedule.ts';
import { useApp, useWords } from '../../../kit/app/app.tsx';
import { Button } from '../../../kit/components/button.tsx';
import { Dialog } from '../../../kit/components/dialog.tsx';
import { createOrientation } from '../../../kit/grid/orientation.ts';
import { Steps } from '../steps.tsx';
import { SCHEDULE_WORDS } from '../words.ts';
import { bandsOf } from './bands.ts';
import type { Seat } from './bands.ts';
import { CalendarGrid } from './calendar-grid.tsx';
import type { CalendarView } from './calendar-view.ts';
import type { Desk } from './desk.ts';
import { DoneBar } from './done-bar.tsx';
import { nameOf, slotOf, transfer, whenOf } from './edits.ts';
import { FairnessPanel } from './fairness-panel.tsx';
import { HistoryDialog } from './history-list.tsx';
import { shortNames } from './names.ts';
import { ScheduleNotices } from './notices.tsx';
import { PublishDialog } from './publish-dialog.tsx';
import { ReasonDialog } from './reason-dialog.tsx';
import { RegenerateDialog } from './regenerate-dialog.tsx';
import { SeatDrawer } from './seat-drawer.tsx';
import { Toolbar } from './toolbar.tsx';

type Asked = 'history' | 'regenerate' | 'publish' | 'keys';

/** The schedule once it is loaded. */
export function ScheduleDesk(props: { readonly desk: Desk; readonly page: SchedulePage }): JSX.Element {
  const app = useApp();
  const words = useWords(SCHEDULE_WORDS);
  let place: HTMLDivElement | undefined;
  const [person, setPerson] = createSignal<number | null>(null);
  const [freeOnly, setFreeOnly] = createSignal(false);
  const [open, setOpen] = createSignal<Seat | null>(null);
  const [picking, setPicking] = createSignal<Seat | null>(null);
  const [dialog, setDialog] = createSignal<Asked | null>(null);
  const shape = createOrientation(() => place);
  const names = createMemo(() => shortNames(props.page.loads.map((load) => load.volunteer)));
  const offered = createMemo(
    () => new Set(props.page.marks.find((one) => one.volunteerId === person())?.slots ?? []),
  );
  const shown = createMemo(() =>
    freeOnly() ? props.page.slots.filter((slot) => slot.gap !== null) : props.page.slots,
  );
  const bands = createMemo(() =>
    bandsOf(props.desk.month, shown(), shape() === 'columns' ? 'weeks' : 'days'),
  );
  const editable = (): boolean => !props.page.readOnly;
  const changeable = (seat: Seat): boolean => editable() && slotOf(props.page, seat.slotId)?.past === false;
  const view: CalendarView = {
    shortName: (id) => names().get(id) ?? nameOf(props.page, id),
    fullName: (id) => nameOf(props.page, id),
    person,
    offered: (slotId) => offered().has(slotId),
    picking,
    editable,
  };

  const move = (from: Seat, to: Seat): void => {
    setPicking(null);
    const edit = transfer(from, to);
    if (edit !== null && changeable(from) && changeable(to)) void props.desk.attempt({ kind: 'edit', edit });
  };
  const choose = (seat: Seat): void => {
    const from = picking();
    if (from === null) setOpen(seat);
    else move(from, seat);
  };
  const onSeat = (kind: 'remove' | 'pin', seat: Seat): void => {
    const { held, slotId } = seat;
    if (held === null || !changeable(seat)) return;
    const { volunteerId, pinned } = held;
    const edit = { kind: kind === 'pin' && pinned ? 'unpin' : kind, slotId, volunteerId } as const;
    void props.desk.attempt({ kind: 'edit', edit });
  };

  const keys = (event: KeyboardEvent): void => {
    const target = event.target instanceof Element ? event.target : null;
    if (target?.closest('input, textarea, dialog') !== null && target !== null) return;
    if (target !== document.body && target?.closest('.smena') === null) return;
    const undoing = (event.ctrlKey || event.metaKey) && event.code === 'KeyZ';
    if (undoing && event.shiftKey && props.page.canRedo) void props.desk.attempt({ kind: 'redo' });
    else if (undoing && !event.shiftKey && props.page.canUndo) void props.desk.attempt({ kind: 'undo' });
    else if (event.key === 'Escape' && picking() !== null) setPicking(null);
    else if (event.key === '?') setDialog('keys');
    else return;
    event.preventDefault();
  };
  // In the capture phase: the panel itself closes on an Escape nobody took.
  onMount(() => document.addEventListener('keydown', keys, true));
  onCleanup(() => document.removeEventListener('keydown', keys, true));

  const Action = (): JSX.Element => (
    <Switch>
      <Match when={props.page.readOnly || props.page.generating}>{null}</Match>
      <Match when={props.page.publishedNumber === null}>
        <Button look="primary" onClick={() => setDialog('publish')}>
          {words().publish}
        </Button>
      </Match>
      <Match when={props.page.unpublishedChanges > 0}>
        <Button look="primary" onClick={() => setDialog('publish')}>
          {words().publishAgain(props.page.unpublishedChanges)}
        </Button>
      </Match>
    </Switch>
  );
  const freshness = (): string => {
    const { publishedNumber, publishedAt, generatedAt, unpublishedChanges } = props.page;
    const at = publishedAt ?? generatedAt;
    if (at === null) return '';
    const [date, time] = [app.calendar().date(app.zone().day(at)), app.zone().time(at)];
    if (publishedNumber === null) return words().draftOf(date, time);
    const version = words().versionOf(publishedNumber, date, time);
    return unpublishedChanges === 0 ? version : `${version} · ${words().unpublished(unpublishedChanges)}`;
  };

  return (
    <div class="smena-schedule">
      <Steps
        cycle={props.page.cycle}
        draftAt={props.page.generatedAt}
        publishedAt={props.page.publishedAt}
        action={<Action />}
      />
      <ScheduleNotices desk={props.desk} page={props.page} />
      <Show
        when={props.page.version > 0 || props.page.generatedAt !== null}
        fallback={
          <Show when={!props.page.generating}>
            <p>{words().empty}</p>
          </Show>
        }
      >
        <div class="smena-toolbar-row">
          <Toolbar
            desk={props.desk}
            page={props.page}
            person={person()}
            onPerson={setPerson}
            freeOnly={freeOnly()}
            onFreeOnly={setFreeOnly}
            onDialog={setDialog}
          />
          <DoneBar desk={props.desk} page={props.page} />
        </div>
        <Show when={picking()}>
          {(seat) => (
            <div class="smena-picking" role="status">
              <span>
                {words().picking(
                  nameOf(props.page, seat().held?.volunteerId ?? 0),
                  whenOf(seat().slotId, app.calendar()),
                )}
              </span>
              <Button onClick={() => setPicking(null)}>{words().pickingStop}</Button>
            </div>
          )}
        </Show>
        <div class="smena-schedule-parts">
          <div
            class="smena-calendar"
            classList={{ 'smena-calendar-weeks': shape() === 'columns' }}
            ref={(made) => (place = made)}
          >
            <Show when={bands().length > 0} fallback={<p>{words().noGaps}</p>}>
              <CalendarGrid
                label={words().grid(app.calendar().month(props.desk.month))}
                bands={bands()}
                view={view}
                onOpen={choose}
                onRemove={(seat) => onSeat('remove', seat)}
                onPin={(seat) => onSeat('pin', seat)}
                onDrop={move}
              />
            </Show>
            <p class="smena-muted smena-calendar-legend">
              {freshness()}. {words().legend}
            </p>
          </div>
          <FairnessPanel
            page={props.page}
            person={person()}
            onPerson={(id) => setPerson(person() === id ? null : id)}
          />
        </div>
      </Show>
      <Show when={open()} keyed>
        {(seat) => (
          <SeatDrawer
            desk={props.desk}
            page={props.page}
            seat={seat}
            onMove={(from) => {
              setOpen(null);
              setPerson(from.held?.volunteerId ?? null);
              setPicking(from);
            }}
            onHighlight={(id) => {
              setOpen(null);
              setPerson(id);
            }}
            onClose={() => setOpen(null)}
          />
        )}
      </Show>
      <Show when={props.desk.reasonFor()} keyed>
        {({ edit, against }) => (
          <ReasonDialog
            edit={edit}
            against={against}
            nameOf={(id) => nameOf(props.page, id)}
            onReason={(reasoned) => void props.desk.attempt({ kind: 'edit', edit: reasoned })}
            onClose={() => props.desk.dismiss()}
          />
        )}
      </Show>
      <Switch>
        <Match when={dialog() === 'history'}>
          <HistoryDialog
            month={props.desk.month}
            version={props.page.version}
            onClose={() => setDialog(null)}
          />
        </Match>
        <Match when={dialog() === 'regenerate'}>
          <RegenerateDialog desk={props.desk} version={props.page.version} onClose={() => setDialog(null)} />
        </Match>
        <Match when={dialog() === 'publish'}>
          <PublishDialog desk={props.desk} version={props.page.version} onClose={() => setDialog(null)} />
        </Match>
        <Match when={dialog() === 'keys'}>
          <Dialog title={words().keysTitle} onClose={() => setDialog(null)}>
            <ul class="smena-list">
              <For each={words().keys}>{(line) => <li>{line}</li>}</For>
            </ul>
          </Dialog>
        </Match>
      </Switch>
    </div>
  );
}
