import type { Settings } from '../../domain/settings/settings.ts';
import type { Repositories } from '../../ports/unit-of-work.ts';
import { activeVolunteers } from '../active-volunteers.ts';
import { lackingReports } from '../reports/report-reminders.ts';

/**
 * Every reading meets again what is within its seven days, at the latest a week later. What none met for longer was fixed or grew too old to come
 * whole by itself: it is listed among the data and waits for nobody (contracts/mango-api.md §3.2).
 */
const STILL_MET_MS = 8 * 86_400_000;

export interface ConsultationsState {
  /** Consultations of active volunteers that lack a report and can still get one. */
  readonly reportsMissing: number;
  readonly unsafeJoins: number;
  /** Records of calls that could not be read and that a reading of the last eight days met. */
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
  const records = await repositories.calls.setAsideRecords();
  const { lastSuccessAt, problem } = await repositories.callSyncs.freshness();
  return {
    reportsMissing: lacking.filter((one) => volunteers.has(one.volunteerId ?? 0)).length,
    unsafeJoins: (await repositories.reports.unsettled()).length,
    setAside: records.filter(({ lastSeenAt }) => now.getTime() - lastSeenAt.getTime() <= STILL_MET_MS).length,
    callsReadAt: lastSuccessAt,
    callsProblem: problem,
  };
}
