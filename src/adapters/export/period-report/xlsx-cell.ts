import type { Cell as SheetCell } from 'exceljs';
import { cellText } from './cell-text.ts';
import type { Cell, ChangeUnit } from './cell.ts';
import type { ReportWords } from './words.ts';

const DAY_SECONDS = 86_400;

/** Puts a value into a cell of a sheet: numbers and days as such, what is not told as text. */
export function setCell(target: SheetCell, cell: Cell, words: ReportWords): void {
  const shape = shapeOf(cell, words);
  if (shape === null) {
    target.value = cellText(cell, words);
    if (cell.kind !== 'text') target.alignment = { horizontal: 'right' };
    return;
  }
  target.value = shape.value;
  target.numFmt = shape.format;
}

interface Shape {
  readonly value: number | Date;
  readonly format: string;
}

function shapeOf(cell: Cell, words: ReportWords): Shape | null {
  switch (cell.kind) {
    case 'count':
      return { value: cell.value, format: '#,##0' };
    case 'decimal':
      return { value: cell.value, format: cell.digits === 0 ? '#,##0' : `#,##0.${'0'.repeat(cell.digits)}` };
    case 'percent':
      return { value: cell.value, format: '0.0%' };
    case 'duration':
      return { value: cell.seconds / DAY_SECONDS, format: '[h]:mm:ss' };
    case 'change':
      return { value: cell.value, format: changeFormat(cell.unit, words) };
    case 'relative':
      return { value: cell.value, format: '+0%;-0%;0%' };
    case 'date':
      return { value: midnight(cell.day), format: 'dd.mm.yyyy' };
    case 'month':
      return {
        value: midnight(`${cell.month}-01`),
        format: words.language === 'ru' ? '[$-419]mmmm yyyy' : 'mmmm yyyy',
      };
    default:
      return null;
  }
}

/** Days of a spreadsheet have no time zone: midnight UTC is written as a whole number of days. */
function midnight(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

function changeFormat(unit: ChangeUnit, { tell }: ReportWords): string {
  const number = { count: '#,##0', hundredths: '#,##0.00', minutes: '#,##0.00', points: '0.0' }[unit];
  const suffix = {
    count: '',
    hundredths: '',
    minutes: ` ${tell.units.minute}`,
    points: ` ${tell.units.points}`,
  }[unit];
  const format = suffix === '' ? number : `${number}"${suffix}"`;
  return `+${format};-${format};${format}`;
}
