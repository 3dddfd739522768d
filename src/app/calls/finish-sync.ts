import { closedDaysOf, coverageAfter, sameWeekdaysBefore } from '../../domain/consultation/call-coverage.ts';
import type { Settings } from '../../domain/settings/settings.ts';
import { monthOf } from '../../domain/time/planning-month.ts';
import { layOutSlots } from '../../domain/time/working-hours.ts';
import { addDays, instantAt, localDateOf } from '../../domain/time/zone.ts';
import type { LocalDate, ZoneId } from '../../domain/time/zone.ts';
import type { CallFreshness, CallSync } from '../../ports/call-sync-repository.ts';
import type { Repositories } from '../../ports/unit-of-work.ts';
import type { ProcessDeps } from '../process-deps.ts';
import { endMissingData, tellOfMissingData } from './tell-of-missing-data.ts';

/**
 * A reading whose windows are all read is over: how fresh calls are is written down, a day that should have calls and has none is told of,
 * and whoever makes figures is woken. Answers the reading as it ended; null when it was over already.
 */
export async function finishSync(
  deps: Pick<ProcessDeps, 'clock' | 'ids' | 'accountOrigin'>,
  repositories: Repositories,
  syncId: string,
): Promise<CallSync | null> {
  const sync = await repositories.callSyncs.find(syncId);
  if (sync?.state !== 'waiting') return null;
  const now = deps.clock.now();
  const done: CallSync = { ...sync, state: 'done', finishedAt: now, problem: null, attempts: 0 };
  await repositories.callSyncs.save(done);
  const settings = await repositories.settings.load();
  const known = await repositories.callSyncs.freshness();
  const fresh = await freshnessAfter(repositories, { sync, known, settings, now });
  await repositories.callSyncs.saveFreshness(fresh);
  if (fresh.lastSuccessAt === now) await tell(deps, repositories, fresh.silentDay);
  await repositories.jobs.wake('analytics');
  return done;
}

async function freshnessAfter(
  repositories: Repositories,
  { sync, known, settings, now }: { sync: CallSync; known: CallFreshness; settings: Settings; now: Date },
): Promise<CallFreshness> {
  const { zone } = settings.charity;
  const coverage = coverageAfter(known, sync, zone);
  // A backfill of last year says nothing of whether calls still come.
  const current = sync.until >= instantAt(localDateOf(now, zone), '00:00', zone);
  if (sync.kind === 'backfill' && !current) return { ...known, ...coverage };
  const silentDay =
    sync.kind === 'backfill' ? known.silentDay : await silentDayOf(repositories, sync, settings, now);
  return { ...coverage, lastSuccessAt: now, failedDays: 0, problem: null, silentDay };
}

async function tell(
  deps: Pick<ProcessDeps, 'clock' | 'ids' | 'accountOrigin'>,
  repositories: Repositories,
  silentDay: LocalDate | null,
): Promise<void> {
  await endMissingData(deps, repositories);
  if (silentDay !== null)
    await tellOfMissingData(deps, repositories, { reason: 'silent-day', day: silentDay });
}

/**
 * The first closed day of the reading that has slots and no call at all, though the same weekday of the weeks before had some: a wrong time zone or
 * a telephone line that is dead looks like a quiet day (contracts/mango-api.md §9).
 */
async function silentDayOf(
  repositories: Repositories,
  sync: CallSync,
  settings: Settings,
  now: Date,
): Promise<LocalDate | null> {
  const { zone } = settings.charity;
  const calls = await repositories.calls.within(sync.from, sync.until);
  const withCalls = new Set(calls.map((call) => localDateOf(call.startedAt, zone)));
  for (const day of closedDaysOf(sync, now, zone)) {
    if (withCalls.has(day) || !(await isWorkingDay(repositories, settings, day))) continue;
    if (await usuallyHasCalls(repositories, day, zone)) return day;
  }
  return null;
}

async function isWorkingDay(
  repositories: Repositories,
  settings: Settings,
  day: LocalDate,
): Promise<boolean> {
  const { workingHours, exceptions, charity } = settings;
  const month = monthOf(day);
  const laidOut = await repositories.slots.ofMonth(month);
  const slots =
    laidOut.length > 0 ? laidOut : layOutSlots(month, workingHours, exceptions.days, charity.zone);
  return slots.some((slot) => slot.day === day);
}

async function usuallyHasCalls(repositories: Repositories, day: LocalDate, zone: ZoneId): Promise<boolean> {
  for (const before of sameWeekdaysBefore(day)) {
    const from = instantAt(before, '00:00', zone);
    const until = instantAt(addDays(before, 1), '00:00', zone);
    if ((await repositories.calls.within(from, until)).length > 0) return true;
  }
  return false;
}
