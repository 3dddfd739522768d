import { createEffect, createMemo, createSignal, Show } from 'solid-js';
import type { JSX } from 'solid-js';
import type { SchedulePage } from '../../../../src/adapters/http/contract/schedule.ts';
import { useApp, useWords } from '../../../kit/app/app.tsx';
import { Button } from '../../../kit/components/button.tsx';
import { createOrientation } from '../../../kit/grid/orientation.ts';
import { shortNames } from '../../../kit/i18n/short-names.ts';
import { ADMINISTRATOR_WORDS } from '../../words.ts';
import { Steps } from '../steps.tsx';
import { printMonth } from '../files/print-month.ts';
import { MONTH_DESK_WORDS, SCHEDULE_WORDS } from '../words.ts';
import { bandsOf, seatNow } from './bands.ts';
import type { Seat } from './bands.ts';
import type { BulkAsk } from './bulk-dialog.tsx';
import { CalendarGrid } from './calendar-grid.tsx';
import type { CalendarView } from './calendar-view.ts';
import type { Conflict, Desk } from './desk.ts';
import { DeskDialogs } from './desk-dialogs.tsx';
import type { Asked } from './desk-dialogs.tsx';
import { DoneBar } from './done-bar.tsx';
import { nameOf, slotOf, whenOf } from './edits.ts';
import { EffectLine } from './effect-line.tsx';
import type { Aim } from './effect-line.tsx';
import { dropOf, possible } from './effect.ts';
import { FairnessPanel } from './fairness-panel.tsx';
import { focusDay } from './focus-calendar.ts';
import { MonthOverview } from './month-overview.tsx';
import { ScheduleNotices } from './notices.tsx';
import { PublishButton } from './publish-button.tsx';
import { ReasonDialog } from './reason-dialog.tsx';
import { SeatDrawer } from './seat-drawer.tsx';
import { Toolbar } from './toolbar.tsx';
import { useDeskCommands } from './use-desk-commands.ts';
import { useDeskKeys } from './use-desk-keys.ts';

/** The schedule once it is loaded. */
export function ScheduleDesk(props: { readonly desk: Desk; readonly page: SchedulePage }): JSX.Element {
  const app = useApp();
  const words = useWords(SCHEDULE_WORDS);
  const deskWords = useWords(MONTH_DESK_WORDS);
  const sharedWords = useWords(ADMINISTRATOR_WORDS);
  const fingers = window.matchMedia('(pointer: coarse)').matches;
  let place: HTMLDivElement | undefined;
  const [person, setPerson] = createSignal<number | null>(null);
  const [freeOnly, setFreeOnly] = createSignal(false);
  const [open, setOpen] = createSignal<Seat | null>(null);
  const [picking, setPicking] = createSignal<Seat | null>(null);
  const [aim, setAim] = createSignal<Aim | null>(null);
  const [dialog, setDialog] = createSignal<Asked | null>(null);
  const [bulk, setBulk] = createSignal<BulkAsk | null>(null);
  createEffect(() => {
    const [, part, id] = app.route().rest;
    if (part === 'person') setPerson(Number(id));
  });
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
    aimed: aim,
    editable,
  };

  const move = (from: Seat | number, to: Seat): void => {
    setPicking(null);
    setAim(null);
    const edit = dropOf(from, to);
    if (edit !== null && mayChange(from, to)) void props.desk.attempt({ kind: 'edit', edit });
  };
  const mayChange = (from: Seat | number, to: Seat): boolean =>
    (typeof from === 'number' || changeable(from)) && changeable(to);
  const choose = (seat: Seat): void => {
    const from = picking();
    if (from === null) setOpen(seat);
    else if (fingers && movable({ from, to: seat })) setAim({ from, to: seat });
    else move(from, seat);
  };
  /** Whether something would come of it; who sits in a slot cannot come into it again. */
  const movable = ({ from, to }: Aim): boolean => mayChange(from, to) && possible(props.page, from, to);
  const goToDay = (day: string): void => {
    setFreeOnly(false);
    queueMicrotask(() => focusDay(day));
  };
  const print = (): void => {
    setDialog(null);
    void printMonth(props.desk.month, props.page, {
      app,
      words: deskWords(),
      free: words().free,
      title: words().grid(app.calendar().month(props.desk.month)),
      state: `${sharedWords().stages[props.page.cycle.state]}, ${freshness()}`,
      shortName: view.shortName,
    });
  };
  useDeskCommands({
    desk: props.desk,
    page: () => props.page,
    onDay: goToDay,
    onPerson: setPerson,
    onFreeOnly: () => setFreeOnly(!freeOnly()),
    onDialog: setDialog,
    onPrint: print,
  });
  const stopPicking = (): void => {
    setPicking(null);
    setAim(null);
  };
  const onSeat = (kind: 'remove' | 'pin', seat: Seat): void => {
    const { held, slotId } = seat;
    if (held === null || !changeable(seat)) return;
    const { volunteerId, pinned } = held;
    const edit = { kind: kind === 'pin' && pinned ? 'unpin' : kind, slotId, volunteerId } as const;
    void props.desk.attempt({ kind: 'edit', edit });
  };

  /** What is done to many at once is looked at again before it is repeated. */
  const askAgain = ({ attempt }: Conflict): boolean => {
    if (attempt.kind === 'publish') setDialog('publish');
    else if (attempt.kind === 'generate') setDialog('regenerate');
    else if (attempt.kind === 'edit' && !('slotId' in attempt.edit)) setBulk(attempt.edit);
    else return false;
    return true;
  };

  useDeskKeys(props.desk, () => picking() !== null, stopPicking);

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
        action={<PublishButton page={props.page} onPublish={() => setDialog('publish')} />}
      />
      <ScheduleNotices desk={props.desk} page={props.page} onAsk={askAgain} />
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
              <Button onClick={stopPicking}>{words().pickingStop}</Button>
            </div>
          )}
        </Show>
        <div class="smena-schedule-parts">
          <div
            class="smena-calendar"
            classList={{
              'smena-calendar-weeks': shape() === 'columns',
              'smena-calendar-six': bands().length > 5,
            }}
            ref={(made) => (place = made)}
          >
            <MonthOverview month={props.desk.month} page={props.page} person={person()} onDay={goToDay} />
            <Show when={bands().length > 0} fallback={<p>{words().noGaps}</p>}>
              <CalendarGrid
                label={words().grid(app.calendar().month(props.desk.month))}
                bands={bands()}
                view={view}
                onOpen={choose}
                onRemove={(seat) => onSeat('remove', seat)}
                onPin={(seat) => onSeat('pin', seat)}
                onDrop={move}
                onAim={setAim}
                onBulk={editable() ? setBulk : null}
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
            onDialog={setDialog}
          />
        </div>
      </Show>
      <EffectLine
        page={props.page}
        aim={aim()}
        allowed={movable}
        shortName={view.shortName}
        onYes={fingers && picking() !== null ? ({ from, to }) => move(from, to) : null}
      />
      <Show when={open()} keyed>
        {(seat) => (
          <SeatDrawer
            desk={props.desk}
            page={props.page}
            seat={seatNow(slotOf(props.page, seat.slotId), seat)}
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
      <DeskDialogs
        desk={props.desk}
        page={props.page}
        asked={dialog()}
        bulk={bulk()}
        onSeat={setOpen}
        onPrint={print}
        onClose={() => {
          setDialog(null);
          setBulk(null);
        }}
      />
    </div>
  );
}
