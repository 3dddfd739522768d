import type { Settings } from '../../domain/settings/settings.ts';
import type { Repositories } from '../../ports/unit-of-work.ts';
import { activeVolunteers } from '../active-volunteers.ts';
import { lackingReports } from '../reports/report-reminders.ts';

export interface ConsultationsState {
  /** Consultations of active volunteers that lack a report and can still get one. */
  readonly reportsMissing: number;
  readonly unsafeJoins: number;
  /** Records of calls that could not be read. */
  readonly setAside: number;
  readonly callsReadAt: Date | null;
  readonly callsProblem: string | null;
}

export async function consultationsState(
  repositories: Repositories,
  settings: Settings,
  now: Date,
): Promise<ConsultationsState> {
  const lacking = await lackingReports(repositories, {
    settings: { ...settings.consultations, remindAfterHours: 0 },
    after: now,
    until: now,
  });
  const volunteers = new Set((await activeVolunteers(repositories, settings)).map((person) => person.id));
  const { lastSuccessAt, problem } = await repositories.callSyncs.freshness();
  return {
    reportsMissing: lacking.filter((one) => volunteers.has(one.volunteerId ?? 0)).length,
    unsafeJoins: (await repositories.reports.unsettled()).length,
    setAside: (await repositories.calls.setAsideRecords()).length,
    callsReadAt: lastSuccessAt,
    callsProblem: problem,
  };
}
