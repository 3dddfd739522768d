import type { Call } from '../../domain/consultation/call.ts';
import { boundsOf, daysOf } from '../../domain/time/planning-month.ts';
import type { PlanningMonth } from '../../domain/time/planning-month.ts';
import type { Settings } from '../../domain/settings/settings.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Repositories, UnitOfWork } from '../../ports/unit-of-work.ts';
import { composeCalls } from './compose-consultations.ts';
import { holdMonths } from './load-call-facts.ts';
import { rejoinReports } from './rejoin-reports.ts';
import type { Touched } from './time-spans.ts';

/** Calls in one transaction. */
const BATCH = 1000;
const DAY_MS = 86_400_000;

/**
 * Makes every record anew and joins every report anew, in batches of a transaction each: after the zone or a setting of consultations changed, or
 * somebody was found behind an employee. Readers see old and new records side by side until it ends. Idempotent: whatever stopped it, it is
 * begun again from the beginning. Answers how many calls it went through.
 */
export function makeRecomposeAll(deps: { readonly uow: UnitOfWork; readonly clock: Clock }) {
  return async function recomposeAll(progress: (calls: number) => void = () => {}): Promise<number> {
    let done = 0;
    for (let last: Call | undefined; ;) {
      const calls = await deps.uow.run((repositories) => recomposeBatch(deps, repositories, last ?? null));
      done += calls.length;
      progress(done);
      last = calls.at(-1);
      if (last === undefined || calls.length < BATCH) break;
    }
    await deps.uow.run(async (repositories) => {
      await repositories.analytics.markAll();
      await repositories.jobs.wake('analytics');
    });
    return done;
  };
}

async function recomposeBatch(
  deps: { readonly clock: Clock },
  repositories: Repositories,
  after: Call | null,
): Promise<Call[]> {
  const settings = await repositories.settings.load();
  const calls = await repositories.calls.page(after, BATCH);
  await holdMonths(repositories, settings, calls);
  const touched = await composeCalls(repositories, settings, calls, { everything: true });
  const alone = await reportsAmong(repositories, calls);
  await rejoinReports(deps, repositories, settings, [...touched, ...alone]);
  return calls;
}

/** Reports without a call near them are touched by no call. */
async function reportsAmong(repositories: Repositories, calls: readonly Call[]): Promise<Touched[]> {
  const [first, last] = [calls[0], calls.at(-1)];
  if (first === undefined || last === undefined) return [];
  const from = new Date(first.startedAt.getTime() - DAY_MS);
  const until = new Date(last.startedAt.getTime() + DAY_MS);
  const reports = await repositories.reports.sentWithin(from, until);
  return reports.map(({ volunteerId, beganAt }) => ({ volunteerId, at: beganAt }));
}

/**
 * What follows from a published change of shifts, within the caller's transaction: the month's days are marked, and records of calls that fell on
 * them, or next to them, are made anew, for a call may now belong to another shift.
 */
export async function recomposeMonth(
  deps: { readonly clock: Clock },
  repositories: Repositories,
  settings: Settings,
  month: PlanningMonth,
): Promise<void> {
  await repositories.analytics.markDays(daysOf(month));
  await repositories.jobs.wake('analytics');
  const { from, until } = boundsOf(month, settings.charity.zone);
  if (from.getTime() - DAY_MS > deps.clock.now().getTime()) return;
  const calls = await repositories.calls.within(
    new Date(from.getTime() - DAY_MS),
    new Date(until.getTime() + DAY_MS),
  );
  await rejoinReports(deps, repositories, settings, await composeCalls(repositories, settings, calls));
}
