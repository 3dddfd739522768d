import type { Language } from '../i18n/words.ts';
import type { ChartTable, Cell } from './table.ts';

const MARK = '\ufeff';

/**
 * The table as CSV that a spreadsheet opens by a double press: UTF-8 with its mark, parted by semicolons, numbers with the language's own
 * point. A text that a spreadsheet would take for a formula is led by an apostrophe.
 */
export function csvOf(table: ChartTable, language: Language): string {
  const lines = [
    table.columns.map(quoted),
    ...table.rows.map((row) => row.map((cell) => field(cell, language))),
  ];
  return `${MARK}${lines.map((line) => line.join(';')).join('\r\n')}\r\n`;
}

function field(cell: Cell, language: Language): string {
  if (typeof cell === 'string') return quoted(cell);
  const plain = String(cell.value);
  return language === 'ru' ? plain.replace('.', ',') : plain;
}

function quoted(shown: string): string {
  // Word joiners are for lines on a screen; in a cell they hinder finding «1–2 окт».
  const text = shown.replaceAll('\u2060', '');
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
