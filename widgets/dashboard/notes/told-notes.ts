import type { DayNote } from '../../../src/adapters/http/contract/dashboard.ts';
import type { FiguresView } from '../../../src/adapters/http/contract/figures.ts';
import type { Mark } from '../../kit/charts/marks.ts';
import type { Language } from '../../kit/i18n/words.ts';
import { periodTitle } from '../i18n/period-words.ts';

/** A note as far as charts and reports know it. */
export type NoteView = Pick<DayNote, 'from' | 'until' | 'text' | 'leftOut'>;

/** «14–15 окт 2026». */
export function noteDays({ from, until }: Pick<NoteView, 'from' | 'until'>, language: Language): string {
  return periodTitle({ kind: 'range', name: '', from, until }, language);
}

/** «14–15 окт 2026 — линия не работала; …», of the notes that averages are without. */
export function leftOutNotes(notes: readonly NoteView[], language: Language): string {
  return notes
    .filter((note) => note.leftOut)
    .map((note) => `${noteDays(note, language)} — ${note.text}`)
    .join('; ');
}

/** Where the notes stand on the axis of the series, numbered as in their list; those of days not shown stand nowhere. */
export function marksOn(series: FiguresView['series'], notes: readonly NoteView[]): readonly Mark[] {
  return notes.flatMap((note, index) => {
    const touched = series.flatMap((_, place) => (touches(series, place, note) ? [place] : []));
    const [first, last] = [touched[0], touched.at(-1)];
    return first === undefined || last === undefined ? [] : [{ first, last, label: String(index + 1) }];
  });
}

/** What is noted on a step's days, in one line. */
export function notedOn(series: FiguresView['series'], place: number, notes: readonly NoteView[]): string {
  return notes
    .filter((note) => touches(series, place, note))
    .map((note) => note.text)
    .join('; ');
}

function touches(series: FiguresView['series'], place: number, { from, until }: NoteView): boolean {
  const begins = series[place]?.from ?? '';
  const next = series[place + 1]?.from;
  return begins < until && (next === undefined || from < next);
}
