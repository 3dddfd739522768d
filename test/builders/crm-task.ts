import type { CrmTask } from '../../src/domain/crm-task/crm-task.ts';

/** A task for volunteer 1 to mark December 2026, not yet tried. */
export function aCrmTask(overrides: Partial<CrmTask> = {}): CrmTask {
  const createdAt = overrides.createdAt ?? new Date('2026-11-20T06:00:00Z');
  return {
    id: '20000000-0000-4000-8000-000000000001',
    kind: 'mark-availability',
    personId: 1,
    subject: '2026-12',
    text: 'Отметьте, когда вы можете в декабре 2026',
    due: new Date('2026-11-25T18:00:00Z'),
    endsAt: null,
    endResult: null,
    delivery: 'waiting',
    completion: 'open',
    result: null,
    endedAt: null,
    crmId: null,
    createdAt,
    attempts: 0,
    nextTryAt: createdAt,
    firstTryAt: null,
    problem: null,
    ...overrides,
  };
}

/** The same, in amoCRM as task `crmId`. */
export function aCreatedCrmTask(crmId: number, overrides: Partial<CrmTask> = {}): CrmTask {
  const fresh = aCrmTask(overrides);
  return { ...fresh, delivery: 'created', firstTryAt: overrides.firstTryAt ?? fresh.createdAt, crmId };
}
