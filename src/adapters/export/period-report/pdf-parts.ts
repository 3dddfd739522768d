import type { Content, TableCell } from 'pdfmake/interfaces.js';
import type { PeriodReportData } from '../../../domain/report/period-report.ts';
import { cellText } from './cell-text.ts';
import type { Cell } from './cell.ts';
import type { Chart } from './report-charts.ts';
import type { ReportTable } from './report-tables.ts';
import type { FigureId } from './figure-catalogue.ts';
import type { Compared, SummaryGroup, SummaryRow } from './summary-table.ts';
import { CHART_WIDTH, COLOURS } from './charts/svg.ts';
import type { ReportFacts } from './report-facts.ts';
import type { ReportWords } from './words.ts';

const CARDS: readonly FigureId[] = [
  'consultations',
  'answeredShare',
  'averageScore',
  'filledShare',
  'reportsMissing',
];

/** Five figures read in ten seconds, each with what it is compared with. */
export function cards(
  groups: readonly SummaryGroup[],
  data: PeriodReportData,
  facts: ReportFacts,
  words: ReportWords,
): Content {
  const rows = groups.flatMap((group) => group.rows);
  const shown = CARDS.flatMap((id) => rows.filter((row) => row.id === id));
  return {
    table: {
      widths: shown.map(() => '*'),
      body: [shown.map((row) => card(row, data, facts, words))],
    },
    layout: 'cards',
    margin: [0, 8, 0, 12],
  };
}

function card(row: SummaryRow, data: PeriodReportData, facts: ReportFacts, words: ReportWords): TableCell {
  const text = cellText(row.now, words);
  return {
    stack: [
      { text: row.label, style: 'muted' },
      { text, fontSize: row.now.kind === 'text' ? 9 : 18, bold: true, margin: [0, 2, 0, 1] },
      { text: beside(row, data, words), style: 'muted' },
      ...against(row.previous, facts.previous, words),
      ...against(row.yearBefore, facts.yearBefore, words),
    ],
    margin: [2, 3, 2, 3],
  };
}

/** An average is never without its n, and a share never without its whole. */
function beside({ id }: SummaryRow, { figures }: PeriodReportData, words: ReportWords): string {
  const { calls, scores, coverage, reports } = figures;
  const shown = (cell: Cell) => cellText(cell, words);
  const count = (value: number) => shown({ kind: 'count', value });
  if (id === 'answeredShare')
    return words.answers.outOf(count(calls.answeredIncoming), count(calls.incoming));
  if (id === 'filledShare') return words.answers.outOf(count(coverage.filled), count(coverage.seats));
  if (id === 'reportsMissing') return words.answers.outOf(count(reports.missing), count(reports.expected));
  if (id !== 'averageScore' || !scores.available || scores.answers === null) return ' ';
  const half =
    scores.halfWidth === null ? '' : `±${shown({ kind: 'decimal', value: scores.halfWidth, digits: 2 })}, `;
  return `${half}${words.answers.outOfAnswers(scores.answers)}`;
}

function against(compared: Compared, period: string | null, words: ReportWords): Content[] {
  if (period === null || compared.change.kind === 'none') return [];
  return [
    {
      text: `${words.tell.versus(period)} ${cellText(compared.was, words)} (${cellText(compared.change, words)})`,
      style: 'tiny',
    },
  ];
}

/** A group of the summary as a table: now, before, a year before. */
export function groupTable(group: SummaryGroup, facts: ReportFacts, words: ReportWords): Content {
  const { figure, unknown } = words.tell.summaryColumns;
  const { previous, yearBefore } = words.tell.facts;
  const column = (name: string, period: string | null): TableCell =>
    headCell(period ?? `${name}: ${unknown}`, true);
  const head: TableCell[] = [
    headCell(figure, false),
    column(facts.period, facts.period),
    column(previous, facts.previous),
    headCell(words.tell.summaryColumns.change, true),
    column(yearBefore, facts.yearBefore),
    headCell(words.tell.summaryColumns.change, true),
  ];
  return {
    table: {
      headerRows: 1,
      keepWithHeaderRows: 2,
      dontBreakRows: true,
      widths: ['*', 66, 66, 84, 66, 84],
      body: [
        head,
        ...group.rows.map((row): TableCell[] => [
          { text: row.label },
          valueCell(row.now, words),
          valueCell(row.previous.was, words),
          changeCell(row.previous, words),
          valueCell(row.yearBefore.was, words),
          changeCell(row.yearBefore, words),
        ]),
      ],
    },
    layout: 'quiet',
    margin: [0, 2, 0, 0],
  };
}

function changeCell({ change, relative }: Compared, words: ReportWords): TableCell {
  const text = cellText(change, words);
  return {
    text:
      relative.kind === 'relative' && relative.value !== 0 ? `${text} (${cellText(relative, words)})` : text,
    alignment: 'right',
  };
}

/** A table as it is; a wide one in smaller letters. */
export function plainTable(table: ReportTable, words: ReportWords): Content {
  const wide = table.columns.length > 7;
  return {
    table: {
      headerRows: 1,
      keepWithHeaderRows: 2,
      dontBreakRows: true,
      widths: table.columns.map((_, index) => (wide ? (index === 0 ? 58 : '*') : widthOf(table, index))),
      body: [
        table.columns.map((column, index) => headCell(column, index > 0)),
        ...table.rows.map((cells) =>
          cells.map((cell, index) =>
            index === 0 ? { text: cellText(cell, words) } : valueCell(cell, words),
          ),
        ),
      ],
    },
    layout: 'quiet',
    fontSize: wide ? 7 : 8,
    margin: [0, 4, 0, 0],
  };
}

/** Figures stand near their names: a table of two columns does not fill the line. */
function widthOf({ columns }: ReportTable, index: number): number | '*' {
  if (index > 0) return 66;
  return columns.length > 5 ? '*' : columns.length > 2 ? 90 : 220;
}

export function drawn(chart: Chart): Content[] {
  const picture: Content = { svg: chart.svg, width: CHART_WIDTH, margin: [0, 4, 0, 2] };
  return chart.note === undefined
    ? [picture]
    : [picture, { text: chart.note, style: 'tiny', margin: [0, 0, 0, 2] }];
}

function headCell(text: string, number: boolean): TableCell {
  return { text, bold: true, color: COLOURS.muted, alignment: number ? 'right' : 'left' };
}

function valueCell(cell: Cell, words: ReportWords): TableCell {
  return { text: cellText(cell, words), alignment: 'right', noWrap: cell.kind !== 'text' };
}
