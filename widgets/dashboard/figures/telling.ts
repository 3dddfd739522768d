import type { CalendarWords } from '../../kit/i18n/calendar.ts';
import { numberWords } from '../../kit/i18n/numbers.ts';
import type { NumberWords } from '../../kit/i18n/numbers.ts';
import type { Language } from '../../kit/i18n/words.ts';
import type { DrillDown } from '../drill-down.ts';
import type { FiguresWords } from '../i18n/figures.ru.ts';
import { figureCells } from './cells.ts';
import type { Cells } from './cells.ts';

/** What a chart needs to say its figures in the person's language. */
export interface Telling {
  readonly language: Language;
  readonly words: FiguresWords;
  readonly numbers: NumberWords;
  readonly calendar: CalendarWords;
  readonly cells: Cells;
  /** Where figures lead whoever reads them. */
  readonly drill: DrillDown;
}

export function telling(
  language: Language,
  words: FiguresWords,
  calendar: CalendarWords,
  drill: DrillDown,
): Telling {
  const numbers = numberWords(language);
  return { language, words, numbers, calendar, cells: figureCells(numbers, words), drill };
}
