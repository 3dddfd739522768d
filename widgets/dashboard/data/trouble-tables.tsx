import { Show } from 'solid-js';
import type { JSX } from 'solid-js';
import type { SyncState } from '../../../src/adapters/http/contract/dashboard.ts';
import { useApp, useWords } from '../../kit/app/app.tsx';
import { createMoments } from '../../kit/app/moments.ts';
import { DataTable } from '../../kit/charts/data-table.tsx';
import type { ChartTable } from '../../kit/charts/table.ts';
import { numberWords } from '../../kit/i18n/numbers.ts';
import type { DataWords } from '../i18n/data.ru.ts';
import { DATA_WORDS } from '../words.ts';

/** Records nobody could read, in words. */
export function SetAside(props: { readonly records: SyncState['setAside'] }): JSX.Element {
  const app = useApp();
  const words = useWords(DATA_WORDS);
  const moments = createMoments();
  const table = (): ChartTable => ({
    caption: words().data.setAside,
    columns: words().data.setAsideColumns,
    rows: props.records.map((record) => [
      record.startedAt === null ? words().data.unknownTime : moments.instant(record.startedAt),
      recordProblem(words(), record.problem),
      record.field,
      moments.instant(record.firstSeenAt),
      moments.instant(record.lastSeenAt),
      { value: record.times, text: numberWords(app.language()).whole(record.times) },
    ]),
  });
  return (
    <Trouble
      title={words().data.setAside}
      text={words().data.setAsideText}
      none={words().data.noSetAside}
      table={table()}
    />
  );
}

/** Extensions that answered and are nobody's. */
export function UnknownEmployees(props: { readonly employees: SyncState['unknownEmployees'] }): JSX.Element {
  const app = useApp();
  const words = useWords(DATA_WORDS);
  const table = (): ChartTable => ({
    caption: words().data.employees,
    columns: words().data.employeeColumns,
    rows: props.employees.map((employee) => [
      employee.extension ?? words().data.noExtension,
      { value: employee.calls, text: numberWords(app.language()).whole(employee.calls) },
    ]),
  });
  return (
    <Trouble
      title={words().data.employees}
      text={words().data.employeesText}
      none={words().data.noEmployees}
      table={table()}
    />
  );
}

function Trouble(props: {
  readonly title: string;
  readonly text: string;
  readonly none: string;
  readonly table: ChartTable;
}): JSX.Element {
  return (
    <section class="smena-block">
      <h2>{props.title}</h2>
      <Show when={props.table.rows.length > 0} fallback={<p>{props.none}</p>}>
        <p class="smena-muted">{props.text}</p>
        <div class="smena-chart-table" role="region" aria-label={props.title} tabindex="0">
          <DataTable table={props.table} />
        </div>
      </Show>
    </section>
  );
}

function recordProblem(words: DataWords, code: string): string {
  const { unknown, ...known } = words.data.recordProblems;
  return (known as Readonly<Record<string, string>>)[code] ?? unknown(code);
}
