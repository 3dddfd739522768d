import { createSignal, createUniqueId, Show } from 'solid-js';
import type { JSX } from 'solid-js';
import { useApp, useWords } from '../app/app.tsx';
import { Button } from '../components/button.tsx';
import { csvOf } from './csv.ts';
import { DataTable } from './data-table.tsx';
import { saveFile } from './save-file.ts';
import type { ChartTable } from './table.ts';
import { CHART_WORDS } from './words.ts';

export interface ChartCardProps {
  /** What the chart is of; names its buttons too. */
  readonly subject: string;
  /** What it says, in one line. */
  readonly answer: string;
  readonly definition: string;
  readonly table: ChartTable;
  /** Without its ending. */
  readonly fileName: string;
  readonly note?: string | undefined;
  /** The chart; nothing when there is nothing to draw. */
  readonly children?: JSX.Element;
  readonly wide?: boolean;
  /** The table is the chart. */
  readonly tableOnly?: boolean;
}

/** A chart with its answer on top, and its table, file and definition at hand. The table is always there for those who listen. */
export function ChartCard(props: ChartCardProps): JSX.Element {
  const words = useWords(CHART_WORDS);
  const [explained, setExplained] = createSignal(false);
  const id = createUniqueId();
  return (
    <section
      class="smena-chart"
      classList={{ 'smena-chart-wide': props.wide === true }}
      aria-labelledby={`${id}-title`}
    >
      <div class="smena-chart-head">
        <h2 id={`${id}-title`}>
          <span class="smena-chart-subject">{props.subject}</span> {props.answer}
        </h2>
        <Button
          look="quiet"
          class="smena-about"
          aria-expanded={explained()}
          aria-controls={`${id}-about`}
          aria-label={words().about(props.subject)}
          onClick={() => setExplained(!explained())}
        >
          <span aria-hidden="true">i</span>
        </Button>
      </div>
      <p id={`${id}-about`} class="smena-chart-about" hidden={!explained()}>
        {props.definition}
      </p>
      {props.children}
      <Show when={props.note}>{(note) => <p class="smena-muted">{note()}</p>}</Show>
      <Show when={props.table.rows.length > 0}>
        <TableAndTools {...props} />
      </Show>
    </section>
  );
}

function TableAndTools(props: ChartCardProps): JSX.Element {
  const app = useApp();
  const words = useWords(CHART_WORDS);
  const [tabled, setTabled] = createSignal(false);
  const shown = (): boolean => tabled() || props.tableOnly === true;
  /** The table comes above the button: whoever pressed it must not lose it below the screen. */
  const toggle: JSX.EventHandler<HTMLButtonElement, MouseEvent> = (event) => {
    setTabled(!tabled());
    event.currentTarget.scrollIntoView({ block: 'nearest' });
  };
  const save = (): void =>
    saveFile(csvOf(props.table, app.language()), 'text/csv;charset=utf-8', `${props.fileName}.csv`);
  return (
    <>
      <div
        class="smena-chart-table"
        classList={{ 'smena-hidden': !shown(), 'smena-chart-table-whole': props.tableOnly === true }}
        role="region"
        aria-label={`${props.subject}: ${props.table.caption}`}
        tabindex={shown() ? 0 : undefined}
      >
        <DataTable table={props.table} linked={shown()} />
      </div>
      <div class="smena-chart-tools">
        <Show when={props.tableOnly !== true}>
          <Button
            look="link"
            aria-pressed={tabled()}
            aria-label={words().tableOf(props.subject)}
            onClick={toggle}
          >
            {words().table}
          </Button>
        </Show>
        <Button look="link" aria-label={words().saveOf(props.subject)} onClick={save}>
          {words().save}
        </Button>
      </div>
    </>
  );
}
