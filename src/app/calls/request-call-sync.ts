import { backfillSpan, readingSpan } from '../../domain/consultation/call-windows.ts';
import type { Span } from '../../domain/consultation/call-windows.ts';
import { DomainError } from '../../domain/domain-error.ts';
import type { Settings } from '../../domain/settings/settings.ts';
import { instantAt, localDateOf } from '../../domain/time/zone.ts';
import type { LocalDate } from '../../domain/time/zone.ts';
import type { CallSync, CallSyncKind } from '../../ports/call-sync-repository.ts';
import type { Repositories } from '../../ports/unit-of-work.ts';
import type { ProcessDeps } from '../process-deps.ts';
import type { CallSyncErrorCode } from './call-sync-error.ts';
import { newCallSync } from './new-call-sync.ts';

/** Local days, both included. */
export interface DayRange {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/**
 * Writes down that calls are to be read and wakes whoever reads them. Answers the reading, new or the one that already stands for it:
 * - by the timetable or a person: one that is on its way and ends no earlier than today began is not doubled. One of an earlier day, or one that was
 *   put off after a failure, gives way to the new one, which reaches as far back.
 * - a backfill: one of the same days that is not done goes on where it stopped, also after it was given up.
 * @param range for `backfill` only
 * @param by null = the timetable or the command line
 * @throws DomainError `calls.reversed`, `calls.in-future`
 */
export function makeRequestCallSync(deps: Pick<ProcessDeps, 'uow' | 'clock' | 'ids'>) {
  return async function requestCallSync(
    kind: CallSyncKind,
    range: DayRange | null = null,
    by: number | null = null,
  ): Promise<CallSync> {
    return deps.uow.run((repositories) => requestWithin(deps, repositories, { kind, range, by }));
  };
}

/** The same within the caller's transaction. */
export async function requestWithin(
  deps: Pick<ProcessDeps, 'clock' | 'ids'>,
  repositories: Repositories,
  input: { kind: CallSyncKind; range: DayRange | null; by: number | null },
): Promise<CallSync> {
  const now = deps.clock.now();
  const settings = await repositories.settings.load();
  const sync =
    input.kind === 'backfill'
      ? await backfill(deps, repositories, settings, { range: required(input.range), by: input.by, now })
      : await reading(deps, repositories, settings, { kind: input.kind, by: input.by, now });
  await repositories.jobs.wake('telephony');
  return sync;
}

/** Somebody is at it or will be in a moment; one that waits for the telephony's pace alone has no problem. */
export function isUnderWay(sync: Pick<CallSync, 'nextTryAt' | 'problem'>, now: Date): boolean {
  return sync.nextTryAt <= now || sync.problem === null;
}

async function reading(
  deps: Pick<ProcessDeps, 'ids'>,
  repositories: Repositories,
  settings: Settings,
  { kind, by, now }: { kind: 'daily' | 'now'; by: number | null; now: Date },
): Promise<CallSync> {
  const { zone } = settings.charity;
  const today = instantAt(localDateOf(now, zone), '00:00', zone);
  const others = (await repositories.callSyncs.waiting()).filter((sync) => sync.kind !== 'backfill');
  const standing = others.find((sync) => sync.until >= today && isUnderWay(sync, now));
  if (standing !== undefined) return standing;
  for (const one of others) await repositories.callSyncs.save({ ...one, state: 'failed', finishedAt: now });
  const { completeUntil } = await repositories.callSyncs.freshness();
  const usual = readingSpan(kind, { now, zone, settings: settings.telephony, completeUntil });
  const from = new Date(Math.min(...[usual, ...others].map((one) => one.from.getTime())));
  const span = { from, until: usual.until };
  return add(repositories, newCallSync({ id: deps.ids.uuid(), kind, span, zone, now, by }));
}

async function backfill(
  deps: Pick<ProcessDeps, 'ids'>,
  repositories: Repositories,
  settings: Settings,
  { range, by, now }: { range: DayRange; by: number | null; now: Date },
): Promise<CallSync> {
  const { zone } = settings.charity;
  requirePast(range, localDateOf(now, zone));
  const span = backfillSpan(range.from, range.to, now, zone);
  if (span.until <= span.from) throw refusal('calls.in-future', range, localDateOf(now, zone));
  const unfinished = await unfinishedBackfill(repositories, span, localDateOf(now, zone), zone);
  if (unfinished === null)
    return add(repositories, newCallSync({ id: deps.ids.uuid(), kind: 'backfill', span, zone, now, by }));
  // Somebody is at it, or will be in a moment.
  if (unfinished.state === 'waiting' && unfinished.nextTryAt <= now) return unfinished;
  const revived: CallSync = {
    ...unfinished,
    state: 'waiting',
    nextTryAt: now,
    attempts: 0,
    problem: null,
    finishedAt: null,
  };
  await repositories.callSyncs.save(revived);
  return revived;
}

const LOOK_BACK = 200;

/** A backfill of a period that reached into an unfinished day is another one the day after. */
async function unfinishedBackfill(
  repositories: Repositories,
  span: Span,
  today: LocalDate,
  zone: string,
): Promise<CallSync | null> {
  const recent = await repositories.callSyncs.recent(LOOK_BACK);
  const same = recent.find(
    (sync) =>
      sync.kind === 'backfill' &&
      sync.from.getTime() === span.from.getTime() &&
      (sync.until.getTime() === span.until.getTime() ||
        (localDateOf(sync.until, zone) === today && localDateOf(span.until, zone) === today)),
  );
  return same === undefined || same.state === 'done' ? null : same;
}

function requirePast(range: DayRange, today: LocalDate): void {
  if (range.from > range.to) throw refusal('calls.reversed', range, today);
  if (range.to > today) throw refusal('calls.in-future', range, today);
}

function refusal(code: CallSyncErrorCode, { from, to }: DayRange, today: LocalDate): DomainError {
  return new DomainError<CallSyncErrorCode>(code, { from, to, today });
}

async function add(repositories: Repositories, sync: CallSync): Promise<CallSync> {
  await repositories.callSyncs.add(sync);
  return sync;
}

function required(range: DayRange | null): DayRange {
  if (range === null) throw new TypeError('a backfill names its days');
  return range;
}
