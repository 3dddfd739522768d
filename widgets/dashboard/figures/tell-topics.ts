import type { FiguresView } from '../../../src/adapters/http/contract/figures.ts';
import type { Told } from './told.ts';
import type { Telling } from './telling.ts';

const SHOWN = 12;

/** Topics by number of reports; suppressed ones stand in the table, without a bar. */
export function tellTopics(topics: FiguresView['topics'], tell: Telling): Told {
  const words = tell.words.topics;
  const sorted = [...topics].sort(
    (a, b) => (b.count ?? -1) - (a.count ?? -1) || a.name.localeCompare(b.name),
  );
  const known = sorted.filter((topic) => (topic.count ?? 0) > 0);
  const first = known[0];
  const hidden = topics.some((topic) => topic.count === null);
  const shown = known.slice(0, SHOWN);
  const none = hidden ? words.hiddenAll : words.none;
  return {
    subject: words.subject,
    answer: first === undefined ? none : words.answer(first.name, words.reports(first.count ?? 0)),
    definition: words.definition,
    table: {
      caption: words.caption,
      columns: words.columns,
      rows: sorted.map((topic) => [topic.name, tell.cells.count(topic.count)]),
    },
    bars:
      shown.length === 0
        ? null
        : {
            labels: shown.map((topic) => topic.name),
            series: [
              { name: words.columns[1] ?? '', tone: 'main', values: shown.map((topic) => topic.count) },
            ],
            horizontal: true,
            valued: true,
            say: tell.numbers.whole,
          },
    ...(hidden ? { note: tell.words.hiddenNote } : {}),
  };
}
