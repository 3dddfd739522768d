import assert from 'node:assert/strict';
import type { Call, CallLeg } from '../../../src/domain/consultation/call.ts';
import { composeConsultation } from '../../../src/domain/consultation/compose-consultation.ts';
import type { Consultation, DatedEmployee } from '../../../src/domain/consultation/consultation.ts';
import { dutyOf } from '../../../src/domain/consultation/duty.ts';
import { employeesByTime } from '../../../src/domain/consultation/employees-by-time.ts';
import { aSlot } from '../../builders/slot.ts';

export const DAY = '2026-11-10';
/** Moscow's clock on 10 November 2026. */
export const clock = (time: string) => new Date(`${DAY}T${time.length === 5 ? `${time}:00` : time}+03:00`);

/** Since always, with an extension of its own. */
export function employee(
  employeeId: number,
  personId: number | null,
  more: Partial<DatedEmployee> = {},
): DatedEmployee {
  const extension = `10${employeeId % 10}`;
  return { employeeId, personId, extension, email: null, from: new Date(0), until: null, ...more };
}

/** Employee 70n answered then, and talked so many seconds. */
export function leg(
  employeeId: number | null,
  answered: string | null,
  talkSeconds = 0,
  more: Partial<CallLeg> = {},
): CallLeg {
  const answeredAt = answered === null ? null : clock(answered);
  const startedAt = answeredAt ?? clock('12:00');
  const endedAt = new Date((answeredAt ?? startedAt).getTime() + talkSeconds * 1000);
  return {
    kind: 'user',
    employeeId,
    extension: null,
    startedAt,
    answeredAt,
    endedAt,
    talkSeconds,
    listening: false,
    ...more,
  };
}

/** It came in at noon and the client pressed 5. */
export function call(legs: readonly CallLeg[], more: Partial<Call> = {}): Call {
  return {
    entryId: 'entry',
    direction: 'in',
    succeeded: true,
    startedAt: clock('12:00'),
    durationSeconds: 700,
    talkSeconds: 600,
    callerEmployeeId: null,
    clientKey: null,
    mark: { kind: 'given', value: 5 },
    legs,
    ...more,
  };
}

/** 701…703 are volunteers 1…3; 709 is nobody of ours. */
export const EMPLOYEES = [employee(701, 1), employee(702, 2), employee(703, 3), employee(709, null)];
const SLOTS = [aSlot(DAY, '10:00'), aSlot(DAY, '12:00'), aSlot(DAY, '14:00'), aSlot(DAY, '18:00')];
export const shift = (time: string, volunteerId: number) => ({ slotId: `${DAY}T${time}`, volunteerId });
/** Volunteer 1 at 12:00 and 18:00, volunteer 2 at 14:00; there are slots at 10:00, 12:00, 14:00 and 18:00. */
export const SHIFTS = [shift('12:00', 1), shift('18:00', 1), shift('14:00', 2)];

export function compose(
  one: Call,
  more: { employees?: DatedEmployee[]; shifts?: typeof SHIFTS; grace?: number } = {},
) {
  return composeConsultation(one, {
    employees: employeesByTime(more.employees ?? EMPLOYEES),
    duty: dutyOf(SLOTS, more.shifts ?? SHIFTS, more.grace ?? 15),
  });
}

/** The record of a call that has one. */
export function record(one: Call, more: Parameters<typeof compose>[1] = {}): Consultation {
  const made = compose(one, more);
  assert.ok(made);
  return made;
}
