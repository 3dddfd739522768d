import type { Contact } from '../../domain/change-request/change-request.ts';
import type { Person, PersonId } from '../../domain/volunteer/person.ts';
import { summaryOf } from '../caller.ts';
import type { PersonSummary } from '../caller.ts';

export interface ContactView {
  readonly volunteer: PersonSummary;
  readonly answer: Contact['answer'];
  readonly at: Date;
  readonly by: PersonSummary;
}

export function contactView(contact: Contact, people: ReadonlyMap<PersonId, Person>): ContactView {
  const { volunteerId, answer, at, by } = contact;
  return { volunteer: knownPerson(people, volunteerId), answer, at, by: knownPerson(people, by) };
}

/** People are never forgotten, so whoever is named anywhere is known. */
export function knownPerson(people: ReadonlyMap<PersonId, Person>, id: PersonId): PersonSummary {
  const person = people.get(id);
  if (person === undefined) throw new Error(`person ${id} is named but not stored`);
  return summaryOf(person);
}
