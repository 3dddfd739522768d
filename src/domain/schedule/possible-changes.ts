import { DomainError } from '../domain-error.ts';
import type { Slot, SlotId } from '../time/slot.ts';
import type { PersonId } from '../volunteer/person.ts';
import type { PairChange, ScheduleErrorCode, WorkingSchedule } from './schedule.ts';
import type { OfferedTime } from './standing-against.ts';

/** What an edit is measured by. */
export interface EditFacts {
  readonly now: Date;
  readonly slots: ReadonlyMap<SlotId, Slot>;
  /** Everybody ever known, with whether they are a volunteer now. */
  readonly people: ReadonlyMap<PersonId, { readonly isVolunteer: boolean }>;
  /** Answers sent last, of those who sent one. */
  readonly answers: ReadonlyMap<PersonId, OfferedTime>;
}

/** @throws DomainError `schedule.unknown-slot`, `schedule.past-slot` */
export function requireOpenSlot(slotId: SlotId, facts: Pick<EditFacts, 'slots' | 'now'>): Slot {
  const slot = facts.slots.get(slotId);
  if (slot === undefined) throw refusal('schedule.unknown-slot', { slot: slotId });
  if (slot.startsAt <= facts.now) throw refusal('schedule.past-slot', { slot: slotId });
  return slot;
}

/** @throws DomainError `schedule.unknown-volunteer`, `schedule.inactive-volunteer` */
export function requireVolunteer(volunteerId: PersonId, facts: Pick<EditFacts, 'people'>): void {
  const person = facts.people.get(volunteerId);
  if (person === undefined) throw refusal('schedule.unknown-volunteer', { volunteer: volunteerId });
  if (!person.isVolunteer) throw refusal('schedule.inactive-volunteer', { volunteer: volunteerId });
}

/**
 * Refuses changes that the world does not allow now, whoever wants them: an edit, its undoing or its redoing. A slot that already holds more
 * people than it needs (its need was lowered) may keep as many, not get more.
 * @throws DomainError ScheduleErrorCode
 */
export function requirePossible(
  working: WorkingSchedule,
  changes: readonly PairChange[],
  facts: EditFacts,
): void {
  const seatsGained = new Map<SlotId, number>();
  for (const { slotId, volunteerId, before, after } of changes) {
    requireOpenSlot(slotId, facts);
    if (before.shift === null && after.shift !== null) requireVolunteer(volunteerId, facts);
    const gained = Number(after.shift !== null) - Number(before.shift !== null);
    seatsGained.set(slotId, (seatsGained.get(slotId) ?? 0) + gained);
  }
  for (const [slotId, gained] of seatsGained) {
    const slot = requireOpenSlot(slotId, facts);
    const seated = working.shifts.filter((shift) => shift.slotId === slotId).length;
    if (gained > 0 && seated + gained > slot.need) {
      throw refusal('schedule.slot-full', { slot: slotId, need: slot.need });
    }
  }
}

function refusal(code: ScheduleErrorCode, details: Record<string, unknown>): DomainError<ScheduleErrorCode> {
  return new DomainError(code, details);
}
