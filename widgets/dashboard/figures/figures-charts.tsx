import { createMemo, Show } from 'solid-js';
import type { JSX } from 'solid-js';
import type { FiguresView, VolunteerFigures } from '../../../src/adapters/http/contract/figures.ts';
import { BarChart } from '../../kit/charts/bar-chart.tsx';
import { ChartCard } from '../../kit/charts/chart-card.tsx';
import { HeatGrid } from '../../kit/charts/heat-grid.tsx';
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
  const bars = (told: () => Told, part: string, height: number, wide = false): JSX.Element => (
    <ChartCard {...told()} fileName={file(part)} wide={wide}>
      <Show when={told().bars}>{(data) => <BarChart data={data()} height={height} />}</Show>
    </ChartCard>
  );
  const topics = createMemo(() => tellTopics(compared(), tell()));
  return (
    <div class="smena-charts">
      {bars(() => tellSeries(props.figures, tell()), 'consultations', TALL, true)}
      <ChartCard {...hours()} fileName={file('hours')} wide>
        <Show when={props.figures.hours.length > 0}>
          <div class="smena-heats">
            <HeatGrid {...hours().calls} />
            <Show when={hours().coverage}>{(coverage) => <HeatGrid {...coverage()} />}</Show>
          </div>
        </Show>
      </ChartCard>
      {bars(topics, 'topics', 24 + ROW * (topics().bars?.labels.length ?? 0))}
      {bars(() => tellScores(props.figures.scores, tell()), 'scores', LOW)}
      {bars(() => tellLoads(props.figures.fairness, tell()), 'loads', LOW)}
      {bars(() => tellCoverage(props.figures, tell()), 'coverage', LOW)}
      <Show when={props.volunteers}>
        {(volunteers) => (
          <ListCard told={tellPeople(volunteers(), tell())} fileName={file('volunteers')} wide />
        )}
      </Show>
      <ListCard told={tellCalls(compared(), tell())} fileName={file('calls')} />
      <ListCard told={tellReports(compared(), tell())} fileName={file('reports')} />
      <ListCard told={tellCallers(compared(), tell())} fileName={file('callers')} />
      <ListCard told={tellChanges(compared(), tell())} fileName={file('changes')} />
      <ListCard told={tellProcess(props.figures.process, tell())} fileName={file('process')} wide />
    </div>
  );
}
