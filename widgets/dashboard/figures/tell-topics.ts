import { comparedColumns, comparedRow } from './compared.ts';
import type { Compared } from './compared.ts';
import type { Told } from './told.ts';
import type { Telling } from './telling.ts';

const SHOWN = 12;

/** Topics by number of reports; suppressed ones stand in the table, without a bar. */
export function tellTopics(compared: Compared, tell: Telling): Told {
  const { topics } = compared.figures;
  const words = tell.words.topics;
  const sorted = [...topics].sort(
    (a, b) => (b.count ?? -1) - (a.count ?? -1) || a.name.localeCompare(b.name),
  );
  const known = sorted.filter((topic) => (topic.count ?? 0) > 0);
  const first = known[0];
  const hidden = topics.some((topic) => topic.count === null);
  const shown = known.slice(0, SHOWN);
  const leads = (topic: (typeof topics)[number]): string | null =>
    topic.count === 0 ? null : tell.drill.conversations({ topicId: topic.topicId });
  const none = hidden ? words.hiddenAll : words.none;
  return {
    subject: words.subject,
    answer: first === undefined ? none : words.answer(first.name, words.reports(first.count ?? 0)),
    definition: words.definition,
    table: {
      caption: words.caption,
      columns: comparedColumns(words.columns, compared),
      rows: sorted.map((topic) =>
        comparedRow(topic.name, compared, (figures) => {
          const same = figures.topics.find((one) => one.topicId === topic.topicId);
          return same === undefined ? tell.words.none : tell.cells.count(same.count);
        }),
      ),
      routes: sorted.map(leads),
    },
    bars:
      shown.length === 0
        ? null
        : {
            labels: shown.map((topic) => topic.name),
            series: [
              { name: words.columns[1] ?? '', tone: 'main', values: shown.map((topic) => topic.count) },
            ],
            routes: shown.map(leads),
            horizontal: true,
            valued: true,
            say: tell.numbers.whole,
          },
    ...(hidden ? { note: tell.words.hiddenNote } : {}),
  };
}
