import type { DayNote } from '../../domain/report/day-note.ts';

/** A note as the dashboard shows it. */
export type DayNoteView = Pick<DayNote, 'id' | 'from' | 'until' | 'text' | 'leftOut' | 'version'>;

export function dayNoteView({ id, from, until, text, leftOut, version }: DayNote): DayNoteView {
  return { id, from, until, text, leftOut, version };
}
