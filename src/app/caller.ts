import type { Person, PersonId, Role } from '../domain/volunteer/person.ts';

/** Who asks, as the session proved it. Whether the role suffices was settled before the use case is called. */
export interface Caller {
  readonly id: PersonId;
  readonly name: string;
  readonly roles: readonly Role[];
}

/** A person as views show them. */
export interface PersonSummary {
  readonly id: PersonId;
  readonly name: string;
  readonly active: boolean;
}

export function summaryOf(person: Person): PersonSummary {
  return { id: person.id, name: person.name, active: person.isActive };
}
