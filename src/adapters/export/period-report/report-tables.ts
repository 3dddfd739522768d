import type { ProcessFigures } from '../../../domain/report/figures.ts';
import type { PeriodReportData } from '../../../domain/report/period-report.ts';
import type { PublicFigures } from '../../../domain/report/public-figures.ts';
import { HIDDEN, NONE, count, decimal, told, words as text } from './cell.ts';
import type { Cell } from './cell.ts';
import type { ProcessId, ReportWords, TableId } from './words.ts';

/** A table with its name and what it counts, the same for every file. */
export interface ReportTable {
  readonly id: TableId;
  readonly title: string;
  readonly about: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

export const PROCESS_IDS = [
  'asked',
  'answeredInTime',
  'answeredLate',
  'unanswered',
  'daysFromDraftToPublishing',
  'handEdits',
  'changesAfterPublishing',
  'changesPer100Shifts',
  'tasks',
  'tasksOverdue',
] as const satisfies readonly ProcessId[];

/** Every table of a report but the summary, in their order; a table of nothing has no rows. */
export function reportTables(data: PeriodReportData, words: ReportWords): ReportTable[] {
  const { figures } = data;
  const rows: Readonly<Record<TableId, readonly (readonly Cell[])[]>> = {
    series: seriesRows(figures),
    hours: hourRows(figures, words),
    topics: topicsInOrder(figures).map(({ name, count: reports }) => [text(name), told(reports)]),
    scores: scoreRows(figures),
    slots: slotRows(figures),
    loads: figures.fairness.distribution.map(({ shifts, volunteers }) => [count(shifts), count(volunteers)]),
    process: figures.process.map(processRow),
  };
  const { tables, steps } = words.tell;
  const columns: Partial<Record<TableId, readonly string[]>> = {
    series: [steps[figures.seriesStep], ...tables.series.columns],
    process: [...tables.process.columns, ...PROCESS_IDS.map((id) => words.process[id].label)],
  };
  return (Object.keys(rows) as TableId[]).map((id) => ({
    id,
    title: tables[id].title,
    about: tables[id].about,
    columns: columns[id] ?? tables[id].columns,
    rows: rows[id],
  }));
}

function seriesRows({ series, seriesStep, scores }: PublicFigures): Cell[][] {
  return series.map((point) => [
    seriesStep === 'month'
      ? { kind: 'month', month: point.from.slice(0, 7) }
      : { kind: 'date', day: point.from },
    count(point.consultations),
    count(point.missed),
    point.scoreAnswers === null ? HIDDEN : decimal(point.averageScore, 2),
    scores.available ? told(point.scoreAnswers) : NONE,
  ]);
}

function hourRows({ hours }: PublicFigures, { tell }: ReportWords): Cell[][] {
  return hours
    .toSorted((a, b) => a.weekday - b.weekday || a.hour - b.hour)
    .map((hour) => [
      text(tell.weekdays[hour.weekday - 1] ?? ''),
      text(hourText(hour.hour)),
      count(hour.consultations),
      count(hour.missed),
      count(hour.seats),
      count(hour.filled),
    ]);
}

/** Most frequent first; those not told by name alone, for their place would tell of them. */
export function topicsInOrder({ topics }: PublicFigures): PublicFigures['topics'] {
  const hidden = topics.filter(({ count: reports }) => reports === null);
  return [
    ...topics.filter(({ count: reports }) => reports !== null),
    ...hidden.toSorted((a, b) => a.name.localeCompare(b.name, 'ru')),
  ];
}

function scoreRows({ scores }: PublicFigures): Cell[][] {
  if (!scores.available) return [];
  return scores.distribution.map((bucket) => [count(bucket.value), told(bucket.count)]);
}

function slotRows({ slots }: PublicFigures): Cell[][] {
  return slots.map((slot) => [
    text(slot.time),
    count(slot.slots),
    count(slot.full),
    count(slot.partial),
    count(slot.empty),
    count(slot.consultations),
    count(slot.missed),
  ]);
}

const DECIMALS: Partial<Record<ProcessId, number>> = { daysFromDraftToPublishing: 1, changesPer100Shifts: 2 };

function processRow(month: ProcessFigures): Cell[] {
  return [
    { kind: 'month', month: month.month },
    ...PROCESS_IDS.map((id) => {
      const digits = DECIMALS[id];
      const value = month[id];
      return digits === undefined && value !== null ? count(value) : decimal(value, digits ?? 0);
    }),
  ];
}

/** «09:00» */
export function hourText(hour: number): string {
  return `${String(hour).padStart(2, '0')}:00`;
}
