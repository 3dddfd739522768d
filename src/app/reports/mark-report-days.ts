import type { VolunteerReport } from '../../domain/consultation/volunteer-report.ts';
import { localDateOf } from '../../domain/time/zone.ts';
import type { Repositories } from '../../ports/unit-of-work.ts';
import { joinedCalls } from './report-facts.ts';

/** Says that the figures of these reports' days changed: the days they tell of and those of the calls they are joined to now. Within the caller's transaction. */
export async function markReportDays(
  repositories: Repositories,
  reports: readonly Pick<VolunteerReport, 'id' | 'beganAt'>[],
): Promise<void> {
  const { zone } = (await repositories.settings.load()).charity;
  const calls = await joinedCalls(
    repositories,
    reports.map((report) => report.id),
  );
  const instants = [
    ...reports.map((report) => report.beganAt),
    ...[...calls.values()].map((call) => call.startedAt),
  ];
  await repositories.analytics.markDays([...new Set(instants.map((instant) => localDateOf(instant, zone)))]);
  await repositories.jobs.wake('analytics');
}
