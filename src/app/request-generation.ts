import { DomainError } from '../domain/domain-error.ts';
import { requireState } from '../domain/planning-cycle/planning-cycle.ts';
import type { ScheduleErrorCode } from '../domain/schedule/schedule.ts';
import type { PlanningMonth } from '../domain/time/planning-month.ts';
import type { Repositories } from '../ports/unit-of-work.ts';
import type { Caller } from './caller.ts';
import { beginGenerating } from './collecting/draft-after-answer.ts';
import type { ProcessDeps } from './process-deps.ts';
import { lockCycle } from './required-cycle.ts';

/**
 * An administrator asks for a draft: the first, early, while answers still come; again in review; or of the working copy after publishing.
 * It uses the answers sent last, late ones too, and keeps what a hand did (product.md §3.3, §6). Asked for twice, it is made once, as asked last.
 * @param caller null = the command line, which no person of the charity's stands behind
 * @param input.version of the working copy the caller saw, 0 when there was none; null = whatever stands
 * @throws DomainError `month.not-found`, `cycle.wrong-state`, `schedule.stale`
 */
export function makeRequestGeneration(deps: Pick<ProcessDeps, 'uow' | 'clock'>) {
  return async function requestGeneration(
    caller: Pick<Caller, 'id'> | null,
    input: { month: PlanningMonth; version: number | null; seed?: number | undefined },
  ): Promise<{ generating: true }> {
    return deps.uow.run(async (repositories) => {
      const { month } = input;
      const cycle = await lockCycle(repositories, month);
      requireState(cycle, 'review', 'collecting', 'generating', 'published');
      if (input.version !== null) await requireScheduleVersion(repositories, month, input.version);
      const request = { seed: input.seed ?? 0, includeLate: true };
      if (cycle.state === 'collecting' || cycle.state === 'review') {
        const step = { by: caller?.id ?? null, why: 'generated-by-hand' as const };
        await beginGenerating(deps, repositories, cycle, step, request);
      } else {
        const requestedAt = deps.clock.now();
        await repositories.generationRequests.save({
          month,
          requestedAt,
          by: caller?.id ?? null,
          ...request,
        });
        await repositories.jobs.wake('generation');
      }
      return { generating: true };
    });
  };
}

async function requireScheduleVersion(
  repositories: Repositories,
  month: PlanningMonth,
  seen: number,
): Promise<void> {
  const version = (await repositories.schedules.working(month))?.version ?? 0;
  if (version === seen) return;
  const last = (await repositories.schedules.edits(month)).at(-1);
  throw new DomainError<ScheduleErrorCode>('schedule.stale', {
    expected: seen,
    version,
    lastChange: last === undefined ? null : { kind: last.kind, by: last.by, at: last.at.toISOString() },
  });
}
