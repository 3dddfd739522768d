import type { Person, PersonId, PersonPreferences } from '../domain/volunteer/person.ts';

/** People as last seen in amoCRM, and what is ours about them. */
export interface PersonRepository {
  /** Everybody ever seen, deactivated ones too, by name in Russian order. */
  all(): Promise<Person[]>;
  find(id: PersonId): Promise<Person | null>;
  /** Inserts or replaces each. */
  saveAll(people: readonly Person[]): Promise<void>;
  /** Preferences of everybody asked for; defaults (reminder on, no extension) where nothing is stored. */
  preferences(ids: readonly PersonId[]): Promise<PersonPreferences[]>;
  savePreferences(preferences: PersonPreferences): Promise<void>;
}
