import ExcelJS from 'exceljs';
import type { Workbook, Worksheet } from 'exceljs';
import type { PeriodReportData } from '../../../domain/report/period-report.ts';
import { lastDayBefore } from '../../../app/texts/calendar-words.ts';
import { workbookBytes } from '../workbook-bytes.ts';
import { count } from './cell.ts';
import type { Cell } from './cell.ts';
import { definitionRows } from './definition-rows.ts';
import { roundedDown, reportFacts, wallClock } from './report-facts.ts';
import { noteLines } from './report-notes.ts';
import { reportTables } from './report-tables.ts';
import type { ReportTable } from './report-tables.ts';
import { summaryGroups } from './summary-table.ts';
import type { SummaryRow } from './summary-table.ts';
import type { ReportWords } from './words.ts';
import { setCell } from './xlsx-cell.ts';

/**
 * A report as a workbook: numbers are numbers, days are days without a time zone, durations are parts of a day. The same data give the same bytes.
 */
export async function reportXlsx(data: PeriodReportData, words: ReportWords): Promise<Uint8Array> {
  const { tell } = words;
  const workbook = new ExcelJS.Workbook();
  const made = new Date(data.madeAt);
  Object.assign(workbook, {
    creator: tell.product,
    lastModifiedBy: tell.product,
    company: tell.product,
    title: reportFacts(data, words).title,
    subject: reportFacts(data, words).days,
    created: made,
    modified: made,
  });
  addSummary(workbook, data, words);
  for (const table of reportTables(data, words)) addTable(workbook, table, words);
  addDefinitions(workbook, words);
  return workbookBytes(workbook);
}

const LABEL_WIDTH = 34;
const WIDTH = 17;
const HEAD_FILL = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE8EEF7' } } as const;
const GROUP_FILL = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFF4F5F7' } } as const;

function addSummary(workbook: Workbook, data: PeriodReportData, words: ReportWords): void {
  const { tell } = words;
  const facts = reportFacts(data, words);
  const { figure, change, relative, unknown } = tell.summaryColumns;
  const sheet = workbook.addWorksheet(tell.summary, { views: [{ state: 'frozen', ySplit: 3, xSplit: 1 }] });
  sheet.addRow([facts.title]).font = { bold: true, size: 14 };
  sheet.addRow([`${facts.days} · ${facts.state}`]);
  head(sheet, [
    figure,
    facts.period,
    facts.previous ?? `${tell.facts.previous}: ${unknown}`,
    change,
    relative,
    facts.yearBefore ?? `${tell.facts.yearBefore}: ${unknown}`,
    change,
    relative,
  ]);
  for (const group of summaryGroups(data, words)) {
    const row = sheet.addRow([group.title]);
    row.font = { bold: true };
    row.eachCell((cell) => (cell.fill = GROUP_FILL));
    for (const line of group.rows) addCells(sheet, line.label, cellsOf(line), words);
  }
  addFacts(sheet, data, words);
  widths(sheet, [LABEL_WIDTH, ...Array.from({ length: 7 }, () => WIDTH)]);
}

function cellsOf({ now, previous, yearBefore }: SummaryRow): Cell[] {
  return [now, ...[previous, yearBefore].flatMap(({ was, change, relative }) => [was, change, relative])];
}

/** What there is to know of the whole: last, so that the figures begin at once. */
function addFacts(sheet: Worksheet, data: PeriodReportData, words: ReportWords): void {
  const { facts, summary, scale, product, hiddenNote } = words.tell;
  const { completeness, period, figures } = data;
  sheet.addRow([]);
  sheet.addRow([`${product}: ${summary}`]).font = { bold: true };
  const fact = (label: string, ...cells: Cell[]) => addCells(sheet, label, cells, words);
  const text = (value: string): Cell => ({ kind: 'text', text: value });
  const day = (value: string): Cell => ({ kind: 'date', day: value });
  fact(facts.period, text(period.name));
  fact(facts.days, day(period.from), day(lastDayBefore(period.until)));
  const madeAt = sheet.addRow([facts.madeAt, wallClock(new Date(data.madeAt), data.zone)]).getCell(2);
  madeAt.numFmt = 'dd.mm.yyyy hh:mm';
  madeAt.alignment = { horizontal: 'right' };
  fact(facts.zone, text(data.zone));
  fact(
    facts.callsUntil,
    completeness.callsUntil === null ? text(facts.neverRead) : day(lastDayBefore(completeness.callsUntil)),
  );
  fact(
    facts.completeness,
    { kind: 'percent', value: roundedDown(completeness.share) },
    text(completeness.complete ? facts.complete : facts.incomplete),
  );
  fact(facts.reportsMissing, count(completeness.reportsMissing));
  fact(facts.setAside, count(completeness.setAside));
  for (const line of noteLines(data, words)) fact(facts.notes, text(line));
  fact(facts.definitionsVersion, text(data.definitionsVersion));
  sheet.addRow([scale(figures.scores.low, figures.scores.high)]);
  sheet.addRow([hiddenNote]);
}

function addTable(workbook: Workbook, table: ReportTable, words: ReportWords): void {
  const sheet = workbook.addWorksheet(table.title, { views: [{ state: 'frozen', ySplit: 1, xSplit: 1 }] });
  head(sheet, table.columns);
  for (const cells of table.rows) {
    const row = sheet.addRow([]);
    cells.forEach((cell, index) => setCell(row.getCell(index + 1), cell, words));
  }
  const longest = Math.max(
    0,
    ...table.rows.map(([first]) => (first?.kind === 'text' ? first.text.length : 0)),
  );
  const first = Math.min(Math.max(WIDTH, longest + 2), 2 * LABEL_WIDTH);
  widths(sheet, [first, ...table.columns.slice(1).map(() => WIDTH)]);
}

function addDefinitions(workbook: Workbook, words: ReportWords): void {
  const sheet = workbook.addWorksheet(words.tell.definitions, { views: [{ state: 'frozen', ySplit: 1 }] });
  head(sheet, words.tell.definitionColumns);
  for (const { label, about } of definitionRows(words)) {
    const row = sheet.addRow([label, about]);
    row.alignment = { wrapText: true, vertical: 'top' };
  }
  widths(sheet, [LABEL_WIDTH, 100]);
}

function addCells(sheet: Worksheet, label: string, cells: readonly Cell[], words: ReportWords): void {
  const row = sheet.addRow([label]);
  cells.forEach((cell, index) => setCell(row.getCell(index + 2), cell, words));
}

function head(sheet: Worksheet, columns: readonly string[]): void {
  const row = sheet.addRow([...columns]);
  row.font = { bold: true };
  row.alignment = { wrapText: true, vertical: 'top' };
  row.eachCell((cell) => (cell.fill = HEAD_FILL));
  sheet.pageSetup = {
    paperSize: 9,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
  };
}

function widths(sheet: Worksheet, columns: readonly number[]): void {
  columns.forEach((width, index) => (sheet.getColumn(index + 1).width = width));
}
