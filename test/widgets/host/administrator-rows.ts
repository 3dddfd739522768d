import type { VolunteerRow, WaitingTask } from '../../../src/adapters/http/contract/administration.ts';
import type { PersonView, SlotView } from '../../../src/adapters/http/contract/primitives.ts';
import type { AdminRequest, Candidate } from '../../../src/adapters/http/contract/shifts.ts';

/** An open request of a shift nobody shares, unless `part` says otherwise. */
export function request(
  requestId: string,
  slot: SlotView,
  volunteerOf: PersonView,
  part: Partial<AdminRequest>,
): AdminRequest {
  return {
    id: requestId,
    month: slot.id.slice(0, 7),
    slot,
    volunteer: volunteerOf,
    partners: [],
    reason: 'Не смогу',
    colleague: null,
    state: 'open',
    createdAt: '2026-12-04T09:00:00.000Z',
    noticeHours: 54,
    decidedAt: null,
    decidedBy: null,
    replacement: null,
    answer: null,
    contacts: [],
    version: 1,
    ...part,
  };
}

/** Somebody who marked the time and may take it, unless `part` says otherwise. */
export function candidate(volunteerOf: PersonView, part: Partial<Candidate>): Candidate {
  return {
    volunteer: volunteerOf,
    available: true,
    markedAt: '2026-11-22T10:00:00.000Z',
    shifts: 2,
    shiftsThatDay: 0,
    maxShifts: null,
    maxPerDay: null,
    against: [],
    fairnessChange: -2,
    contact: null,
    ...part,
  };
}

/** Somebody who has answered, serves and writes reports, unless `part` says otherwise. */
export function volunteer(volunteerOf: PersonView, part: Partial<VolunteerRow>): VolunteerRow {
  return {
    volunteer: volunteerOf,
    email: `v${volunteerOf.id}@example.ru`,
    group: 'Волонтёры',
    telephoneExtension: `1${volunteerOf.id}`,
    shiftReminder: true,
    freeUser: false,
    answer: 'answered',
    shifts: ['2026-12', '2026-11', '2026-10', '2026-09'].map((month, index) => ({
      month,
      shifts: 5 - index,
    })),
    openRequests: 0,
    consultationsCount: 12,
    reportsMissing: 0,
    averageClientScoring: 4.6,
    scoreAnswers: 31,
    ...part,
  };
}

/** A task to mark availability that waits for its first try, unless `part` says otherwise. */
export function task(taskId: string, person: PersonView, part: Partial<WaitingTask>): WaitingTask {
  return {
    id: taskId,
    kind: 'mark-availability',
    person,
    text: 'Отметьте, когда сможете дежурить в январе: https://example.amocrm.ru/dashboard/#smena/availability',
    createdAt: '2026-12-05T05:00:00.000Z',
    nextTryAt: '2026-12-05T07:10:00.000Z',
    attempts: 0,
    parked: false,
    problem: null,
    ...part,
  };
}
