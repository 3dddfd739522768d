import type { Call, EntryId } from '../../domain/consultation/call.ts';
import { composeConsultation, sameConsultation } from '../../domain/consultation/compose-consultation.ts';
import type { Consultation } from '../../domain/consultation/consultation.ts';
import type { Settings } from '../../domain/settings/settings.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Repositories } from '../../ports/unit-of-work.ts';
import { holdMonths, loadCallFacts } from './load-call-facts.ts';
import { rejoinReports } from './rejoin-reports.ts';
import { dayMarker } from './stale-days.ts';
import type { Touched } from './time-spans.ts';

/**
 * Makes the records of these calls anew, within the caller's transaction: to be called with the calls that are new or changed. Reports around
 * whatever came out otherwise are joined anew, and the days concerned marked. Unknown ids are passed over. Idempotent.
 */
export function makeComposeConsultations(deps: { readonly clock: Clock }) {
  return async function composeConsultations(
    repositories: Repositories,
    entryIds: readonly EntryId[],
  ): Promise<void> {
    if (entryIds.length === 0) return;
    const settings = await repositories.settings.load();
    const calls = await repositories.calls.find(entryIds);
    await holdMonths(repositories, settings, calls);
    const touched = await composeCalls(repositories, settings, calls);
    await rejoinReports(deps, repositories, settings, touched);
  };
}

/**
 * Stores the records of these calls that came out otherwise than stored, and marks their days, the old ones and the new. Answers where and
 * whose reports may have to be joined anew.
 * @param options.everything stores those too that came out the same: the days they count on follow from the zone
 */
export async function composeCalls(
  repositories: Repositories,
  settings: Settings,
  calls: readonly Call[],
  options: { readonly everything?: boolean } = {},
): Promise<Touched[]> {
  if (calls.length === 0) return [];
  const facts = await loadCallFacts(repositories, settings, calls);
  const stored = await repositories.consultations.find(calls.map((call) => call.entryId));
  const before = new Map(stored.map((one) => [one.entryId, one]));
  const [changed, gone, left]: [Consultation[], Consultation[], Consultation[]] = [[], [], []];
  for (const call of calls) {
    const [old, made] = [before.get(call.entryId), composeConsultation(call, facts)];
    if (made === null) {
      if (old !== undefined) gone.push(old);
    } else if (old === undefined || !sameConsultation(old, made)) {
      changed.push(made);
      if (old !== undefined) left.push(old);
    } else if (options.everything === true) changed.push(made);
  }
  if (changed.length > 0) await repositories.consultations.save(changed, settings.charity.zone);
  if (gone.length > 0) await repositories.consultations.remove(gone.map((one) => one.entryId));
  await markDays(repositories, settings, [...changed, ...gone, ...left]);
  return [...touches([...changed, ...gone, ...left]), ...(await reportsOf(repositories, [...gone, ...left]))];
}

async function markDays(
  repositories: Repositories,
  settings: Settings,
  consultations: readonly Consultation[],
): Promise<void> {
  if (consultations.length === 0) return;
  const days = dayMarker(settings.charity.zone);
  for (const one of consultations) days.add(one.startedAt);
  await repositories.analytics.markDays(days.all());
}

function touches(consultations: readonly Consultation[]): Touched[] {
  return consultations.flatMap(({ volunteerId, beganAt }) =>
    volunteerId === null ? [] : [{ volunteerId, at: beganAt }],
  );
}

/** Reports joined to records as they were may lie at another time: they were begun from that call. */
async function reportsOf(
  repositories: Repositories,
  consultations: readonly Consultation[],
): Promise<Touched[]> {
  if (consultations.length === 0) return [];
  const joins = await repositories.reports.joinsOfCalls(consultations.map((one) => one.entryId));
  const reports = await Promise.all(joins.map((join) => repositories.reports.find(join.reportId)));
  return reports.flatMap((report) =>
    report === null ? [] : [{ volunteerId: report.volunteerId, at: report.beganAt }],
  );
}
