import { For, Show } from 'solid-js';
import type { JSX } from 'solid-js';
import type { SyncState } from '../../../src/adapters/http/contract/dashboard.ts';
import { useApp, useWords } from '../../kit/app/app.tsx';
import { createMoments } from '../../kit/app/moments.ts';
import { callsProblem, CALLS_WORDS } from '../calls/words.ts';

type Reading = SyncState['readings'][number];

/** The rest is told by the dashboard and the command line. */
const SHOWN = 10;

/** The last readings of calls, newest first: which days, how far they got, why not further. */
export function DataReadings(props: { readonly readings: readonly Reading[] }): JSX.Element {
  const app = useApp();
  const words = useWords(CALLS_WORDS);
  const moments = createMoments();
  const days = (reading: Reading): string => {
    // The end is the first instant that was not read.
    const [from, to] = [app.zone().day(reading.from), app.zone().day(Date.parse(reading.until) - 1)];
    const year = (day: string): string =>
      from.slice(0, 4) === to.slice(0, 4) ? '' : `\u00a0${day.slice(0, 4)}`;
    const named = (day: string): string => app.calendar().date(day) + year(day);
    return from === to ? named(from) : words().readingDays(named(from), named(to));
  };
  const told = (reading: Reading): string =>
    [
      words().states[reading.state],
      words().windows(reading.windowsDone, reading.windows),
      reading.state === 'failed' ? '' : words().callsRead(reading.calls, reading.changed),
      reading.problem === null ? '' : callsProblem(words(), reading.problem),
      reading.nextTryAt === null ? '' : words().nextTry(moments.instant(reading.nextTryAt)),
    ]
      .filter((part) => part !== '')
      .join(' · ');
  return (
    <section>
      <h2>{words().readings}</h2>
      <Show when={props.readings.length > 0} fallback={<p>{words().noReadings}</p>}>
        <ul class="smena-data-list">
          <For each={props.readings.slice(0, SHOWN)}>
            {(reading) => (
              <li classList={{ 'smena-data-failed': reading.state === 'failed' }}>
                <strong>{days(reading)}</strong>{' '}
                <span class="smena-muted">
                  {words().kinds[reading.kind]}, {moments.instant(reading.requestedAt)}
                </span>
                <br />
                {told(reading)}
              </li>
            )}
          </For>
        </ul>
      </Show>
    </section>
  );
}
