import type { ConsultationSettings } from '../settings/settings.ts';
import { bestMatch } from './best-match.ts';
import type { EntryId } from './call.ts';
import { joinClusters } from './join-clusters.ts';
import type { JoinableCall, JoinableReport } from './joinable.ts';
import type { ReportJoin } from './report-join.ts';

/** Whole clusters: whatever is near enough to one of these to be joined to it is among them. */
export interface JoinInput {
  readonly reports: readonly JoinableReport[];
  readonly calls: readonly JoinableCall[];
  /** Joins of these reports that a person settled. */
  readonly settled: readonly ReportJoin[];
  /** Calls that belong to reports not among these. */
  readonly taken: ReadonlySet<EntryId>;
}

type JoinSettings = Pick<ConsultationSettings, 'joinWindowMinutes' | 'safeMinutes' | 'marginMinutes'>;

const MINUTE_MS = 60_000;

/**
 * One join for each report, by report id (product.md §8). In this order: what a person settled stays; a report begun from a call of its
 * own volunteer has it (of several, the one sent first); the others are matched within clusters so that the most reports have a call, and
 * among those matches the fewest minutes lie between. Exact to the millisecond; the order of the input decides nothing.
 *
 * Safe: near enough, and every other match of as many pairs is worse by the margin. Fewer pairs are no alternative.
 * A report the best match leaves without a call is `alone` when the calls near it are certainly others', else `unsafe`.
 */
export function joinReports(input: JoinInput, settings: JoinSettings): ReportJoin[] {
  const calls = new Map(input.calls.map((call) => [call.entryId, call]));
  const joins = new Map<string, ReportJoin>();
  const taken = new Set(input.taken);
  for (const join of input.settled) {
    joins.set(join.reportId, join);
    if (join.entryId !== null) taken.add(join.entryId);
  }
  for (const report of input.reports.toSorted(bySending)) {
    const call = report.entryId === null ? undefined : calls.get(report.entryId);
    if (joins.has(report.id) || call?.volunteerId !== report.volunteerId || taken.has(call.entryId)) continue;
    joins.set(report.id, joinOf(report, 'safe', call, null));
    taken.add(call.entryId);
  }
  const open = {
    reports: input.reports.filter((report) => !joins.has(report.id)).toSorted(byBeginning),
    calls: input.calls.filter((call) => !taken.has(call.entryId)).toSorted(byBeginning),
  };
  for (const cluster of joinClusters(open.reports, open.calls, settings.joinWindowMinutes * MINUTE_MS)) {
    for (const join of joinCluster(cluster.reports, cluster.calls, settings)) joins.set(join.reportId, join);
  }
  return input.reports.flatMap((report) => joins.get(report.id) ?? []).toSorted(byReport);
}

function joinCluster(
  reports: readonly JoinableReport[],
  calls: readonly JoinableCall[],
  settings: JoinSettings,
): ReportJoin[] {
  const window = settings.joinWindowMinutes * MINUTE_MS;
  const costs = reports.map((report) =>
    calls.map((call) => {
      const apart = msApart(report, call);
      return apart <= window ? apart : Infinity;
    }),
  );
  const { columnOf, alternative } = bestMatch(costs);
  const unsafeCalls = new Set<number>();
  const joined = reports.flatMap((report, row) => {
    const column = columnOf[row] ?? null;
    const call = column === null ? undefined : calls[column];
    if (column === null || call === undefined) return [];
    const margin = alternative[row] ?? Infinity;
    const safe =
      msApart(report, call) <= settings.safeMinutes * MINUTE_MS &&
      margin >= settings.marginMinutes * MINUTE_MS;
    if (!safe) unsafeCalls.add(column);
    const minutes = margin === Infinity ? null : margin / MINUTE_MS;
    return [joinOf(report, safe ? 'safe' : 'unsafe', call, minutes)];
  });
  const left = reports.flatMap((report, row) => {
    if ((columnOf[row] ?? null) !== null) return [];
    const disputed = (costs[row] ?? []).some((cost, column) => cost !== Infinity && unsafeCalls.has(column));
    return [joinOf(report, disputed ? 'unsafe' : 'alone', null, null)];
  });
  return [...joined, ...left];
}

function joinOf(
  report: JoinableReport,
  state: ReportJoin['state'],
  call: JoinableCall | null,
  marginMinutes: number | null,
): ReportJoin {
  return {
    reportId: report.id,
    state,
    entryId: call?.entryId ?? null,
    minutesApart: call === null ? null : msApart(report, call) / MINUTE_MS,
    marginMinutes,
    settledBy: null,
    settledAt: null,
  };
}

function msApart(report: JoinableReport, call: JoinableCall): number {
  return Math.abs(report.beganAt.getTime() - call.beganAt.getTime());
}

type Begun = { readonly beganAt: Date } & ({ readonly id: string } | { readonly entryId: EntryId });

function byBeginning(one: Begun, other: Begun): number {
  return one.beganAt.getTime() - other.beganAt.getTime() || byText(nameOf(one), nameOf(other));
}

function nameOf(begun: Begun): string {
  return 'id' in begun ? begun.id : begun.entryId;
}

function bySending(one: JoinableReport, other: JoinableReport): number {
  return (
    (one.sentAt?.getTime() ?? Infinity) - (other.sentAt?.getTime() ?? Infinity) || byText(one.id, other.id)
  );
}

function byReport(one: ReportJoin, other: ReportJoin): number {
  return byText(one.reportId, other.reportId);
}

function byText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
