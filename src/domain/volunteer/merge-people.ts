import type { Person, PersonId } from './person.ts';

/** What a reading of amoCRM's people means for those we know. */
export interface PeopleChange {
  /** Everybody to be stored: new, changed, or gone. */
  readonly changed: readonly Person[];
  readonly added: readonly PersonId[];
  /** Were active and are not: deactivated there, or vanished from the list. */
  readonly deactivated: readonly PersonId[];
}

/** Those gone from the list stay, inactive, with the name they had (product.md §1, history). */
export function mergePeople(known: readonly Person[], seen: readonly Person[]): PeopleChange {
  const before = new Map(known.map((person) => [person.id, person]));
  const now = new Map(seen.map((person) => [person.id, person]));
  const gone = known
    .filter((person) => person.isActive && !now.has(person.id))
    .map((person) => ({ ...person, isActive: false }));
  const news = [...now.values()].filter((person) => !samePerson(before.get(person.id), person));
  const changed = [...news, ...gone];
  return {
    changed,
    added: news.filter((person) => !before.has(person.id)).map((person) => person.id),
    deactivated: changed
      .filter((person) => !person.isActive && before.get(person.id)?.isActive === true)
      .map((person) => person.id),
  };
}

function samePerson(a: Person | undefined, b: Person): boolean {
  return (
    a !== undefined &&
    a.name === b.name &&
    a.email === b.email &&
    a.groupId === b.groupId &&
    a.roleId === b.roleId &&
    a.isAdmin === b.isAdmin &&
    a.isFree === b.isFree &&
    a.isActive === b.isActive &&
    a.language === b.language
  );
}
