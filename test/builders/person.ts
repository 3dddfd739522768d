import type { Person } from '../../src/domain/volunteer/person.ts';

/** An active volunteer of group 10 unless said otherwise. */
export function aPerson(overrides: Partial<Person> = {}): Person {
  const id = overrides.id ?? 1;
  return {
    id,
    name: `Волонтёр ${id}`,
    email: `volunteer${id}@charity.example`,
    groupId: 10,
    roleId: null,
    isAdmin: false,
    isFree: false,
    isActive: true,
    language: 'ru',
    ...overrides,
  };
}

/** An amoCRM administrator in no group. */
export function anAdministrator(overrides: Partial<Person> = {}): Person {
  const id = overrides.id ?? 100;
  return aPerson({ name: `Администратор ${id}`, groupId: null, isAdmin: true, ...overrides, id });
}

/** People with ids from `first` on. */
export function people(count: number, first = 1): Person[] {
  return Array.from({ length: count }, (_, index) => aPerson({ id: first + index }));
}
