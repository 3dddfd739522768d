import type { FiguresView, VolunteerFigures } from '../../../src/adapters/http/contract/figures.ts';
import type { ChartTable } from '../../kit/charts/table.ts';
import type { Told } from './told.ts';
import type { Telling } from './telling.ts';

/** How evenly shifts were spread, without names. */
export function tellLoads(fairness: FiguresView['fairness'], tell: Telling): Told {
  const words = tell.words.loads;
  const { min, max, average, volunteers } = fairness;
  const by = new Map(fairness.distribution.map((place) => [place.shifts, place.volunteers]));
  const known = [...by.keys()];
  const loads = Array.from(
    { length: known.length === 0 ? 0 : Math.max(...known) - Math.min(...known) + 1 },
    (_, index) => Math.min(...known) + index,
  );
  const told =
    min === null || max === null || average === null
      ? words.none
      : min === max
        ? words.same(min, volunteers)
        : words.answer(min, max, tell.numbers.decimal(average), volunteers);
  return {
    subject: words.subject,
    answer: told,
    definition: words.definition,
    table: {
      caption: words.caption,
      columns: words.columns,
      rows: loads.map((shifts) => [String(shifts), tell.cells.count(by.get(shifts) ?? 0)]),
    },
    bars:
      loads.length === 0
        ? null
        : {
            labels: loads.map(String),
            series: [
              { name: words.volunteers, tone: 'main', values: loads.map((shifts) => by.get(shifts) ?? 0) },
            ],
            valued: loads.length <= 16,
            say: tell.numbers.whole,
          },
  };
}

/** The same with names, for those who may see them. */
export function tellPeople(volunteers: readonly VolunteerFigures[], tell: Telling): Omit<Told, 'bars'> {
  const words = tell.words.people;
  const sorted = [...volunteers].sort(
    (a, b) => b.shiftsCount - a.shiftsCount || a.volunteer.name.localeCompare(b.volunteer.name),
  );
  const table: ChartTable = {
    caption: words.caption,
    columns: words.columns,
    routes: sorted.map((row) => tell.drill.volunteer(row.volunteer.id)),
    rows: sorted.map((row) => [
      row.volunteer.name,
      tell.cells.count(row.shiftsCount),
      tell.cells.count(row.consultationsCount),
      tell.cells.duration(row.talkSeconds),
      tell.cells.count(row.reportsMissing),
      tell.cells.count(row.changeRequests),
      row.scoreAnswers === null ? tell.words.few : tell.cells.decimal(row.averageClientScoring),
      row.scoreAnswers === null ? tell.words.few : tell.cells.count(row.scoreAnswers),
    ]),
  };
  return {
    subject: words.subject,
    answer: volunteers.length === 0 ? words.none : words.answer(volunteers.length),
    definition: words.definition,
    table,
  };
}
