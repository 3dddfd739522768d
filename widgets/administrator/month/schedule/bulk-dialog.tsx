import { createSignal, For, Show } from 'solid-js';
import type { JSX } from 'solid-js';
import type { BulkPreview, SchedulePage } from '../../../../src/adapters/http/contract/schedule.ts';
import { useApp, useWords } from '../../../kit/app/app.tsx';
import { createRemote } from '../../../kit/app/remote.ts';
import { Field } from '../../../kit/components/field.tsx';
import { RemoteView } from '../../../kit/components/remote-view.tsx';
import { ConfirmDialog } from '../confirm-dialog.tsx';
import { DESK_WORDS } from '../words.ts';
import type { Desk } from './desk.ts';
import { nameOf, whenOf } from './edits.ts';
import type { BulkEdit } from './edits.ts';
import { mondaysOf, weekInWords } from './weeks.ts';

/** What is asked for: a day to be cleared, or a week whose pins are to be copied. */
export type BulkAsk =
  | { readonly kind: 'clear-day'; readonly day: string; readonly pinned?: boolean }
  | { readonly kind: 'copy-pins'; readonly fromWeek: string; readonly toWeek?: string };

/** «Очистить день…», «Скопировать закреплённых…»: what will happen, by name, before it does; one step of undo. */
export function BulkDialog(props: {
  readonly desk: Desk;
  readonly page: SchedulePage;
  readonly ask: BulkAsk;
  readonly onClose: () => void;
}): JSX.Element {
  const app = useApp();
  const words = useWords(DESK_WORDS);
  const { ask } = props;
  const [pinned, setPinned] = createSignal(ask.kind === 'clear-day' && ask.pinned === true);
  const targets =
    ask.kind === 'copy-pins' ? mondaysOf(props.desk.month).filter((monday) => monday !== ask.fromWeek) : [];
  const [toWeek, setToWeek] = createSignal(
    (ask.kind === 'copy-pins' ? ask.toWeek : undefined) ??
      targets.find((monday) => ask.kind === 'copy-pins' && monday > ask.fromWeek) ??
      targets[0] ??
      '',
  );
  const edit = (): BulkEdit =>
    ask.kind === 'clear-day' ? { ...ask, pinned: pinned() } : { ...ask, toWeek: toWeek() };
  const week = (monday: string): string => weekInWords(monday, props.desk.month, app.calendar());
  const preview = createRemote(
    () => `bulk.${props.desk.month}.${props.page.version}.${JSON.stringify(edit())}`,
    () => app.api.call('previewBulkEdit', { params: { month: props.desk.month }, body: { edit: edit() } }),
  );
  /** What is shown must be what is done: of the version on screen, and something. */
  const ready = (): boolean =>
    !preview.loading() &&
    preview.data()?.version === props.page.version &&
    (preview.data()?.changes.length ?? 0) > 0;
  const bulk = () => words().bulk;
  return (
    <ConfirmDialog
      title={
        ask.kind === 'clear-day'
          ? bulk().clearTitle(app.calendar().day(ask.day))
          : bulk().copyTitle(week(ask.fromWeek))
      }
      yes={ask.kind === 'clear-day' ? bulk().clearYes : bulk().copyYes}
      disabled={!ready()}
      act={async () => void (await props.desk.attempt({ kind: 'edit', edit: edit() }))}
      onClose={() => props.onClose()}
    >
      <Show
        when={ask.kind === 'copy-pins'}
        fallback={
          <label class="smena-switch">
            <input
              type="checkbox"
              checked={pinned()}
              onChange={(event) => setPinned(event.currentTarget.checked)}
            />
            {bulk().clearPinned}
          </label>
        }
      >
        <Field label={bulk().copyTo}>
          {(control) => (
            <select
              id={control.id}
              value={toWeek()}
              onChange={(event) => setToWeek(event.currentTarget.value)}
            >
              <For each={targets}>
                {(monday) => (
                  <option value={monday} selected={monday === toWeek()}>
                    {week(monday)}
                  </option>
                )}
              </For>
            </select>
          )}
        </Field>
      </Show>
      <RemoteView remote={preview} height="200px">
        {(data) => <Foreseen preview={data()} page={props.page} clears={ask.kind === 'clear-day'} />}
      </RemoteView>
    </ConfirmDialog>
  );
}

function Foreseen(props: {
  readonly preview: BulkPreview;
  readonly page: SchedulePage;
  readonly clears: boolean;
}): JSX.Element {
  const app = useApp();
  const words = useWords(DESK_WORDS);
  const bulk = () => words().bulk;
  const count = (): number => props.preview.changes.length;
  /** A day is named in the title already. */
  const when = (slotId: string): string => (props.clears ? slotId.slice(11) : whenOf(slotId, app.calendar()));
  const nothing = (): string => {
    if (props.clears) return bulk().clearNothing;
    return props.preview.skipped.length === 0 ? bulk().copyNoPins : bulk().copyNothing;
  };
  return (
    <>
      <Show when={count() > 0} fallback={<p>{nothing()}</p>}>
        <p>{props.clears ? bulk().cleared(count()) : bulk().copied(count())}</p>
        <ul class="smena-list">
          <For each={props.preview.changes}>
            {(one) => <li>{bulk().row(nameOf(props.page, one.volunteerId), when(one.slotId))}</li>}
          </For>
        </ul>
      </Show>
      <Show when={props.preview.skipped.length > 0}>
        <p>
          {props.clears
            ? bulk().kept(props.preview.skipped.length)
            : bulk().skipped(props.preview.skipped.length)}
        </p>
        <ul class="smena-list">
          <For each={props.preview.skipped}>
            {(one) => (
              <li>
                {bulk().rowWhy(
                  nameOf(props.page, one.volunteerId),
                  when(one.slotId),
                  bulk().reason[one.reason],
                )}
              </li>
            )}
          </For>
        </ul>
      </Show>
      <Show when={count() > 0}>
        <p class="smena-muted">{props.clears ? `${bulk().keepsOut} ${bulk().oneStep}` : bulk().oneStep}</p>
      </Show>
    </>
  );
}
