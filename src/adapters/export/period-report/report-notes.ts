import { lastDayBefore } from '../../../app/texts/calendar-words.ts';
import type { PeriodReportData } from '../../../domain/report/period-report.ts';
import { dayText } from './cell-text.ts';
import type { ReportWords } from './words.ts';

/** What was noted on days of the period, and which days its averages and those they are compared with are reckoned without; nothing where nothing was. */
export function noteLines(data: PeriodReportData, { tell, calendar }: ReportWords): string[] {
  const told = (leftOut: boolean): string[] =>
    data.notes
      .filter((note) => note.leftOut === leftOut)
      .map(({ from, until, text }) => {
        const last = lastDayBefore(until);
        return `${from === last ? dayText(from) : tell.days(dayText(from), dayText(last))} (${text})`;
      });
  const { figures, previous, yearBefore } = data;
  const compared = [previous, yearBefore].flatMap((other) =>
    other === null || other.leftOut.length === 0
      ? []
      : [tell.comparedWithout(calendar.period(other.period), other.leftOut.length)],
  );
  const [without, noted] = [told(true), told(false)];
  return [
    ...(figures.leftOut.length === 0 ? [] : [tell.without(figures.leftOut.length, without.join('; '))]),
    ...compared,
    ...(noted.length === 0 ? [] : [tell.noted(noted.join('; '))]),
  ];
}
