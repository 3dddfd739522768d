import type { Call, CallLeg } from '../../src/domain/consultation/call.ts';

/** The telephone of employee 501, answered ten seconds after the call of aCall() began, talked to for ten minutes. */
export function aLeg(overrides: Partial<CallLeg> = {}): CallLeg {
  return {
    kind: 'user',
    employeeId: 501,
    extension: '101',
    startedAt: new Date('2026-12-01T07:30:02Z'),
    answeredAt: new Date('2026-12-01T07:30:10Z'),
    endedAt: new Date('2026-12-01T07:40:10Z'),
    talkSeconds: 600,
    listening: false,
    ...overrides,
  };
}

/** It came in on 1 December 2026 at 10:30 in Moscow and was answered by employee 501; the client pressed 5. */
export function aCall(overrides: Partial<Call> = {}): Call {
  return {
    entryId: 'call-1',
    direction: 'in',
    succeeded: true,
    startedAt: new Date('2026-12-01T07:30:00Z'),
    durationSeconds: 610,
    talkSeconds: 600,
    callerEmployeeId: null,
    clientKey: aClientKey(1),
    mark: { kind: 'given', value: 5 },
    legs: [aLeg()],
    ...overrides,
  };
}

/** Nobody answered aCall(). */
export function aMissedCall(overrides: Partial<Call> = {}): Call {
  return aCall({
    succeeded: false,
    durationSeconds: 40,
    talkSeconds: 0,
    mark: { kind: 'not-reached' },
    legs: [aLeg({ answeredAt: null, endedAt: new Date('2026-12-01T07:30:40Z'), talkSeconds: 0 })],
    ...overrides,
  });
}

/** The key of one of several clients. */
export function aClientKey(client: number): string {
  return `1:${String(client).padStart(64, '0')}`;
}
