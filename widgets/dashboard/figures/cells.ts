import type { NumberWords } from '../../kit/i18n/numbers.ts';
import type { Cell } from '../../kit/charts/table.ts';
import type { FiguresWords } from '../i18n/figures.ru.ts';

/** Figures as cells of tables. */
export interface Cells {
  /** Null = suppressed, and said so. */
  count(value: number | null): Cell;
  /** Null = there is none. */
  decimal(value: number | null, digits?: number): Cell;
  /** Null = there is none. */
  duration(seconds: number | null): Cell;
}

export function figureCells(numbers: NumberWords, words: FiguresWords): Cells {
  return {
    count: (value) => (value === null ? words.hidden : { value, text: numbers.whole(value) }),
    decimal: (value, digits = 1) =>
      value === null ? words.none : { value: rounded(value, digits), text: numbers.decimal(value, digits) },
    duration: (seconds) =>
      seconds === null ? words.none : { value: Math.round(seconds), text: numbers.duration(seconds) },
  };
}

function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
