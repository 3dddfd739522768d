import { DomainError } from '../domain-error.ts';
import type { LocalDate } from '../time/zone.ts';
import type { PersonId } from '../volunteer/person.ts';
import { daysOf } from './period.ts';

/** What happened on these days ("the line was down"), for whoever reads the figures. Days are the charity's, half-open. */
export interface DayNote {
  readonly id: string;
  readonly from: LocalDate;
  readonly until: LocalDate;
  readonly text: string;
  /** Averages are reckoned without these days (docs/analytics.md, "Days left out"). */
  readonly leftOut: boolean;
  /** Rises by one with every change; the first is 1. */
  readonly version: number;
  readonly removed: boolean;
  readonly by: PersonId;
  readonly at: Date;
}

export type DayNoteWish = Pick<DayNote, 'from' | 'until' | 'text' | 'leftOut'>;

export type DayNoteErrorCode =
  | 'note.reversed'
  | 'note.too-long'
  | 'note.text-missing'
  | 'note.names-a-number'
  | 'note.stale'
  | 'note.not-found';

export const LONGEST_NOTE = 200;
/** Longer than any breakdown: a quarter. */
const MOST_DAYS = 92;
/** As long as the shortest telephone number of a town; spaces, dashes and brackets hide none. Dates with points and times are none. */
const TELEPHONE_NUMBER = /\d(?:[\s()+\u2010-\u2015-]*\d){6}/u;

/**
 * What somebody wants to note, as it may be kept: no figure may carry a client's number about.
 * @throws DomainError DayNoteErrorCode with `field`
 */
export function checkedNote(wish: DayNoteWish): DayNoteWish {
  const text = wish.text.trim();
  const refuse = (code: DayNoteErrorCode, field: string) =>
    new DomainError<DayNoteErrorCode>(code, { field, days: MOST_DAYS, most: LONGEST_NOTE });
  if (wish.until <= wish.from) throw refuse('note.reversed', 'until');
  if (daysOf(wish) > MOST_DAYS) throw refuse('note.too-long', 'until');
  if (text === '' || [...text].length > LONGEST_NOTE) throw refuse('note.text-missing', 'text');
  if (TELEPHONE_NUMBER.test(text)) throw refuse('note.names-a-number', 'text');
  return { from: wish.from, until: wish.until, text, leftOut: wish.leftOut };
}
