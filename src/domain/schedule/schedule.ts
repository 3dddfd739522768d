import type { PlanningMonth } from '../time/planning-month.ts';
import type { SlotId } from '../time/slot.ts';
import type { LocalDate } from '../time/zone.ts';
import type { PersonId } from '../volunteer/person.ts';

/** One volunteer in one slot: a filled seat of the working copy. */
export interface Shift {
  readonly slotId: SlotId;
  readonly volunteerId: PersonId;
  readonly origin: 'generated' | 'hand';
  /** Generation must keep it. Whatever a hand placed is pinned (product.md §6: an edit is a pin). */
  readonly pinned: boolean;
  /** Why it stands against the volunteer's availability or wishes; null when it does not. */
  readonly against: string | null;
}

/** A hand emptied this seat: regeneration keeps this person out of this slot. */
export interface Removal {
  readonly slotId: SlotId;
  readonly volunteerId: PersonId;
}

/** The copy administrators edit: the draft before publishing, the working copy after. */
export interface WorkingSchedule {
  readonly month: PlanningMonth;
  /** Rises with each edit; an edit names the version it saw. */
  readonly version: number;
  readonly shifts: readonly Shift[];
  readonly removals: readonly Removal[];
}

/** A shift that everybody may see. */
export interface PublishedShift {
  readonly slotId: SlotId;
  readonly volunteerId: PersonId;
}

/** The version volunteers, calendar feeds and statistics read. `number` begins at 1. */
export interface PublishedSchedule {
  readonly month: PlanningMonth;
  readonly number: number;
  readonly publishedAt: Date;
  readonly publishedBy: PersonId;
  readonly shifts: readonly PublishedShift[];
}

/** What an administrator does to many seats at once; what can't be done is passed over, the rest is one step of undo. */
export type BulkEdit =
  /** Empties every seat of the day that has not begun; pinned ones only when `pinned`. */
  | { readonly kind: 'clear-day'; readonly day: LocalDate; readonly pinned: boolean }
  /** Seats who is pinned in one week at the same weekdays and times of another, pinned; any day names its week. */
  | { readonly kind: 'copy-pins'; readonly fromWeek: LocalDate; readonly toWeek: LocalDate };

/** What an administrator does to the working copy. */
export type ScheduleEdit = SeatEdit | BulkEdit;

/** An edit of one seat or two. `reason` is required when the assignment is against availability. */
export type SeatEdit =
  | {
      readonly kind: 'assign';
      readonly slotId: SlotId;
      readonly volunteerId: PersonId;
      readonly reason?: string | undefined;
    }
  | { readonly kind: 'remove'; readonly slotId: SlotId; readonly volunteerId: PersonId }
  | {
      readonly kind: 'replace';
      readonly slotId: SlotId;
      readonly volunteerId: PersonId;
      readonly byVolunteerId: PersonId;
      readonly reason?: string | undefined;
    }
  | {
      readonly kind: 'move';
      readonly slotId: SlotId;
      readonly volunteerId: PersonId;
      readonly toSlotId: SlotId;
      readonly reason?: string | undefined;
    }
  | {
      readonly kind: 'swap';
      readonly slotId: SlotId;
      readonly volunteerId: PersonId;
      readonly otherSlotId: SlotId;
      readonly otherVolunteerId: PersonId;
      readonly reason?: string | undefined;
    }
  | { readonly kind: 'pin'; readonly slotId: SlotId; readonly volunteerId: PersonId }
  | { readonly kind: 'unpin'; readonly slotId: SlotId; readonly volunteerId: PersonId };

/** State of one (slot, volunteer) pair, as an edit found and left it. */
export interface PairState {
  readonly shift: Shift | null;
  readonly removed: boolean;
}

/** The smallest reversible piece of an edit. */
export interface PairChange {
  readonly slotId: SlotId;
  readonly volunteerId: PersonId;
  readonly before: PairState;
  readonly after: PairState;
}

/** One entry of the history of a month's schedule. */
export interface EditRecord {
  readonly month: PlanningMonth;
  /** Order within the month, from 1. */
  readonly seq: number;
  readonly kind: ScheduleEdit['kind'] | 'generate' | 'undo' | 'redo' | 'request';
  readonly by: PersonId | null;
  readonly at: Date;
  readonly changes: readonly PairChange[];
  /** `done` can be undone, `undone` redone; `final` neither (generation, requests decided, or a redo lost to a newer edit). */
  readonly standing: 'done' | 'undone' | 'final';
}

export type ScheduleErrorCode =
  | 'schedule.stale'
  | 'schedule.unknown-slot'
  | 'schedule.unknown-volunteer'
  | 'schedule.inactive-volunteer'
  | 'schedule.already-in-slot'
  | 'schedule.slot-full'
  | 'schedule.no-such-shift'
  | 'schedule.past-slot'
  | 'schedule.reason-needed'
  | 'schedule.nothing-to-undo'
  | 'schedule.nothing-to-redo'
  | 'schedule.nothing-to-publish';
