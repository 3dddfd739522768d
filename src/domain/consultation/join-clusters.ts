import type { PersonId } from '../volunteer/person.ts';
import type { JoinableCall, JoinableReport } from './joinable.ts';

/** Reports and calls of one volunteer that can be joined to each other, directly or over others. */
export interface JoinCluster {
  readonly reports: readonly JoinableReport[];
  readonly calls: readonly JoinableCall[];
}

/**
 * Splits into connected parts of the pairs (same volunteer, at most `windowMs` apart). Every report is in one part; calls no report is near
 * are in none. Both lists must be in order of beginning and stay so.
 */
export function joinClusters(
  reports: readonly JoinableReport[],
  calls: readonly JoinableCall[],
  windowMs: number,
): JoinCluster[] {
  const callsOf = Map.groupBy(calls, (call) => call.volunteerId);
  const clusters: JoinCluster[] = [];
  for (const [volunteerId, own] of Map.groupBy(reports, (report) => report.volunteerId))
    clusters.push(...clustersOf(own, callsOf, volunteerId, windowMs));
  return clusters;
}

/**
 * On a line a part is a stretch: the calls near a report are neighbours of each other in order, and a later report's first call is never
 * earlier. So a part ends where the next report's first call lies beyond the last call reached so far.
 */
function clustersOf(
  reports: readonly JoinableReport[],
  callsOf: ReadonlyMap<PersonId, readonly JoinableCall[]>,
  volunteerId: PersonId,
  windowMs: number,
): JoinCluster[] {
  const calls = callsOf.get(volunteerId) ?? [];
  const clusters: { reports: JoinableReport[]; first: number; end: number }[] = [];
  let [first, end] = [0, 0];
  for (const report of reports) {
    const at = report.beganAt.getTime();
    while (first < calls.length && timeOf(calls, first) < at - windowMs) first += 1;
    end = Math.max(end, first);
    while (end < calls.length && timeOf(calls, end) <= at + windowMs) end += 1;
    const last = clusters.at(-1);
    if (last !== undefined && first < last.end) {
      last.reports.push(report);
      last.end = end;
    } else clusters.push({ reports: [report], first, end });
  }
  return clusters.map((cluster) => ({
    reports: cluster.reports,
    calls: calls.slice(cluster.first, cluster.end),
  }));
}

function timeOf(calls: readonly JoinableCall[], index: number): number {
  return calls[index]?.beganAt.getTime() ?? Infinity;
}
