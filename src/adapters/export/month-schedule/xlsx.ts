import ExcelJS from 'exceljs';
import type { Cell, Workbook, Worksheet } from 'exceljs';
import type { MonthScheduleData } from '../../../ports/month-schedule-documents.ts';
import { workbookBytes } from '../workbook-bytes.ts';
import { factsOf, nameIn, stateOf, weekdayOf } from './facts.ts';
import { weeksOf } from './month-weeks.ts';
import type { FileSlot } from './month-weeks.ts';
import type { MonthWords } from './words.ts';

const HEAD_FILL = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE8EEF7' } } as const;
const THIN = { style: 'thin', color: { argb: 'FFB8BEC8' } } as const;
const BORDER = { top: THIN, left: THIN, bottom: THIN, right: THIN };
/** Height of a line of names, in points. */
const LINE = 14;

/** The month as a workbook: the grid to look at, shifts and loads as tables to count with. Days are days without a time zone. */
export async function monthXlsx(data: MonthScheduleData, words: MonthWords): Promise<Uint8Array> {
  const { tell } = words;
  const workbook = new ExcelJS.Workbook();
  Object.assign(workbook, {
    creator: tell.product,
    lastModifiedBy: tell.product,
    company: tell.product,
    title: tell.title(words.calendar.month(data.month)),
    subject: stateOf(data, words),
    created: data.madeAt,
    modified: data.madeAt,
  });
  addGrid(workbook, data, words);
  addShifts(workbook, data, words);
  addLoads(workbook, data, words);
  return workbookBytes(workbook);
}

function addGrid(workbook: Workbook, data: MonthScheduleData, words: MonthWords): void {
  const { tell } = words;
  const sheet = workbook.addWorksheet(tell.sheets.grid, {
    views: [{ state: 'frozen', ySplit: 2, xSplit: 1 }],
  });
  sheet.addRow([tell.title(words.calendar.month(data.month))]).font = { bold: true, size: 14 };
  sheet.addRow([factsOf(data, words)]);
  for (const { days, lines } of weeksOf(data)) {
    const row = sheet.addRow([
      tell.time,
      ...days.map((day) => (day === null ? '' : words.calendar.day(day))),
    ]);
    row.font = { bold: true };
    row.eachCell((cell) => Object.assign(cell, { fill: HEAD_FILL, border: BORDER }));
    for (const { time, cells } of lines) {
      const line = sheet.addRow([time]);
      cells.forEach((slot, index) =>
        setText(line.getCell(index + 2), slot === null ? '' : seatsText(slot, data, words)),
      );
      const most = Math.max(
        1,
        ...cells.map((slot) => (slot === null ? 0 : slot.seats.length + Math.min(1, slot.missing))),
      );
      line.height = most * LINE + 2;
      line.eachCell((cell) =>
        Object.assign(cell, { border: BORDER, alignment: { wrapText: true, vertical: 'top' } }),
      );
    }
  }
  sheet.addRow([tell.legend]);
  sheet.getColumn(1).width = 8;
  for (let column = 2; column <= 8; column++) sheet.getColumn(column).width = 24;
  onePage(sheet, 1);
}

/** Names one below another, with what is marked by a sign; last how many places are free. */
function seatsText(slot: FileSlot, data: MonthScheduleData, { tell }: MonthWords): string {
  const names = slot.seats.map(
    ({ volunteerId, against, unpublished }) =>
      `${nameIn(data, volunteerId)}${against === null ? '' : ' !'}${unpublished ? ' *' : ''}`,
  );
  return [...names, ...(slot.missing > 0 ? [tell.freeSeats(slot.missing)] : [])].join('\n');
}

function addShifts(workbook: Workbook, data: MonthScheduleData, words: MonthWords): void {
  const { tell } = words;
  const sheet = table(workbook, tell.sheets.shifts, tell.shiftColumns, [12, 12, 9, 9, 30, 12, 40, 18]);
  for (const slot of data.slots) {
    const when = (): Cell[] => {
      const row = sheet.addRow([midnight(slot.day), weekdayOf(slot.day, words), slot.time, slot.endTime]);
      row.getCell(1).numFmt = 'dd.mm.yyyy';
      return [5, 6, 7, 8].map((column) => row.getCell(column));
    };
    for (const { volunteerId, pinned, against, unpublished } of slot.seats) {
      const texts = [
        nameIn(data, volunteerId),
        pinned ? tell.yes : '',
        against ?? '',
        data.published === null || unpublished ? tell.notPublished : tell.inForce,
      ];
      when().forEach((cell, index) => setText(cell, texts[index] ?? ''));
    }
    for (let index = 0; index < slot.missing; index++) {
      const cells = when();
      setText(cells[3]!, tell.free);
    }
  }
}

function addLoads(workbook: Workbook, data: MonthScheduleData, { tell }: MonthWords): void {
  const sheet = table(workbook, tell.sheets.loads, tell.loadColumns, [32, 10, 18, 18]);
  for (const { volunteer, shifts, offered, maxShifts } of data.loads) {
    const row = sheet.addRow(['', shifts, offered, maxShifts]);
    setText(row.getCell(1), volunteer.name);
  }
}

function table(
  workbook: Workbook,
  name: string,
  columns: readonly string[],
  widths: readonly number[],
): Worksheet {
  const sheet = workbook.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] });
  const row = sheet.addRow([...columns]);
  row.font = { bold: true };
  row.eachCell((cell) => (cell.fill = HEAD_FILL));
  widths.forEach((width, index) => (sheet.getColumn(index + 1).width = width));
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: columns.length } };
  onePage(sheet, 0);
  return sheet;
}

/** What people wrote stays text, also after it is opened for editing: a name such as «=1+1» is never reckoned. */
function setText(cell: Cell, text: string): void {
  if (text === '') return;
  cell.value = text;
  if (/^[=+\-@\t\r]/.test(text)) cell.numFmt = '@';
}

/** A4 landscape, one page wide; `tall` pages high, 0 = as many as it takes. */
function onePage(sheet: Worksheet, tall: number): void {
  sheet.pageSetup = {
    paperSize: 9,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: tall,
  };
}

/** Days of a spreadsheet have no time zone: midnight UTC is written as a whole number of days. */
function midnight(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}
