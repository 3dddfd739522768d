import { For, Show } from 'solid-js';
import type { JSX } from 'solid-js';
import type { SyncState } from '../../../src/adapters/http/contract/dashboard.ts';
import { useApp, useWords } from '../../kit/app/app.tsx';
import { createMoments } from '../../kit/app/moments.ts';
import { numberWords } from '../../kit/i18n/numbers.ts';
import { callsProblem } from '../freshness-line.tsx';
import { periodTitle } from '../i18n/period-words.ts';
import { rangeOf } from '../period/period.ts';
import { DASHBOARD_WORDS, DATA_WORDS } from '../words.ts';

type Reading = SyncState['readings'][number];

/** Every reading of calls, newest first, as the service has them. */
export function Readings(props: { readonly readings: readonly Reading[] }): JSX.Element {
  const words = useWords(DATA_WORDS);
  return (
    <Show when={props.readings.length > 0} fallback={<p class="smena-block">{words().data.noReadings}</p>}>
      <div class="smena-table-box" role="region" aria-label={words().data.readings} tabindex="0">
        <table class="smena-data-table">
          <caption>{words().data.readings}</caption>
          <thead>
            <tr>
              <For each={words().data.readingColumns}>{(column) => <th scope="col">{column}</th>}</For>
            </tr>
          </thead>
          <tbody>
            <For each={props.readings}>{(reading) => <Row reading={reading} />}</For>
          </tbody>
        </table>
      </div>
    </Show>
  );
}

function Row(props: { readonly reading: Reading }): JSX.Element {
  const app = useApp();
  const words = useWords(DATA_WORDS);
  const moments = createMoments();
  const numbers = () => numberWords(app.language());
  const span = (): string => {
    // The end is the first instant that was not read.
    const last = Date.parse(props.reading.until) - 1;
    const [from, to] = [app.zone().day(props.reading.from), app.zone().day(last)];
    const read = rangeOf(from, to);
    return read === null ? '' : periodTitle(read, app.language());
  };
  return (
    <tr>
      <th scope="row">
        {span()} <span class="smena-muted">({words().data.kinds[props.reading.kind]})</span>
      </th>
      <td>
        <State reading={props.reading} span={span()} />
      </td>
      <td class="smena-number">{numbers().whole(props.reading.calls)}</td>
      <td class="smena-number">{numbers().whole(props.reading.changed)}</td>
      <td>{moments.instant(props.reading.requestedAt)}</td>
      <td>{props.reading.finishedAt === null ? '' : moments.instant(props.reading.finishedAt)}</td>
    </tr>
  );
}

function State(props: { readonly reading: Reading; readonly span: string }): JSX.Element {
  const words = useWords(DATA_WORDS);
  const dashboard = useWords(DASHBOARD_WORDS);
  const moments = createMoments();
  return (
    <>
      {words().data.states[props.reading.state]}
      <Show when={props.reading.state === 'waiting'}>
        {' '}
        <progress
          aria-label={words().data.progressOf(props.span)}
          max={Math.max(1, props.reading.windows)}
          value={props.reading.windowsDone}
        />{' '}
        {words().data.progress(props.reading.windowsDone, props.reading.windows)}
      </Show>
      <Show when={props.reading.problem}>
        {(code) => <>; {words().data.problem(callsProblem(dashboard(), code()))}</>}
      </Show>
      <Show when={props.reading.problem !== null && props.reading.nextTryAt}>
        {(at) => <>; {words().data.nextTry(moments.instant(at()))}</>}
      </Show>
    </>
  );
}
