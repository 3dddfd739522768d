import type { PlanningMonth } from '../domain/time/planning-month.ts';
import type { PersonId } from '../domain/volunteer/person.ts';

/** A draft that is to be made in the background. */
export interface GenerationRequest {
  readonly month: PlanningMonth;
  readonly requestedAt: Date;
  readonly by: PersonId | null;
  readonly seed: number;
  /** Use answers that came late too: only when an administrator asks (product.md §3.1). */
  readonly includeLate: boolean;
}

/** At most one request a month; a newer one replaces the older. It stands until its draft is stored, so a crash in between loses nothing. */
export interface GenerationRequestRepository {
  find(month: PlanningMonth): Promise<GenerationRequest | null>;
  all(): Promise<GenerationRequest[]>;
  save(request: GenerationRequest): Promise<void>;
  remove(month: PlanningMonth): Promise<void>;
}
