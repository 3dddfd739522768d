import type { Person, PersonId, PersonPreferences } from '../../../src/domain/volunteer/person.ts';
import type { PersonRepository } from '../../../src/ports/person-repository.ts';
import { copyOf, copyOrNull } from '../fake-store.ts';
import type { FakeStore } from '../fake-store.ts';

const RUSSIAN = new Intl.Collator('ru');

export class FakePersonRepository implements PersonRepository {
  readonly #store: FakeStore;

  constructor(store: FakeStore) {
    this.#store = store;
  }

  async all(): Promise<Person[]> {
    return [...this.#store.state.people.values()]
      .map(copyOf)
      .sort((a, b) => RUSSIAN.compare(a.name, b.name) || a.id - b.id);
  }

  async find(id: PersonId): Promise<Person | null> {
    return copyOrNull(this.#store.state.people.get(id));
  }

  async saveAll(people: readonly Person[]): Promise<void> {
    for (const person of people) this.#store.state.people.set(person.id, copyOf(person));
  }

  async preferences(ids: readonly PersonId[]): Promise<PersonPreferences[]> {
    return [...new Set(ids)].map(
      (personId) =>
        copyOrNull(this.#store.state.preferences.get(personId)) ?? {
          personId,
          shiftReminder: true,
          telephoneExtension: null,
        },
    );
  }

  async savePreferences(preferences: PersonPreferences): Promise<void> {
    this.#store.state.preferences.set(preferences.personId, copyOf(preferences));
  }
}
