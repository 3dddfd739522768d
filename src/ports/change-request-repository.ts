import type { ChangeRequest, ChangeRequestState } from '../domain/change-request/change-request.ts';
import type { PlanningMonth } from '../domain/time/planning-month.ts';
import type { SlotId } from '../domain/time/slot.ts';
import type { PersonId } from '../domain/volunteer/person.ts';

export interface ChangeRequestRepository {
  find(id: string): Promise<ChangeRequest | null>;
  /** As `find`, and holds the request against other writers until the transaction ends. */
  lock(id: string): Promise<ChangeRequest | null>;
  openFor(slotId: SlotId, volunteerId: PersonId): Promise<ChangeRequest | null>;
  /** Newest first; every filter given must hold. */
  list(filter: {
    month?: PlanningMonth;
    volunteerId?: PersonId;
    state?: ChangeRequestState;
  }): Promise<ChangeRequest[]>;
  /** Inserts or replaces, contacts included. */
  save(request: ChangeRequest): Promise<void>;
}
