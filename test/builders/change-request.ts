import type { ChangeRequest } from '../../src/domain/change-request/change-request.ts';

/** Volunteer 1 cannot come to the first slot of December 2026; nobody has decided yet. */
export function aChangeRequest(overrides: Partial<ChangeRequest> = {}): ChangeRequest {
  return {
    id: '10000000-0000-4000-8000-000000000001',
    month: '2026-12',
    slotId: '2026-12-01T10:00',
    volunteerId: 1,
    reason: 'Заболел',
    colleagueId: null,
    state: 'open',
    createdAt: new Date('2026-11-29T09:00:00Z'),
    decidedAt: null,
    decidedBy: null,
    replacementId: null,
    answer: null,
    contacts: [],
    version: 1,
    ...overrides,
  };
}
