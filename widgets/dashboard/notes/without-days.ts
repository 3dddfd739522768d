import type { FiguresView } from '../../../src/adapters/http/contract/figures.ts';
import type { Language } from '../../kit/i18n/words.ts';
import type { Compared } from '../figures/compared.ts';
import type { NotesWords } from '../i18n/notes.ru.ts';
import { leftOutNotes } from './told-notes.ts';
import type { NoteView } from './told-notes.ts';

/** Which days averages are without, here and in what they are compared with; nothing where all are counted. */
export function withoutDays(
  { figures, notes }: { readonly figures: FiguresView; readonly notes: readonly NoteView[] },
  others: Compared['others'],
  words: NotesWords,
  language: Language,
): readonly string[] {
  const days = figures.leftOut.length;
  return [
    ...(days === 0 ? [] : [words.without(days, leftOutNotes(notes, language))]),
    ...others
      .filter((other) => other.figures.leftOut.length > 0)
      .map((other) => words.comparedWithout(other.name, other.figures.leftOut.length)),
  ];
}
