import type { Consultation } from '../../domain/consultation/consultation.ts';
import type { ReportFacts, ReportWish } from '../../domain/consultation/report-writing.ts';
import type { VolunteerReport } from '../../domain/consultation/volunteer-report.ts';
import type { Settings } from '../../domain/settings/settings.ts';
import type { Repositories } from '../../ports/unit-of-work.ts';

/** What decides over a report that is being written. */
export async function reportFacts(
  repositories: Repositories,
  wish: Pick<ReportWish, 'entryId'>,
  stored: VolunteerReport | null,
  { settings, now }: { settings: Settings['consultations']; now: Date },
): Promise<ReportFacts> {
  const named = wish.entryId === null ? [] : [wish.entryId];
  const [call] = await repositories.consultations.find(named);
  const taken = (await repositories.reports.joinsOfCalls(named)).find(
    (join) => join.state === 'safe' || join.state === 'settled',
  );
  const joined =
    stored === null ? null : ((await joinedCalls(repositories, [stored.id])).get(stored.id) ?? null);
  return {
    now,
    settings,
    topics: await repositories.topics.all(),
    call: call ?? null,
    reportOfCall: taken?.reportId ?? null,
    joinedBeganAt: joined?.beganAt ?? null,
  };
}

/** The consultations these reports are joined to for certain, by report. */
export async function joinedCalls(
  repositories: Pick<Repositories, 'reports' | 'consultations'>,
  reportIds: readonly string[],
): Promise<Map<string, Consultation>> {
  if (reportIds.length === 0) return new Map();
  const joins = (await repositories.reports.joins(reportIds)).flatMap(({ reportId, entryId, state }) =>
    entryId !== null && (state === 'safe' || state === 'settled') ? [{ reportId, entryId }] : [],
  );
  const calls = new Map(
    (await repositories.consultations.find(joins.map((join) => join.entryId))).map((one) => [
      one.entryId,
      one,
    ]),
  );
  return new Map(
    joins.flatMap(({ reportId, entryId }) => {
      const call = calls.get(entryId);
      return call === undefined ? [] : [[reportId, call] as const];
    }),
  );
}
