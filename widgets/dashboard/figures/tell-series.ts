import type { FiguresView } from '../../../src/adapters/http/contract/figures.ts';
import { calendarWords } from '../../kit/i18n/calendar.ts';
import { marksOn, notedOn } from '../notes/told-notes.ts';
import type { NoteView } from '../notes/told-notes.ts';
import { shortDate, shortMonth } from '../i18n/period-words.ts';
import type { Told } from './told.ts';
import type { Telling } from './telling.ts';

type Point = FiguresView['series'][number];

/** Consultations and missed calls over time. */
export function tellSeries(
  { series, seriesStep, period }: Pick<FiguresView, 'series' | 'seriesStep' | 'period'>,
  tell: Telling,
  notes: readonly NoteView[] = [],
  noteColumn = '',
): Told {
  const words = tell.words.series;
  const name = (day: string): string =>
    seriesStep === 'month' ? shortMonth(day, tell.language) : shortDate(day, tell.language);
  const consultations = series.reduce((sum, point) => sum + point.consultations, 0);
  const missed = series.reduce((sum, point) => sum + point.missed, 0);
  const most = series.reduce<Point | null>(
    (best, point) => (best === null || point.consultations > best.consultations ? point : best),
    null,
  );
  const when = (day: string): string =>
    ({
      day: tell.calendar.day(day),
      week: words.week(tell.calendar.date(day)),
      month: calendarWords(tell.language).inMonth(day.slice(0, 7)),
    })[seriesStep];
  const answer =
    most === null || consultations === 0
      ? missed === 0
        ? words.none
        : words.noneMissed(missed)
      : words.answer(consultations, missed, when(most.from), most.consultations);
  const leads = (point: Point, index: number): string | null =>
    point.consultations + point.missed === 0
      ? null
      : tell.drill.conversations({}, { from: point.from, until: series[index + 1]?.from ?? period.until });
  return {
    subject: words.subject,
    answer,
    definition: words.definition,
    table: {
      caption: words.caption[seriesStep],
      columns: [...words.columns[seriesStep], ...(notes.length === 0 ? [] : [noteColumn])],
      rows: series.map((point, place) => [
        name(point.from),
        tell.cells.count(point.consultations),
        tell.cells.count(point.missed),
        tell.cells.decimal(point.averageScore),
        tell.cells.count(point.scoreAnswers),
        ...(notes.length === 0 ? [] : [notedOn(series, place, notes)]),
      ]),
      routes: series.map(leads),
    },
    bars:
      consultations + missed === 0
        ? null
        : {
            labels: series.map((point) => name(point.from)),
            routes: series.map(leads),
            marks: marksOn(series, notes),
            series: [
              { name: words.consultations, tone: 'main', values: series.map((point) => point.consultations) },
              { name: words.missed, tone: 'second', values: series.map((point) => point.missed) },
            ],
            say: tell.numbers.whole,
          },
  };
}
