import type { HourFigures } from '../../../domain/report/figures.ts';
import type { PublicFigures } from '../../../domain/report/public-figures.ts';
import { dayText } from './cell-text.ts';
import { columnsSvg } from './charts/columns.ts';
import { heatMapSvg } from './charts/heat-map.ts';
import { rowsSvg } from './charts/rows.ts';
import { COLOURS } from './charts/svg.ts';
import { wholeText } from './number-text.ts';
import { hourText, topicsInOrder } from './report-tables.ts';
import type { ReportWords, TableId } from './words.ts';

/** A drawing, and what must be known to read it. */
export interface Chart {
  readonly svg: string;
  readonly note?: string;
}

/** The charts of each table, as vectors; none where there is nothing to draw. */
export function chartsOf(
  figures: PublicFigures,
  words: ReportWords,
): Readonly<Record<TableId, readonly Chart[]>> {
  return {
    series: seriesCharts(figures, words),
    hours: hourCharts(figures, words),
    topics: topicCharts(figures, words),
    scores: scoreCharts(figures, words),
    slots: slotCharts(figures, words),
    loads: loadCharts(figures, words),
    process: [],
  };
}

/** Both panels have the same scale: a missed call is as high as a consultation. */
function seriesCharts({ series, seriesStep }: PublicFigures, { answers, language }: ReportWords): Chart[] {
  const most = Math.max(0, ...series.flatMap((point) => [point.consultations, point.missed]));
  if (most === 0) return [];
  const label = (from: string) =>
    seriesStep === 'month' ? dayText(from).slice(3) : dayText(from).slice(0, 5);
  const panel = (title: string, colour: string, of: (point: (typeof series)[number]) => number): Chart => ({
    svg: columnsSvg({
      title,
      colour,
      most,
      columns: series.map((point) => ({
        label: label(point.from),
        value: of(point),
        text: wholeText(of(point), language),
      })),
    }),
  });
  return [
    panel(answers.calls, COLOURS.main, (point) => point.consultations),
    panel(answers.missed, COLOURS.second, (point) => point.missed),
  ];
}

function hourCharts({ hours }: PublicFigures, words: ReportWords): Chart[] {
  const { answers, language } = words;
  if (hours.length === 0) return [];
  const most = Math.max(1, ...hours.map(callsOf));
  const whole = (value: number) => wholeText(value, language);
  const calls = heatOf(hours, words, (hour) => ({
    text: `${whole(hour.consultations)} / ${whole(hour.missed)}`,
    level: callsOf(hour) / most,
  }));
  const seats = heatOf(hours, words, (hour) =>
    hour.seats === 0
      ? null
      : { text: `${whole(hour.filled)} / ${whole(hour.seats)}`, level: hour.filled / hour.seats },
  );
  return [
    { svg: calls, note: answers.callsPerCell },
    ...(hours.some((hour) => hour.seats > 0) ? [{ svg: seats, note: answers.seatsPerCell }] : []),
  ];
}

function heatOf(
  hours: readonly HourFigures[],
  { tell }: ReportWords,
  cell: (hour: HourFigures) => { text: string; level: number } | null,
): string {
  const at = new Map(hours.map((one) => [`${one.weekday} ${one.hour}`, one]));
  const known = hours.map(({ hour }) => hour);
  const first = Math.min(...known);
  const shown = Array.from({ length: Math.max(...known) - first + 1 }, (_, index) => first + index);
  return heatMapSvg({
    columns: tell.weekdays,
    rows: shown.map((hour) => ({
      label: hourText(hour),
      cells: tell.weekdays.map((_, index) => {
        const found = at.get(`${index + 1} ${hour}`);
        return found === undefined ? null : cell(found);
      }),
    })),
  });
}

/** So many bars fit a page with their heading; the table has them all. */
const MOST_ROWS = 30;
const MOST_COLUMNS = 40;

function topicCharts(figures: PublicFigures, { tell, language }: ReportWords): Chart[] {
  const topics = topicsInOrder(figures);
  if (topics.length === 0) return [];
  return [
    {
      svg: rowsSvg(
        topics.slice(0, MOST_ROWS).map(({ name, count }) => ({
          label: name,
          parts: [{ value: count ?? 0, colour: COLOURS.main }],
          text: count === null ? tell.hidden : wholeText(count, language),
          hidden: count === null,
        })),
      ),
    },
  ];
}

function scoreCharts({ scores }: PublicFigures, { answers, tell, language }: ReportWords): Chart[] {
  const anyTold = scores.distribution.some(({ count }) => (count ?? 0) > 0);
  if (!scores.available || scores.suppressed || !anyTold) return [];
  const columns = scores.distribution.map(({ value, count }) => ({
    label: String(value),
    value: count,
    text: count === null ? tell.hidden : wholeText(count, language),
  }));
  return [
    {
      svg: columnsSvg({ title: answers.answers, colour: COLOURS.main, columns }),
      note: tell.scale(scores.low, scores.high),
    },
  ];
}

function slotCharts({ slots }: PublicFigures, { answers, language }: ReportWords): Chart[] {
  if (!slots.some((slot) => slot.slots > 0)) return [];
  const rows = slots.map((slot) => ({
    label: slot.time,
    parts: [
      { value: slot.full, colour: COLOURS.main },
      { value: slot.partial, colour: COLOURS.third },
      { value: slot.empty, colour: COLOURS.second },
    ],
    text: [slot.full, slot.partial, slot.empty].map((part) => wholeText(part, language)).join(' / '),
  }));
  const legend = [
    { colour: COLOURS.main, text: answers.full },
    { colour: COLOURS.third, text: answers.partial },
    { colour: COLOURS.second, text: answers.empty },
  ];
  return [{ svg: rowsSvg(rows, legend) }];
}

function loadCharts({ fairness }: PublicFigures, { answers, language }: ReportWords): Chart[] {
  if (fairness.distribution.length === 0) return [];
  const columns = withoutHoles(fairness.distribution).map(({ shifts, volunteers }) => ({
    label: wholeText(shifts, language),
    value: volunteers,
    text: wholeText(volunteers, language),
  }));
  return [{ svg: columnsSvg({ title: answers.volunteersByShifts, colour: COLOURS.main, columns }) }];
}

/** A number of shifts that nobody had is a place in the picture too, unless there are too many of them. */
function withoutHoles(
  loads: PublicFigures['fairness']['distribution'],
): PublicFigures['fairness']['distribution'] {
  const volunteers = new Map(loads.map((load) => [load.shifts, load.volunteers]));
  const [least, most] = [Math.min(...volunteers.keys()), Math.max(...volunteers.keys())];
  if (most - least >= MOST_COLUMNS) return loads;
  return Array.from({ length: most - least + 1 }, (_, index) => ({
    shifts: least + index,
    volunteers: volunteers.get(least + index) ?? 0,
  }));
}

function callsOf(hour: HourFigures): number {
  return hour.consultations + hour.missed;
}
