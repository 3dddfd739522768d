import { createMemo, Show } from 'solid-js';
import type { JSX } from 'solid-js';
import type { FiguresView, VolunteerFigures } from '../../../src/adapters/http/contract/figures.ts';
import { BarChart } from '../../kit/charts/bar-chart.tsx';
import { ChartCard } from '../../kit/charts/chart-card.tsx';
import { HeatGrid } from '../../kit/charts/heat-grid.tsx';
import { useWords } from '../../kit/app/app.tsx';
import { DayNotes } from '../notes/day-notes.tsx';
import type { NoteDesk } from '../notes/day-notes.tsx';
import type { NoteView } from '../notes/told-notes.ts';
import { NOTES_WORDS } from '../words.ts';
import type { Compared } from './compared.ts';
import { ListCard } from './list-card.tsx';
import { tellCoverage } from './tell-coverage.ts';
import { tellHours } from './tell-hours.ts';
import { tellCallers, tellCalls, tellChanges, tellProcess, tellReports } from './tell-lists.ts';
import { tellLoads, tellPeople } from './tell-loads.ts';
import { tellScores } from './tell-scores.ts';
import { tellSeries } from './tell-series.ts';
import { tellTopics } from './tell-topics.ts';
import type { Told } from './told.ts';
import { useTelling } from './use-telling.ts';

export interface FiguresChartsProps {
  readonly figures: FiguresView;
  /** Periods to stand beside it in the tables. */
  readonly others: Compared['others'];
  /** What happened on days of the period. */
  readonly notes: readonly NoteView[];
  /** Null where notes are only read. */
  readonly desk: NoteDesk | null;
  /** Null for those who see no names. */
  readonly volunteers: readonly VolunteerFigures[] | null;
}

const TALL = 280;
const LOW = 220;
const ROW = 30;

/** Every figure of a period, in the order people ask for them; the same for the live page and a stored report. */
export function FiguresCharts(props: FiguresChartsProps): JSX.Element {
  const tell = useTelling(() => props.figures.period);
  const compared = (): Compared => ({ figures: props.figures, others: props.others });
  const file = (part: string): string => `${props.figures.period.name}-${part}`;
  const hours = createMemo(() => tellHours(props.figures.hours, tell()));
  const noted = useWords(NOTES_WORDS);
  const series = createMemo(() => tellSeries(props.figures, tell(), props.notes, noted().column));
  /** Averages are never told without the days they leave out. */
  const without = <T extends Omit<Told, 'bars'>>(told: T): T => {
    const days = props.figures.leftOut.length;
    const note = [told.note, days === 0 ? undefined : noted().short(days)].filter((part) => part).join(' ');
    return note === '' ? told : { ...told, note };
  };
  const bars = (told: () => Told, part: string, height: number): JSX.Element => (
    <ChartCard {...told()} fileName={file(part)}>
      <Show when={told().bars}>{(data) => <BarChart data={data()} height={height} />}</Show>
    </ChartCard>
  );
  const topics = createMemo(() => tellTopics(compared(), tell()));
  return (
    <div class="smena-charts">
      <ChartCard {...series()} fileName={file('consultations')} wide>
        <Show when={series().bars}>{(data) => <BarChart data={data()} height={TALL} />}</Show>
        <DayNotes notes={props.notes} desk={props.desk} />
      </ChartCard>
      <ChartCard {...hours()} fileName={file('hours')} wide>
        <Show when={props.figures.hours.length > 0}>
          <div class="smena-heats">
            <HeatGrid {...hours().calls} />
            <Show when={hours().coverage}>{(coverage) => <HeatGrid {...coverage()} />}</Show>
          </div>
        </Show>
      </ChartCard>
      {bars(topics, 'topics', 24 + ROW * (topics().bars?.labels.length ?? 0))}
      {bars(() => without(tellScores(props.figures.scores, tell())), 'scores', LOW)}
      {bars(() => tellLoads(props.figures.fairness, tell()), 'loads', LOW)}
      {bars(() => tellCoverage(props.figures, tell()), 'coverage', LOW)}
      <Show when={props.volunteers}>
        {(volunteers) => (
          <ListCard told={tellPeople(volunteers(), tell())} fileName={file('volunteers')} wide />
        )}
      </Show>
      <ListCard told={without(tellCalls(compared(), tell()))} fileName={file('calls')} />
      <ListCard told={tellReports(compared(), tell())} fileName={file('reports')} />
      <ListCard told={tellCallers(compared(), tell())} fileName={file('callers')} />
      <ListCard told={tellChanges(compared(), tell())} fileName={file('changes')} />
      <ListCard told={tellProcess(props.figures.process, tell())} fileName={file('process')} wide />
    </div>
  );
}
