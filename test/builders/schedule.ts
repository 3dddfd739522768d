import type {
  EditRecord,
  PublishedSchedule,
  Shift,
  WorkingSchedule,
} from '../../src/domain/schedule/schedule.ts';

/** A generated shift, not pinned. */
export function aShift(slotId: string, volunteerId: number, overrides: Partial<Shift> = {}): Shift {
  return { slotId, volunteerId, origin: 'generated', pinned: false, against: null, ...overrides };
}

/** An empty working copy of December 2026. */
export function aWorkingSchedule(overrides: Partial<WorkingSchedule> = {}): WorkingSchedule {
  return { month: '2026-12', version: 1, shifts: [], removals: [], ...overrides };
}

/** The first version of December 2026, published by administrator 100. */
export function aPublishedSchedule(overrides: Partial<PublishedSchedule> = {}): PublishedSchedule {
  return {
    month: '2026-12',
    number: 1,
    publishedAt: new Date('2026-11-28T12:00:00Z'),
    publishedBy: 100,
    shifts: [],
    ...overrides,
  };
}

/** Administrator 100 put volunteer 1 into the first slot of December 2026. */
export function anEdit(overrides: Partial<EditRecord> = {}): EditRecord {
  const slotId = '2026-12-01T10:00';
  const shift = aShift(slotId, 1, { origin: 'hand', pinned: true });
  return {
    month: '2026-12',
    seq: 1,
    kind: 'assign',
    by: 100,
    at: new Date('2026-11-26T12:00:00Z'),
    changes: [
      { slotId, volunteerId: 1, before: { shift: null, removed: false }, after: { shift, removed: false } },
    ],
    standing: 'done',
    ...overrides,
  };
}
