import type { EntryId } from '../../domain/consultation/call.ts';
import type { JoinInput } from '../../domain/consultation/join-reports.ts';
import type { JoinableCall, JoinableReport } from '../../domain/consultation/joinable.ts';
import type { ReportJoin } from '../../domain/consultation/report-join.ts';
import type { ConsultationSettings } from '../../domain/settings/settings.ts';
import type { Repositories } from '../../ports/unit-of-work.ts';
import { Reaches } from './reaches.ts';
import type { PointKind, TimeRange } from './reaches.ts';
import type { Touched, TouchedSpan } from './time-spans.ts';

/** Whole clusters: nothing outside is near enough to anything inside to be joined to it. */
export interface Neighbourhood extends JoinInput {
  /** Joins of these reports as they are stored. */
  readonly stored: readonly ReportJoin[];
  /** Reports that are joined to these calls and count no more. */
  readonly orphaned: readonly string[];
}

interface Points {
  readonly reports: readonly JoinableReport[];
  readonly calls: readonly JoinableCall[];
}

/** The first look goes so far beyond the edges, each further one twice as far: a long chain is not followed link by link. */
const FIRST_LOOK_MS = 6 * 3_600_000;

/**
 * Reports and calls of these volunteers around the span, widened for each until none of theirs at an edge has a neighbour outside, and
 * until what is bound to it by hand or from the beginning is in it.
 */
export async function loadNeighbourhood(
  repositories: Repositories,
  settings: Pick<ConsultationSettings, 'joinWindowMinutes'>,
  span: TouchedSpan,
): Promise<Neighbourhood> {
  const reaches = new Reaches(span, settings.joinWindowMinutes);
  for (let look = FIRST_LOOK_MS; ; look *= 2) {
    const seen = { report: beyond(reaches.outer('report'), look), call: beyond(reaches.outer('call'), look) };
    const points = await pointsWithin(repositories, reaches, seen);
    reaches.growAround(touchedOf(points));
    if (!isWithin(reaches.outer('report'), seen.report) || !isWithin(reaches.outer('call'), seen.call))
      continue;
    const { bound, ...known } = await resolve(repositories, reaches, {
      reports: points.reports.filter((report) => reaches.holds('report', touched(report))),
      calls: points.calls.filter((call) => reaches.holds('call', touched(call))),
    });
    if (bound.filter((point) => reaches.include(point)).length === 0) return known;
  }
}

function beyond({ from, until }: TimeRange, look: number): TimeRange {
  return { from: new Date(from.getTime() - look), until: new Date(until.getTime() + look) };
}

function isWithin(inner: TimeRange, outer: TimeRange): boolean {
  return inner.from >= outer.from && inner.until <= outer.until;
}

function touched({ volunteerId, beganAt }: JoinableReport | JoinableCall): Touched {
  return { volunteerId, at: beganAt };
}

function touchedOf({ reports, calls }: Points) {
  return [
    ...reports.map((report) => ({ ...touched(report), kind: 'report' as const })),
    ...calls.map((call) => ({ ...touched(call), kind: 'call' as const })),
  ];
}

async function pointsWithin(
  repositories: Repositories,
  reaches: Reaches,
  { report, call }: Readonly<Record<PointKind, TimeRange>>,
): Promise<Points> {
  const sent = await repositories.reports.sentWithin(report.from, report.until);
  const calls = await repositories.consultations.ofVolunteers(reaches.volunteerIds, call.from, call.until);
  return {
    reports: sent.filter(({ volunteerId }) => reaches.knows(volunteerId)),
    calls: calls.flatMap(({ entryId, volunteerId, beganAt }) =>
      volunteerId === null ? [] : [{ entryId, volunteerId, beganAt }],
    ),
  };
}

/** What is stored of these; `bound` lies elsewhere in time and belongs to the same question. */
async function resolve(
  repositories: Repositories,
  reaches: Reaches,
  points: Points,
): Promise<Neighbourhood & { readonly bound: readonly Touched[] }> {
  const stored = await repositories.reports.joins(points.reports.map((report) => report.id));
  const settled = stored.filter((join) => join.state === 'settled');
  const named = [...points.reports, ...settled].flatMap(({ entryId }) => entryId ?? []);
  const { taken, orphaned, bound } = await joinsElsewhere(repositories, reaches, points);
  const far = await callsElsewhere(repositories, reaches, points, named);
  return { ...points, settled, taken, stored, orphaned, bound: [...bound, ...far] };
}

/** Calls that reports here name and that began at another time. */
async function callsElsewhere(
  repositories: Repositories,
  reaches: Reaches,
  { calls }: Points,
  named: readonly EntryId[],
): Promise<Touched[]> {
  const here = new Set(calls.map((call) => call.entryId));
  const missing = [...new Set(named)].filter((entryId) => !here.has(entryId));
  const found = missing.length === 0 ? [] : await repositories.consultations.find(missing);
  return found.flatMap(({ volunteerId, beganAt }) =>
    volunteerId !== null && reaches.knows(volunteerId) ? [{ volunteerId, at: beganAt }] : [],
  );
}

/** Calls here that belong to reports not among these: written for another time, by another volunteer, or not sent any more. */
async function joinsElsewhere(
  repositories: Repositories,
  reaches: Reaches,
  { reports, calls }: Points,
): Promise<{ taken: Set<EntryId>; orphaned: string[]; bound: Touched[] }> {
  const here = new Set(reports.map((report) => report.id));
  const found = { taken: new Set<EntryId>(), orphaned: [] as string[], bound: [] as Touched[] };
  for (const join of await repositories.reports.joinsOfCalls(calls.map((call) => call.entryId))) {
    if (here.has(join.reportId) || join.entryId === null) continue;
    const report = await repositories.reports.find(join.reportId);
    if (report?.state !== 'sent') found.orphaned.push(join.reportId);
    else if (reaches.knows(report.volunteerId))
      found.bound.push({ volunteerId: report.volunteerId, at: report.beganAt });
    else if (join.state === 'settled') found.taken.add(join.entryId);
  }
  return found;
}
