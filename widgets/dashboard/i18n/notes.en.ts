import { countEn } from '../../kit/i18n/words.ts';
import type { NotesWords } from './notes.ru.ts';

const days = (count: number): string => countEn(count, 'day', 'days');

/** Notes on days, in English. */
export const en: NotesWords = {
  title: 'Notes on days',
  column: 'Note',
  add: 'Note a day…',
  change: 'Change',
  heading: 'What happened on these days',
  from: 'First day',
  to: 'Last day',
  reversed: 'The last day cannot be before the first.',
  text: 'What happened',
  hint: 'For example, “the line was down”. No names and numbers: everybody with this dashboard sees the note.',
  textMissing: 'Write a few words.',
  leaveOut: 'Leave these days out of averages and scores',
  leaveOutMeans:
    'Counts of calls, shifts and reports, shares of calls answered and seats filled stay as they are.',
  leftOut: 'not in averages',
  save: 'Save',
  remove: 'Remove',
  removed: 'The note is removed.',
  without: (count, which) =>
    `Averages and scores are without ${days(count)}${which === '' ? '' : `: ${which}`}.`,
  comparedWithout: (period, count) =>
    `Averages and scores to compare with (${period}) are without ${days(count)}.`,
  short: (count) => `Without ${days(count)} marked on the chart.`,
};
