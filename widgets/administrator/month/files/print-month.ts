import type { SchedulePage } from '../../../../src/adapters/http/contract/schedule.ts';
import type { App } from '../../../kit/app/app.tsx';
import { printFrame } from '../../../kit/print/print-frame.ts';
import type { MonthDeskWords } from '../../i18n/month-desk.ru.ts';
import paperStyles from './paper.css?inline';
import { paperNode, paperWeeks } from './paper.ts';

/** Prints the whole month, whatever the screen shows of it, on one landscape page with its state and how fresh it is. */
export async function printMonth(
  month: string,
  page: SchedulePage,
  given: {
    readonly app: App;
    readonly words: MonthDeskWords;
    /** «свободно» */
    readonly free: string;
    readonly title: string;
    /** «на проверке, черновик от 25 декабря, 21:00» */
    readonly state: string;
    readonly shortName: (volunteerId: number) => string;
  },
): Promise<void> {
  const { app, words, free, title, state, shortName } = given;
  const now = new Date(app.clock.now() ?? 0).toISOString();
  const fresh = `${app.calendar().date(app.zone().day(now))}, ${app.zone().time(now)}`;
  const { seatsFilled, seatsNeeded } = page.fairness;
  await printFrame({
    title,
    language: app.language(),
    css: paperStyles,
    content: (sheets) =>
      paperNode(
        {
          title,
          facts: [state, words.paperFilled(seatsFilled, seatsNeeded), words.printed(fresh)]
            .filter((fact) => fact !== '')
            .join(' · '),
          legend: words.paperLegend,
          weeks: paperWeeks(month, page, { dayName: (day) => app.calendar().day(day), shortName, free }),
        },
        sheets,
      ),
  });
}
