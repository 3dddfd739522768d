import type { FiguresView } from '../../../src/adapters/http/contract/figures.ts';
import type { Cell } from '../../kit/charts/table.ts';
import type { Told } from './told.ts';
import type { Telling } from './telling.ts';

/** Clients' scores: never a zero where there are none, never an average without its n. */
export function tellScores(scores: FiguresView['scores'], tell: Telling): Told {
  const words = tell.words.scores;
  const row = (name: string, value: number | null): readonly Cell[] => [name, tell.cells.count(value)];
  const shut = (answer: string, note?: string): Told => ({
    subject: words.subject,
    answer,
    definition: words.definition,
    table: { caption: words.caption, columns: words.columns, rows: [] },
    bars: null,
    ...(note === undefined ? {} : { note }),
  });
  if (!scores.available) return shut(words.unavailable, words.how);
  if (scores.suppressed) return shut(words.suppressed);
  if (scores.average === null || scores.answers === null) return shut(tell.words.empty);
  const half = scores.halfWidth === null ? '' : words.half(tell.numbers.decimal(scores.halfWidth));
  const notes = [
    scores.responseRate === null ? '' : `${words.share(tell.numbers.percent(scores.responseRate))}.`,
    scores.distribution.some((place) => place.count === null) ? tell.words.hiddenNote : '',
  ].filter((note) => note !== '');
  const leads = (place: (typeof scores.distribution)[number]): string | null =>
    place.count === 0 ? null : tell.drill.conversations({ scoreAtMost: place.value });
  return {
    subject: words.subject,
    answer: words.answer(tell.numbers.decimal(scores.average), half, scores.answers),
    definition: words.definition,
    table: {
      caption: words.caption,
      columns: words.columns,
      rows: [
        ...scores.distribution.map((place) => row(String(place.value), place.count)),
        row(words.uncertain, scores.uncertain),
        row(words.outOfScale, scores.outOfScale),
        row(words.noAnswer, scores.noAnswer),
        row(words.notReached, scores.notReached),
        row(words.unknown, scores.unavailable),
      ],
      routes: scores.distribution.map(leads),
    },
    bars: {
      labels: scores.distribution.map((place) => String(place.value)),
      series: [
        {
          name: words.columns[1] ?? '',
          tone: 'main',
          values: scores.distribution.map((place) => place.count),
        },
      ],
      routes: scores.distribution.map(leads),
      valued: true,
      say: tell.numbers.whole,
    },
    ...(notes.length === 0 ? {} : { note: notes.join(' ') }),
  };
}
