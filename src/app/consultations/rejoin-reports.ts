import { joinReports } from '../../domain/consultation/join-reports.ts';
import type { ReportJoin } from '../../domain/consultation/report-join.ts';
import type { Settings } from '../../domain/settings/settings.ts';
import type { PersonId } from '../../domain/volunteer/person.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Repositories } from '../../ports/unit-of-work.ts';
import { endReportReminders } from '../reports/end-report-reminders.ts';
import { loadNeighbourhood } from './neighbourhood.ts';
import type { Neighbourhood } from './neighbourhood.ts';
import { dayMarker } from './stale-days.ts';
import { spansOf } from './time-spans.ts';
import type { Touched } from './time-spans.ts';

/**
 * Joins the reports of one volunteer anew around these instants, e.g. the old and the new beginning of a report that was changed. To be
 * called within the caller's transaction, after the report or the call was stored. See rejoinReports.
 */
export async function rejoinAround(
  deps: { readonly clock: Clock },
  repositories: Repositories,
  settings: Settings,
  volunteerId: PersonId,
  instants: readonly Date[],
): Promise<void> {
  await rejoinReports(
    deps,
    repositories,
    settings,
    instants.map((at) => ({ volunteerId, at })),
  );
}

/**
 * Joins reports to calls anew around everything touched, in whole clusters (product.md §8). Writes only what came out otherwise than
 * stored, marks the days of it, and ends reminders whose report came. What a person settled stays. Idempotent.
 */
export async function rejoinReports(
  deps: { readonly clock: Clock },
  repositories: Repositories,
  settings: Settings,
  touches: readonly Touched[],
): Promise<void> {
  if (touches.length === 0) return;
  await repositories.reports.holdJoins([...new Set(touches.map((touch) => touch.volunteerId))]);
  for (const span of spansOf(touches)) {
    const known = await loadNeighbourhood(repositories, settings.consultations, span);
    await store(repositories, settings, known);
  }
  await endReportReminders(deps, repositories);
}

async function store(repositories: Repositories, settings: Settings, known: Neighbourhood): Promise<void> {
  const joins = joinReports(known, settings.consultations);
  const before = new Map(known.stored.map((join) => [join.reportId, join]));
  const changed = joins.filter((join) => !sameJoin(before.get(join.reportId), join));
  if (known.orphaned.length > 0) await repositories.reports.removeJoins(known.orphaned);
  if (changed.length > 0) await repositories.reports.saveJoins(changed);
  await markDays(repositories, settings, known, [
    ...changed,
    ...changed.flatMap((join) => before.get(join.reportId) ?? []),
  ]);
}

function sameJoin(one: ReportJoin | undefined, other: ReportJoin): boolean {
  return (
    one !== undefined &&
    one.state === other.state &&
    one.entryId === other.entryId &&
    one.minutesApart === other.minutesApart &&
    one.marginMinutes === other.marginMinutes
  );
}

/** A join counts on the day of its report and of its call. */
async function markDays(
  repositories: Repositories,
  settings: Settings,
  known: Neighbourhood,
  joins: readonly ReportJoin[],
): Promise<void> {
  if (joins.length === 0) return;
  const reports = new Map(known.reports.map((report) => [report.id, report.beganAt]));
  const entryIds = joins.flatMap((join) => join.entryId ?? []);
  const calls = await repositories.consultations.find([...new Set(entryIds)]);
  const days = dayMarker(settings.charity.zone);
  for (const join of joins) days.add(reports.get(join.reportId));
  for (const call of calls) days.add(call.startedAt);
  await repositories.analytics.markDays(days.all());
}
