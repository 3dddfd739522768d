import { createEffect, createMemo, createSignal, on, onCleanup, Show } from 'solid-js';
import type { JSX } from 'solid-js';
import type { AvailabilityPage } from '../../../src/adapters/http/contract/availability.ts';
import { asApiError } from '../api/api-error.ts';
import type { ApiError } from '../api/api-error.ts';
import { useApp, useWords } from '../app/app.tsx';
import { createUnhurried } from '../app/frames.ts';
import { isOutage } from '../app/outages.ts';
import { createFields, createSettled } from '../app/settled.ts';
import { KeysDialog } from '../components/keys-dialog.tsx';
import { Problem } from '../components/problem.tsx';
import { Skeleton } from '../components/skeleton.tsx';
import { UndoBar } from '../components/undo-bar.tsx';
import { CannotDialog } from './cannot-dialog.tsx';
import { EditorFoot } from './editor-foot.tsx';
import { EditorHead } from './editor-head.tsx';
import type { EditorParts } from './editor-parts.ts';
import { Notices } from './notices.tsx';
import { sameOffer } from './offer.ts';
import { keepOffer } from './offer-keeper.ts';
import type { OfferGateway, OfferKeeper, OfferState } from './offer-keeper.ts';
import { MonthGrid } from './month-grid.tsx';
import { Tools } from './tools.tsx';
import { Wishes } from './wishes.tsx';
import { AVAILABILITY_WORDS } from './words.ts';

export interface AvailabilityEditorProps {
  readonly gateway: OfferGateway;
  /** Of the person and the month: unsaved strokes are kept under it on the device. */
  readonly storeKey: string;
  /** An administrator marks for this person. */
  readonly behalfOf?: string;
  /** The page as loaded and after every write. */
  readonly onPage?: (page: AvailabilityPage) => void;
}

/** Marks one person's availability of one month: grid, tools, wishes, sending (product.md §4). Made for one `storeKey`; mount another for another. */
export function AvailabilityEditor(props: AvailabilityEditorProps): JSX.Element {
  const app = useApp();
  const [keeper, setKeeper] = createSignal<OfferKeeper | null>(null);
  const [problem, setProblem] = createSignal<ApiError | null>(null);
  const [turn, setTurn] = createSignal(0);
  let gone = false;

  const begin = (page: AvailabilityPage): OfferKeeper => {
    const made = keepOffer(
      {
        gateway: props.gateway,
        store: app.store,
        storeKey: props.storeKey,
        later(milliseconds, act) {
          const timer = setTimeout(act, milliseconds);
          return () => clearTimeout(timer);
        },
        changed() {
          app.cache.set(props.storeKey, remembered(made));
          setTurn((before) => before + 1);
        },
      },
      page,
    );
    setKeeper(() => made);
    return made;
  };
  const open = async (): Promise<void> => {
    setProblem(null);
    const known = app.cache.get(props.storeKey) as AvailabilityPage | undefined;
    if (known !== undefined) return begin(known).refresh();
    try {
      const page = await props.gateway.load();
      if (gone) return;
      app.outages.over(again);
      app.cache.set(props.storeKey, remembered(begin(page)));
    } catch (thrown) {
      const failure = asApiError(thrown);
      if (gone) return;
      if (isOutage(failure)) return app.outages.report(again, { error: failure, stale: false });
      app.outages.over(again);
      setProblem(failure);
    }
  };
  const again = (): void => void open();
  const back = (): void => {
    const made = keeper();
    if (made === null) void open();
    else made.retry();
  };
  window.addEventListener('online', back);
  onCleanup(() => {
    gone = true;
    app.outages.over(again);
    window.removeEventListener('online', back);
    keeper()?.stop();
  });
  void open();

  return (
    <Show
      when={keeper()}
      fallback={
        <Show when={problem()} fallback={<Skeleton height="420px" />}>
          {(error) => <Problem error={error()} onRetry={() => void open()} />}
        </Show>
      }
    >
      {(made) => <OpenEditor keeper={made()} turn={turn} behalfOf={props.behalfOf} onPage={props.onPage} />}
    </Show>
  );
}

/** The page with what is stored now; unsaved strokes are kept on the device, not here. */
function remembered(keeper: OfferKeeper): AvailabilityPage {
  const { page, view } = keeper.state();
  return { ...page, availability: view };
}

function OpenEditor(props: {
  keeper: OfferKeeper;
  turn: () => number;
  behalfOf: string | undefined;
  onPage: ((page: AvailabilityPage) => void) | undefined;
}): JSX.Element {
  const words = useWords(AVAILABILITY_WORDS);
  const [done, setDone] = createSignal<string | null>(null);
  const [dialog, setDialog] = createSignal<'cannot' | 'nothing' | 'keys' | null>(null);
  const { keeper } = props;
  const now = createMemo(() => {
    props.turn();
    const state = keeper.state();
    props.onPage?.({ ...state.page, availability: state.view });
    return state;
  });
  const fields = createFields(now);
  const shownFields = createFields(createUnhurried(now));
  const state = (): OfferState => fields;
  // The sentence goes with its step: once something else was marked, undone or sent, «Отменить» in it would undo that.
  const offered = createMemo(() => state().offer, undefined, { equals: sameOffer });
  createEffect(on(offered, () => setDone(null), { defer: true }));
  const editable = createSettled(() => state().view.open && state().conflict === null && !state().sending);
  const parts: EditorParts = {
    keeper,
    state,
    shown: () => shownFields,
    editable,
    behalfOf: props.behalfOf,
    did: setDone,
    ask: setDialog,
  };

  const keys = (event: KeyboardEvent): void => {
    if (event.target instanceof Element && event.target.closest('input, textarea, select, dialog') !== null)
      return;
    const undoing = (event.ctrlKey || event.metaKey) && event.code === 'KeyZ';
    if (undoing && event.shiftKey) keeper.redo();
    else if (undoing) keeper.undo();
    else if ((event.ctrlKey || event.metaKey) && event.code === 'KeyY') keeper.redo();
    else if (event.key === '?') setDialog('keys');
    else return;
    event.preventDefault();
  };

  return (
    <div class="smena-editor" onKeyDown={keys}>
      <div class="smena-editor-body">
        <EditorHead parts={parts} />
        <Notices parts={parts} />
        <Show when={state().view.open}>
          <Tools parts={parts} />
        </Show>
        <UndoBar sentence={done()} onUndo={() => keeper.undo()} onGone={() => setDone(null)} />
        <MonthGrid parts={parts} />
        <Wishes parts={parts} />
      </div>
      <Show when={state().view.open}>
        <EditorFoot parts={parts} />
      </Show>
      <Show when={dialog() === 'cannot' || dialog() === 'nothing'}>
        <CannotDialog parts={parts} nothing={dialog() === 'nothing'} onClose={() => setDialog(null)} />
      </Show>
      <Show when={dialog() === 'keys'}>
        <KeysDialog lists={[{ lines: words().keys }]} onClose={() => setDialog(null)} />
      </Show>
    </div>
  );
}
