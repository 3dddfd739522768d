/** The amoCRM user id: there is no second list of people (product.md §1). */
export type PersonId = number;

export type Role = 'volunteer' | 'administrator' | 'supervisor' | 'director';
export const ROLES: readonly Role[] = ['volunteer', 'administrator', 'supervisor', 'director'];

/** A person as amoCRM knows them. Deactivated people stay, with their name, for history. */
export interface Person {
  readonly id: PersonId;
  readonly name: string;
  readonly email: string | null;
  readonly groupId: number | null;
  readonly roleId: number | null;
  readonly isAdmin: boolean;
  /** A free amoCRM user: sees neither tasks nor pages, so never a volunteer (product.md §1). */
  readonly isFree: boolean;
  /** False when deactivated in amoCRM or gone from its list. */
  readonly isActive: boolean;
  readonly language: string;
}

export type PersonErrorCode = 'person.not-found';

/** What is ours about a person and not amoCRM's. */
export interface PersonPreferences {
  readonly personId: PersonId;
  /** The evening-before reminder; each volunteer may switch it off (product.md §3.4). */
  readonly shiftReminder: boolean;
  /** Extension in the telephony, as digits; null while unknown. */
  readonly telephoneExtension: string | null;
}

/** Which amoCRM groups and roles give one of our roles. */
export interface RoleRule {
  readonly groupIds: readonly number[];
  readonly roleIds: readonly number[];
}

export type RoleRules = Readonly<Record<Role, RoleRule>>;

/**
 * Our roles of a person: any matching group or amoCRM role, and for administrator amoCRM's own admin flag.
 * Deactivated people have none; free users never are volunteers.
 */
export function rolesOf(person: Person, rules: RoleRules): Role[] {
  if (!person.isActive) return [];
  return ROLES.filter((role) => {
    if (role === 'volunteer' && person.isFree) return false;
    if (role === 'administrator' && person.isAdmin) return true;
    return matches(person, rules[role]);
  });
}

function matches(person: Person, rule: RoleRule): boolean {
  return (
    (person.groupId !== null && rule.groupIds.includes(person.groupId)) ||
    (person.roleId !== null && rule.roleIds.includes(person.roleId))
  );
}

export function hasRole(person: Person, role: Role, rules: RoleRules): boolean {
  return rolesOf(person, rules).includes(role);
}

/** The chosen person while they are an administrator, else the active administrator with the lowest id (product.md §1); null when there is none. */
export function administratorOnDuty(
  people: readonly Person[],
  rules: RoleRules,
  chosen: PersonId | null,
): PersonId | null {
  const administrators = people
    .filter((person) => hasRole(person, 'administrator', rules))
    .map((person) => person.id);
  if (chosen !== null && administrators.includes(chosen)) return chosen;
  return administrators.length === 0 ? null : Math.min(...administrators);
}
