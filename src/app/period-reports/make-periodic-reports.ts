import { periodsEndedBy } from '../../domain/report/period.ts';
import type { Period } from '../../domain/report/period.ts';
import { firstDayOf, monthOf } from '../../domain/time/planning-month.ts';
import { PERIOD_REPORT_DAYS } from '../../domain/time/timetable.ts';
import { addDays, localDateOf } from '../../domain/time/zone.ts';
import type { LocalDate } from '../../domain/time/zone.ts';
import { makeReportData } from './report-data.ts';
import { makeStoreReport } from './make-period-report.ts';
import type { MakeReportDeps } from './make-period-report.ts';

/**
 * The reports of month, quarter and year that have ended, made on the first day whose data are complete and at the latest on the fourth (product.md §9).
 * Nothing is made of a period before the charity's first day. Idempotent: a period has one such report.
 */
export function makeMakePeriodicReports(deps: MakeReportDeps) {
  const reportData = makeReportData(deps);
  const storeReport = makeStoreReport(deps);

  /** `dueAt`: when the timetable said so; after an outage each day is lived again in order. */
  return async function makePeriodicReports(dueAt: Date): Promise<void> {
    const { zone } = (await deps.uow.read(({ settings }) => settings.load())).charity;
    const day = localDateOf(dueAt, zone);
    for (const period of await awaitedPeriods(deps, day)) {
      const { completeness, figures } = await reportData(period);
      const hasAnything = figures.calls.incoming + figures.calls.outgoing + figures.coverage.slots > 0;
      if (!hasAnything) continue;
      if (completeness.complete || day >= latestDay(day)) await storeReport(period, null);
    }
  };
}

/** Ended when this month began, and without a report of their own. */
export async function awaitedPeriods(deps: Pick<MakeReportDeps, 'uow'>, today: LocalDate): Promise<Period[]> {
  const ended = periodsEndedBy(firstDayOf(monthOf(today)));
  return deps.uow.read(async ({ periodReports }) => {
    const awaited: Period[] = [];
    for (const period of ended)
      if ((await periodReports.periodic(period.name)) === null) awaited.push(period);
    return awaited;
  });
}

/** The day of this month on which reports are made whatever is missing. */
export function latestDay(today: LocalDate): LocalDate {
  return addDays(firstDayOf(monthOf(today)), PERIOD_REPORT_DAYS - 1);
}
