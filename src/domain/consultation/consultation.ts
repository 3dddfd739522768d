import type { SlotId } from '../time/slot.ts';
import type { PersonId } from '../volunteer/person.ts';
import type { CallMark, ClientKey, EmployeeId, EntryId } from './call.ts';

/**
 * How a consultation stands to its volunteer's own shifts (product.md §8): `own` began within one · `near` within the grace of the nearest ·
 * `outside` neither. Null when no volunteer is known or it was missed.
 */
export type Placement = 'own' | 'near' | 'outside';

/** A colleague who also talked in the conversation. */
export interface Participant {
  readonly volunteerId: PersonId;
  readonly talkSeconds: number;
}

/** One conversation of the charity with a client, as the call tells it: the record reports and scores are joined to (product.md §8). Internal calls are none. */
export interface Consultation {
  readonly entryId: EntryId;
  readonly direction: 'in' | 'out';
  /** `missed`: nobody of the charity answered; it has no volunteer. */
  readonly outcome: 'answered' | 'missed';
  /** When the call reached the charity, or was begun. */
  readonly startedAt: Date;
  /** The answer of the volunteer's first answered leg; missed: the call's start. */
  readonly beganAt: Date;
  readonly durationSeconds: number;
  /** Who talked longest among answered legs; null when missed, or when the employee is nobody we know. */
  readonly volunteerId: PersonId | null;
  readonly employeeId: EmployeeId | null;
  readonly talkSeconds: number;
  /** From the call's start to its first answer; null when missed or going out. */
  readonly waitSeconds: number | null;
  readonly others: readonly Participant[];
  readonly transferred: boolean;
  /** The slot of the month's layout in which it began, for missed ones too; null outside working hours. */
  readonly slotId: SlotId | null;
  /** The volunteer's own shift it belongs to. */
  readonly shiftSlotId: SlotId | null;
  readonly placement: Placement | null;
  readonly clientKey: ClientKey | null;
  readonly mark: CallMark;
  /** Who answered last: the score is theirs. */
  readonly scoreVolunteerId: PersonId | null;
  /** True after a transfer: nobody knows whom the client meant. */
  readonly scoreUncertain: boolean;
}

/** Who stood behind an employee of the telephony, and when: half-open, `until` null while it lasts (contracts/mango-api.md §8.4). */
export interface DatedEmployee {
  readonly employeeId: EmployeeId;
  readonly extension: string | null;
  readonly email: string | null;
  /** Null while nobody of ours is known by that e-mail or extension. */
  readonly personId: PersonId | null;
  readonly from: Date;
  readonly until: Date | null;
}

export type ConsultationErrorCode = 'consultation.not-found';
