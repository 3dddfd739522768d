import { DomainError } from '../../domain/domain-error.ts';
import type { ScheduleErrorCode } from '../../domain/schedule/schedule.ts';
import type { MonthPlan } from './month-plan.ts';

/** @throws DomainError `schedule.stale` with what was done since the version the caller saw, oldest first */
export function requireScheduleVersion(plan: MonthPlan, seen: number): void {
  const { version } = plan.working;
  if (version === seen) return;
  const since = seen < version ? plan.edits.slice(seen - version) : [];
  throw new DomainError<ScheduleErrorCode>('schedule.stale', {
    expected: seen,
    version,
    changes: since.map(({ kind, by, at }) => ({ kind, by, at: at.toISOString() })),
  });
}
