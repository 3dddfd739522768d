import { createMemo, For, Show } from 'solid-js';
import type { JSX } from 'solid-js';
import type { SchedulePage } from '../../../../src/adapters/http/contract/schedule.ts';
import { useApp, useWords } from '../../../kit/app/app.tsx';
import { Dialog } from '../../../kit/components/dialog.tsx';
import { DESK_WORDS, MONTH_DESK_WORDS } from '../words.ts';
import { comparisonOf } from './comparison.ts';
import { nameOf, whenOf } from './edits.ts';

/** «Сравнить с опубликованным»: by day who leaves and who comes, by person what is added and lost, and what changes in all. */
export function CompareDrawer(props: {
  readonly page: SchedulePage;
  readonly onClose: () => void;
}): JSX.Element {
  const words = useWords(DESK_WORDS);
  return (
    <Dialog shape="drawer" title={words().compare.open} onClose={() => props.onClose()}>
      <Show when={props.page.publishedNumber} fallback={<p>{words().compare.notYet}</p>}>
        {(version) => (
          <Show when={props.page.unpublishedChanges > 0} fallback={<p>{words().compare.same}</p>}>
            <Differences page={props.page} version={version()} />
          </Show>
        )}
      </Show>
    </Dialog>
  );
}

function Differences(props: { readonly page: SchedulePage; readonly version: number }): JSX.Element {
  const app = useApp();
  const words = useWords(DESK_WORDS);
  const effect = useWords(MONTH_DESK_WORDS);
  const found = createMemo(() => comparisonOf(props.page));
  const figures = (): string => {
    const { filled, least, most } = found();
    const { effect: said } = effect();
    return [
      filled[0] === filled[1] ? said.filledSame(filled[1]) : said.filled(...filled),
      least[0] === least[1] && most[0] === most[1]
        ? said.spreadSame(least[1], most[1])
        : said.spread(least[0], most[0], least[1], most[1]),
    ].join(' · ');
  };
  return (
    <div class="smena-compare">
      <p>
        <strong>{words().compare.since(props.version, props.page.unpublishedChanges)}</strong>
      </p>
      <p>{figures()}</p>
      <h3>{words().compare.byDay}</h3>
      <For each={found().days}>
        {({ day, slots }) => (
          <section>
            <h4>{app.calendar().day(day)}</h4>
            <ul>
              <For each={slots}>
                {({ slot, out, into }) => (
                  <li>
                    <span class="smena-compare-time">{app.calendar().span(slot.time, slot.endTime)}</span>
                    <span>
                      <For each={out}>
                        {(id) => (
                          <p>
                            − <del>{nameOf(props.page, id)}</del>
                          </p>
                        )}
                      </For>
                      <For each={into}>
                        {(id) => (
                          <p>
                            + <ins>{nameOf(props.page, id)}</ins>
                          </p>
                        )}
                      </For>
                    </span>
                  </li>
                )}
              </For>
            </ul>
          </section>
        )}
      </For>
      <h3>{words().compare.byPerson}</h3>
      <ul>
        <For each={found().people}>
          {(one) => (
            <li>
              <strong>{nameOf(props.page, one.volunteerId)}</strong>
              <span class="smena-muted"> {words().compare.shifts(one.before, one.after)}</span>
              <For each={one.removed}>{(id) => <p>{`− ${whenOf(id, app.calendar())}`}</p>}</For>
              <For each={one.added}>{(id) => <p>{`+ ${whenOf(id, app.calendar())}`}</p>}</For>
            </li>
          )}
        </For>
      </ul>
    </div>
  );
}
