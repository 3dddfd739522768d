import type { Availability } from '../availability/availability.ts';
import { usualTimeOf } from '../availability/like-last-month.ts';
import type { GenerationInput, Pair } from '../generation/generation-input.ts';
import type { Shift, WorkingSchedule } from '../schedule/schedule.ts';
import type { Slot, SlotId } from '../time/slot.ts';
import type { PersonId } from '../volunteer/person.ts';

/** What a month's draft is made of. */
export interface DraftFacts {
  readonly slots: readonly Slot[];
  /** Active volunteers: nobody else is given a shift. */
  readonly volunteers: readonly PersonId[];
  readonly answers: readonly Availability[];
  /** Use the answer sent last even when it came late; else the last one in time. */
  readonly includeLate: boolean;
  readonly working: WorkingSchedule | null;
  /** A published month changes as little as possible; a draft is nobody's plan yet (design.md, regeneration). */
  readonly isPublished: boolean;
  /** Who served which usual time in the last published month. */
  readonly habits: readonly (readonly [volunteer: PersonId, usualTime: string])[];
  readonly seed: number;
  readonly now: Date;
}

/**
 * The question to generation. Pinned shifts stay, whoever holds them, and so does everything in slots that have begun, where nobody new is
 * seated; other shifts of people who are no volunteers any more fall away. Slots with more pins than need count the pins as their need.
 */
export function draftInput(facts: DraftFacts): GenerationInput {
  const slots = new Map(facts.slots.map((slot) => [slot.id, slot]));
  const begun = new Set(facts.slots.filter((slot) => slot.startsAt <= facts.now).map((slot) => slot.id));
  const shifts = (facts.working?.shifts ?? []).filter((shift) => slots.has(shift.slotId));
  const kept = shifts.filter((shift) => stays(shift, begun));
  const people = new Set([...facts.volunteers, ...kept.map((shift) => shift.volunteerId)]);
  const pinned = new Set(kept.map(keyOf));
  const answers = new Map(facts.answers.map((one) => [one.volunteerId, one]));
  const active = new Set(facts.volunteers);

  return {
    slots: facts.slots.map((slot) => ({
      id: slot.id,
      day: slot.day,
      habit: usualTimeOf(slot),
      need: Math.max(slot.need, kept.filter((shift) => shift.slotId === slot.id).length),
    })),
    volunteers: [...people]
      .sort((a, b) => a - b)
      .map((id) => {
        const availability = active.has(id) ? answers.get(id) : undefined;
        const answer = facts.includeLate ? availability?.submitted : availability?.timely;
        return {
          id: String(id),
          available: (answer?.marks ?? []).filter((mark) => slots.has(mark) && !begun.has(mark)),
          ...(typeof answer?.maxShifts === 'number' ? { maxShifts: answer.maxShifts } : {}),
          ...(typeof answer?.maxPerDay === 'number' ? { maxPerDay: answer.maxPerDay } : {}),
        };
      }),
    pins: kept.map(pairOf),
    excluded: (facts.working?.removals ?? [])
      .filter((one) => people.has(one.volunteerId) && slots.has(one.slotId) && !pinned.has(keyOf(one)))
      .map(pairOf),
    previous: shifts.filter((shift) => people.has(shift.volunteerId)).map(pairOf),
    habits: facts.habits
      .filter(([volunteer]) => people.has(volunteer))
      .map(([volunteer, usualTime]) => [String(volunteer), usualTime]),
    priority: facts.isPublished ? 'stability-first' : 'spread-first',
    seed: facts.seed,
  };
}

function stays(shift: Shift, begun: ReadonlySet<SlotId>): boolean {
  return shift.pinned || begun.has(shift.slotId);
}

interface Seated {
  readonly slotId: SlotId;
  readonly volunteerId: PersonId;
}

function pairOf({ volunteerId, slotId }: Seated): Pair {
  return [String(volunteerId), slotId];
}

function keyOf({ volunteerId, slotId }: Seated): string {
  return `${volunteerId} ${slotId}`;
}
