import { z } from 'zod';
import type { Person, PersonId, PersonPreferences } from '../../../domain/volunteer/person.ts';
import type { PersonRepository } from '../../../ports/person-repository.ts';
import type { PgSession } from '../pg-session.ts';
import { sql } from '../sql.ts';

const statements = sql(
  import.meta.url,
  './pg-person-repository.sql',
  'all',
  'find',
  'save_all',
  'preferences',
  'save_preferences',
);

const personRow: z.ZodType<Person> = z.object({
  id: z.int(),
  name: z.string(),
  email: z.string().nullable(),
  groupId: z.int().nullable(),
  roleId: z.int().nullable(),
  isAdmin: z.boolean(),
  isFree: z.boolean(),
  isActive: z.boolean(),
  language: z.string(),
});

const preferencesRow: z.ZodType<PersonPreferences> = z.object({
  personId: z.int(),
  shiftReminder: z.boolean(),
  telephoneExtension: z.string().nullable(),
});

export class PgPersonRepository implements PersonRepository {
  readonly #session: PgSession;

  constructor(session: PgSession) {
    this.#session = session;
  }

  all(): Promise<Person[]> {
    return this.#session.rows(personRow, statements.all);
  }

  find(id: PersonId): Promise<Person | null> {
    return this.#session.row(personRow, statements.find, [id]);
  }

  /** Somebody given twice is stored as given last: pages of amoCRM may overlap. */
  async saveAll(people: readonly Person[]): Promise<void> {
    const once = new Map(people.map((person) => [person.id, person]));
    await this.#session.execute(statements.save_all, [JSON.stringify([...once.values()])]);
  }

  preferences(ids: readonly PersonId[]): Promise<PersonPreferences[]> {
    return this.#session.rows(preferencesRow, statements.preferences, [[...new Set(ids)]]);
  }

  async savePreferences(preferences: PersonPreferences): Promise<void> {
    const { personId, shiftReminder, telephoneExtension } = preferences;
    await this.#session.execute(statements.save_preferences, [personId, shiftReminder, telephoneExtension]);
  }
}
