import type { CalendarWords } from '../../../app/texts/calendar-words.ts';

/** What the files of a month say, beside names and numbers. */
export interface MonthFileWords {
  readonly product: string;
  title(month: string): string;
  /** Names of the sheets, at most 31 characters each. */
  readonly sheets: { readonly grid: string; readonly shifts: string; readonly loads: string };
  readonly time: string;
  readonly free: string;
  freeSeats(count: number): string;
  filled(filled: number, needed: number): string;
  readonly noDraft: string;
  draft(at: string): string;
  published(number: number, at: string): string;
  changed(count: number): string;
  made(at: string): string;
  readonly zone: string;
  readonly legend: string;
  readonly shiftColumns: readonly string[];
  readonly loadColumns: readonly string[];
  readonly yes: string;
  readonly inForce: string;
  readonly notPublished: string;
}

export interface MonthWords {
  readonly language: 'ru' | 'en';
  readonly calendar: CalendarWords;
  readonly tell: MonthFileWords;
}
