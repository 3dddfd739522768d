import { For, Show } from 'solid-js';
import type { JSX } from 'solid-js';
import type { SyncState } from '../../../src/adapters/http/contract/dashboard.ts';
import { useApp, useWords } from '../../kit/app/app.tsx';
import { createMoments } from '../../kit/app/moments.ts';
import { Button } from '../../kit/components/button.tsx';
import { CALLS_WORDS, recordProblem } from '../calls/words.ts';

/** Records that could not be read and extensions that are nobody's, in words. */
export function DataTroubles(props: {
  readonly setAside: SyncState['setAside'];
  readonly employees: SyncState['unknownEmployees'];
}): JSX.Element {
  const app = useApp();
  const words = useWords(CALLS_WORDS);
  const moments = createMoments();
  return (
    <>
      <section>
        <h2>{words().setAside}</h2>
        <Show when={props.setAside.length > 0} fallback={<p>{words().setAsideNone}</p>}>
          <ul class="smena-data-list">
            <For each={props.setAside}>
              {(record) => (
                <li>
                  {words().setAsideOne(
                    record.startedAt === null ? words().unknownTime : moments.instant(record.startedAt),
                    recordProblem(words(), record.problem),
                    record.times,
                  )}
                </li>
              )}
            </For>
          </ul>
        </Show>
      </section>
      <section>
        <h2>{words().employees}</h2>
        <Show when={props.employees.length > 0} fallback={<p>{words().employeesNone}</p>}>
          <p class="smena-muted">{words().employeesText}</p>
          <ul class="smena-data-list">
            <For each={props.employees}>
              {(employee) => (
                <li>{words().employee(employee.extension ?? words().noExtension, employee.calls)}</li>
              )}
            </For>
          </ul>
          <Button onClick={() => app.navigate('volunteers')}>{words().toVolunteers}</Button>
        </Show>
      </section>
    </>
  );
}
