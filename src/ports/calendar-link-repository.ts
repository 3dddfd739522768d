import type { PersonId } from '../domain/volunteer/person.ts';

/** A volunteer's secret calendar address. Only a hash of the secret is stored. */
export interface CalendarLinkRepository {
  /** Makes this the person's only valid link. */
  replace(personId: PersonId, secretHash: string, at: Date): Promise<void>;
  revoke(personId: PersonId, at: Date): Promise<void>;
  /** When the person's valid link was made; null when there is none. */
  createdAt(personId: PersonId): Promise<Date | null>;
  ownerOf(secretHash: string): Promise<PersonId | null>;
}
