import { daysFailed } from '../../domain/consultation/call-coverage.ts';
import type { ZoneId } from '../../domain/time/zone.ts';
import type { CallFreshness, CallSync } from '../../ports/call-sync-repository.ts';
import { NO_FAILURE, TelephonyUnavailable } from '../../ports/telephony-gateway.ts';
import type { TelephonyProblem } from '../../ports/telephony-gateway.ts';
import type { Repositories } from '../../ports/unit-of-work.ts';
import type { ProcessDeps } from '../process-deps.ts';
import { WindowTooFull } from './store-page.ts';
import { tellOfMissingData } from './tell-of-missing-data.ts';

/** Every request may cost money: a telephony that stays away is asked ever less often, and anew with each run of the timetable. */
const RETRY_MINUTES = [1, 2, 5, 15, 30, 60, 180, 360];
const LONGEST_RETRY_MINUTES = 360;
/** Asking the same again by ourselves would be punished or in vain (contracts/mango-api.md §7). */
const NEVER_AGAIN: readonly TelephonyProblem[] = ['refused', 'unauthorised'];
/** In vain until a person has looked, unless the telephony said when it may pass. */
const UNTIL_ASKED: readonly TelephonyProblem[] = ['unpaid', 'unexpected-answer'];

/** What becomes of a reading that failed. */
interface Verdict {
  readonly problem: string;
  /** Null = given up until the timetable or a person asks again. */
  readonly nextTryAt: Date | null;
  /** False when it only has to be waited for, which counts for nothing. */
  readonly failure: boolean;
}

/**
 * Keeps what is left of a reading for a later try, or gives it up until it is asked for again, and says so: problem, failed days, and after three of them
 * a task. Answers whether it was worth a word, i.e. a failure.
 */
export async function putOffSync(
  deps: Pick<ProcessDeps, 'clock' | 'ids' | 'accountOrigin'>,
  repositories: Repositories,
  syncId: string,
  error: unknown,
): Promise<boolean> {
  const sync = await repositories.callSyncs.find(syncId);
  if (sync?.state !== 'waiting') return false;
  const now = deps.clock.now();
  const verdict = verdictOn(error, sync.attempts + 1, now);
  const { attempts, problem } = sync;
  const left: CallSync = {
    ...sync,
    attempts: verdict.failure ? attempts + 1 : attempts,
    problem: verdict.failure ? verdict.problem : problem,
    nextTryAt: verdict.nextTryAt ?? now,
    state: verdict.nextTryAt === null ? 'failed' : 'waiting',
    finishedAt: verdict.nextTryAt === null ? now : null,
  };
  await repositories.callSyncs.save(left);
  if (!verdict.failure) return false;
  if (sync.kind !== 'backfill') await noteFailure(deps, repositories, verdict.problem, now);
  return true;
}

function verdictOn(error: unknown, attempt: number, now: Date): Verdict {
  const backoff = new Date(now.getTime() + retryAfterMs(attempt));
  if (error instanceof WindowTooFull) return { problem: 'window-too-full', nextTryAt: null, failure: true };
  if (!(error instanceof TelephonyUnavailable))
    return { problem: 'failed', nextTryAt: backoff, failure: true };
  const { problem, retryAt } = error;
  if (NEVER_AGAIN.includes(problem) || (retryAt === null && UNTIL_ASKED.includes(problem)))
    return { problem, nextTryAt: null, failure: true };
  const asked = Math.max(retryAt?.getTime() ?? 0, now.getTime() + 1);
  if (NO_FAILURE.includes(problem)) return { problem, nextTryAt: new Date(asked), failure: false };
  return { problem, nextTryAt: new Date(Math.max(asked, backoff.getTime())), failure: true };
}

/** How long to wait at least after the n-th failure in a row (n from 1). */
function retryAfterMs(attempt: number): number {
  return (RETRY_MINUTES[Math.min(attempt, RETRY_MINUTES.length) - 1] ?? LONGEST_RETRY_MINUTES) * 60_000;
}

const LOOK_BACK = 200;

async function noteFailure(
  deps: Pick<ProcessDeps, 'clock' | 'ids' | 'accountOrigin'>,
  repositories: Repositories,
  problem: string,
  now: Date,
): Promise<void> {
  const { charity } = await repositories.settings.load();
  const known = await repositories.callSyncs.freshness();
  const since = await failingSince(repositories, known);
  const failedDays = since === null ? known.failedDays : failedDaysOf(known, since, now, charity.zone);
  await repositories.callSyncs.saveFreshness({ ...known, problem, failedDays });
  if (since !== null && failedDays >= DAYS_UNTIL_TOLD)
    await tellOfMissingData(deps, repositories, { reason: 'failed-days', since });
}

/** A task after so many days (product.md §9, data that are not fresh). */
const DAYS_UNTIL_TOLD = 3;

function failedDaysOf(known: CallFreshness, since: Date, now: Date, zone: ZoneId): number {
  return Math.max(known.failedDays, daysFailed(since, now, zone));
}

/** When the first reading of the timetable was due that failed, with none that succeeded since; null when none did. */
async function failingSince(repositories: Repositories, known: CallFreshness): Promise<Date | null> {
  const after = known.lastSuccessAt?.getTime() ?? Number.NEGATIVE_INFINITY;
  const failing = (await repositories.callSyncs.recent(LOOK_BACK))
    .filter((sync) => sync.kind === 'daily' && sync.problem !== null)
    .map((sync) => sync.requestedAt)
    .filter((at) => at.getTime() > after);
  return failing.reduce<Date | null>((first, at) => (first === null || at < first ? at : first), null);
}
