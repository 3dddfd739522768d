import type { Answer, Availability } from '../domain/availability/availability.ts';
import type { PlanningMonth } from '../domain/time/planning-month.ts';
import type { PersonId } from '../domain/volunteer/person.ts';

/** Answers of volunteers. */
export interface AvailabilityRepository {
  /** Null before the first stroke. */
  find(month: PlanningMonth, volunteerId: PersonId): Promise<Availability | null>;
  /** As `find`, and holds this answer (existing or not) against other writers until the transaction ends. */
  lock(month: PlanningMonth, volunteerId: PersonId): Promise<Availability | null>;
  ofMonth(month: PlanningMonth): Promise<Availability[]>;
  /** Inserts or replaces; a new `submitted` answer is also kept in the history of answers. */
  save(availability: Availability): Promise<void>;
  /** For loading a past, as `save` of each would; none may be known yet. */
  addMany(availabilities: readonly Availability[]): Promise<void>;
  /** Every answer ever sent for the month by this volunteer, oldest first. */
  history(month: PlanningMonth, volunteerId: PersonId): Promise<Answer[]>;
}
