import type { Consultation, DatedEmployee } from '../../src/domain/consultation/consultation.ts';
import { aClientKey } from './call.ts';

/** What aCall() comes to when volunteer 1 stands behind employee 501 and has the shift of 10:00. */
export function aConsultation(overrides: Partial<Consultation> = {}): Consultation {
  return {
    entryId: 'call-1',
    direction: 'in',
    outcome: 'answered',
    startedAt: new Date('2026-12-01T07:30:00Z'),
    beganAt: new Date('2026-12-01T07:30:10Z'),
    durationSeconds: 610,
    volunteerId: 1,
    employeeId: 501,
    talkSeconds: 600,
    waitSeconds: 10,
    others: [],
    transferred: false,
    slotId: '2026-12-01T10:00',
    shiftSlotId: '2026-12-01T10:00',
    placement: 'own',
    clientKey: aClientKey(1),
    mark: { kind: 'given', value: 5 },
    scoreVolunteerId: 1,
    scoreUncertain: false,
    ...overrides,
  };
}

/** Nobody answered it. */
export function aMissedConsultation(overrides: Partial<Consultation> = {}): Consultation {
  return aConsultation({
    outcome: 'missed',
    beganAt: overrides.startedAt ?? new Date('2026-12-01T07:30:00Z'),
    durationSeconds: 40,
    volunteerId: null,
    employeeId: null,
    talkSeconds: 0,
    waitSeconds: null,
    shiftSlotId: null,
    placement: null,
    mark: { kind: 'not-reached' },
    scoreVolunteerId: null,
    ...overrides,
  });
}

/** Volunteer 1 is employee 501 since long ago. */
export function anEmployee(overrides: Partial<DatedEmployee> = {}): DatedEmployee {
  return {
    employeeId: 501,
    extension: '101',
    email: 'volunteer1@charity.example',
    personId: 1,
    from: new Date('2025-06-01T00:00:00Z'),
    until: null,
    ...overrides,
  };
}
