import type { VolunteerReport } from '../../domain/consultation/volunteer-report.ts';
import type { Settings } from '../../domain/settings/settings.ts';
import type { Repositories } from '../../ports/unit-of-work.ts';
import { rejoinAround } from '../consultations/rejoin-reports.ts';
import type { ProcessDeps } from '../process-deps.ts';
import { markReportDays } from './mark-report-days.ts';

/** What follows from a report that was sent or changed, within the caller's transaction: it is joined anew, reminders end, figures are made again. */
export async function afterReportChanged(
  deps: Pick<ProcessDeps, 'clock'>,
  repositories: Repositories,
  change: { before: VolunteerReport | null; report: VolunteerReport; settings: Settings },
): Promise<void> {
  const { before, report, settings } = change;
  const states = before?.state === 'sent' ? [before, report] : [report];
  await markReportDays(repositories, states);
  await rejoinAround(
    deps,
    repositories,
    settings,
    report.volunteerId,
    states.map((state) => state.beganAt),
  );
  await markReportDays(repositories, [report]);
}
