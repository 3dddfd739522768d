import { DEFINITIONS_VERSION } from '../../domain/report/definitions.ts';
import { requireBegun } from '../../domain/report/period.ts';
import type { Period } from '../../domain/report/period.ts';
import { completenessOf } from '../../domain/report/period-report.ts';
import type { Completeness, PeriodReportData } from '../../domain/report/period-report.ts';
import { reportUntil } from '../../domain/consultation/report-times.ts';
import type { PeriodFigures } from '../../domain/report/figures.ts';
import type { Settings } from '../../domain/settings/settings.ts';
import { instantAt, localDateOf } from '../../domain/time/zone.ts';
import type { AnalyticsQueries } from '../../ports/analytics.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Repositories, UnitOfWork } from '../../ports/unit-of-work.ts';
import { comparedFigures, publicFigures } from '../dashboard/compared-figures.ts';
import { knownDays } from '../dashboard/known-days.ts';

export interface ReportDataDeps {
  readonly uow: UnitOfWork;
  readonly clock: Clock;
  readonly analytics: AnalyticsQueries;
}

/** Everything a report of the period would show now. @throws DomainError `period.in-future` */
export function makeReportData(deps: ReportDataDeps) {
  return async function reportData(period: Period): Promise<PeriodReportData> {
    const now = deps.clock.now();
    const { settings, known, notes } = await deps.uow.read(async (repositories) => {
      const loaded = await repositories.settings.load();
      return {
        settings: loaded,
        known: await knownDays(repositories, loaded.charity.zone),
        notes: await repositories.dayNotes.within(period.from, period.until),
      };
    });
    const { zone } = settings.charity;
    const today = localDateOf(now, zone);
    requireBegun(period, today);
    const whole = await comparedFigures(deps.analytics, period, { now, today, known });
    const completeness = await deps.uow.read((repositories) =>
      completenessNow(repositories, period, whole.figures.reports, settings, now),
    );
    return {
      ...publicFigures(whole),
      period,
      madeAt: now.toISOString(),
      zone,
      definitionsVersion: DEFINITIONS_VERSION,
      completeness,
      notes: notes.map(({ from, until, text, leftOut }) => ({ from, until, text, leftOut })),
    };
  };
}

/** Whether the period's data have all come, by what is known at `now`. */
export async function completenessNow(
  repositories: Repositories,
  period: Pick<Period, 'from' | 'until'>,
  reports: Pick<PeriodFigures['reports'], 'expected' | 'joined'>,
  settings: Pick<Settings, 'charity' | 'consultations'>,
  now: Date,
): Promise<Completeness> {
  const { zone } = settings.charity;
  const [from, until] = [instantAt(period.from, '00:00', zone), instantAt(period.until, '00:00', zone)];
  const { completeUntil } = await repositories.callSyncs.freshness();
  const waiting = await repositories.consultations.withoutReport(from, until);
  const bad = await repositories.calls.setAsideRecords();
  return completenessOf({
    period,
    callsUntil: completeUntil === null ? null : localDateOf(completeUntil, zone),
    reports,
    reportsStillPossible: waiting.filter((one) => reportUntil(one.beganAt, settings.consultations) > now)
      .length,
    setAside: bad.filter(({ startedAt }) => startedAt !== null && startedAt >= from && startedAt < until)
      .length,
  });
}
