import { For, Show } from 'solid-js';
import type { JSX } from 'solid-js';
import type { HoursChange } from '../../../src/adapters/http/contract/administration.ts';
import type { SlotView } from '../../../src/adapters/http/contract/primitives.ts';
import { createAction } from '../../kit/app/action.ts';
import { useApp, useWords } from '../../kit/app/app.tsx';
import { createRemote } from '../../kit/app/remote.ts';
import { Button } from '../../kit/components/button.tsx';
import { Dialog } from '../../kit/components/dialog.tsx';
import { Problem } from '../../kit/components/problem.tsx';
import { RemoteView } from '../../kit/components/remote-view.tsx';
import { isEmpty } from './affected.ts';
import { SETTINGS_WORDS } from './words.ts';

/** What the stored hours would do to a month already laid out, whom it costs what, and the button that does it. */
export function HoursChangeDialog(props: {
  readonly month: string;
  readonly onClose: () => void;
  readonly onApplied: () => void;
}): JSX.Element {
  const app = useApp();
  const words = useWords(SETTINGS_WORDS);
  const applying = createAction();
  const params = { month: props.month };
  const change = createRemote(
    () => `hours.${props.month}`,
    () => app.api.call('previewHours', { params }),
  );
  const apply = async (seen: HoursChange): Promise<void> => {
    const done = await applying.run(async () => {
      await app.api.call('applyHours', { params, body: { version: seen.version } });
    });
    if (done) props.onApplied();
    else await change.reload();
  };
  return (
    <Dialog
      title={words().changeTitle(app.calendar().month(props.month))}
      onClose={() => props.onClose()}
      actions={
        <>
          <Button onClick={() => props.onClose()}>{app.words().cancel}</Button>
          <Show when={change.data()}>
            {(seen) => (
              <Button
                look="primary"
                busy={applying.busy() || change.loading()}
                disabled={isEmpty(seen())}
                onClick={() => void apply(seen())}
              >
                {words().apply}
              </Button>
            )}
          </Show>
        </>
      }
    >
      <Show when={applying.failure()}>{(error) => <Problem error={error()} />}</Show>
      <RemoteView remote={change} height="200px">
        {(data) => (
          <Show when={!isEmpty(data())} fallback={<p>{words().changeNothing}</p>}>
            <Slots title={words().added(data().added.length)} slots={data().added} />
            <Slots title={words().removed(data().removed.length)} slots={data().removed} />
            <Slots title={words().changed(data().changed.length)} slots={data().changed} />
            <p>{words().marksLost(data().marksLost)}</p>
            <Show when={data().shiftsLost.length > 0} fallback={<p>{words().noShiftsLost}</p>}>
              <section>
                <h3>{words().shiftsLost(data().shiftsLost.length)}</h3>
                <ul class="smena-change-list">
                  <For each={data().shiftsLost}>
                    {({ volunteer, slot }) => (
                      <li>
                        {words().lost(
                          volunteer.name,
                          `${app.calendar().day(slot.day)}, ${app.calendar().span(slot.time, slot.endTime)}`,
                        )}
                      </li>
                    )}
                  </For>
                </ul>
                <p class="smena-muted">{words().told}</p>
              </section>
            </Show>
          </Show>
        )}
      </RemoteView>
    </Dialog>
  );
}

function Slots(props: { readonly title: string; readonly slots: readonly SlotView[] }): JSX.Element {
  const app = useApp();
  const words = useWords(SETTINGS_WORDS);
  return (
    <Show when={props.slots.length > 0}>
      <details class="smena-details">
        <summary>{props.title}</summary>
        <ul class="smena-change-list">
          <For each={props.slots}>
            {(slot) => (
              <li>
                {words().needOf(
                  `${app.calendar().day(slot.day)}, ${app.calendar().span(slot.time, slot.endTime)}`,
                  slot.need,
                )}
              </li>
            )}
          </For>
        </ul>
      </details>
    </Show>
  );
}
