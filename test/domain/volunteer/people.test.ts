import assert from 'node:assert/strict';
import { mergePeople } from '../../../src/domain/volunteer/merge-people.ts';
import { administratorOnDuty, hasRole, rolesOf } from '../../../src/domain/volunteer/person.ts';
import type { Person, Role, RoleRules } from '../../../src/domain/volunteer/person.ts';
import { anAdministrator, aPerson } from '../../builders/person.ts';

const RULES: RoleRules = {
  volunteer: { groupIds: [10], roleIds: [71] },
  administrator: { groupIds: [20], roleIds: [] },
  supervisor: { groupIds: [10], roleIds: [72] },
  director: { groupIds: [], roleIds: [] },
};

describe('roles', () => {
  const rows: readonly (readonly [remark: string, person: Person, roles: Role[]])[] = [
    ['a group may grant several', aPerson({ groupId: 10 }), ['volunteer', 'supervisor']],
    ['an amoCRM role grants too', aPerson({ groupId: null, roleId: 71 }), ['volunteer']],
    ['group and role together', aPerson({ groupId: 20, roleId: 72 }), ['administrator', 'supervisor']],
    ['amoCRM’s own administrator is one of ours and nothing else', anAdministrator(), ['administrator']],
    ['no group and no role', aPerson({ groupId: null }), []],
    ['a free user is no volunteer', aPerson({ isFree: true }), ['supervisor']],
    ['deactivated people have none', aPerson({ isActive: false, isAdmin: true }), []],
  ];
  for (const [remark, person, roles] of rows)
    it(remark, () => {
      assert.deepEqual(rolesOf(person, RULES), roles);
      assert.equal(hasRole(person, 'volunteer', RULES), roles.includes('volunteer'));
    });
});

describe('the administrator on duty', () => {
  const people = [
    anAdministrator({ id: 105 }),
    anAdministrator({ id: 103 }),
    anAdministrator({ id: 101, isActive: false }),
  ];
  const rows: readonly (readonly [remark: string, chosen: number | null, onDuty: number])[] = [
    ['the chosen one', 105, 105],
    ['nobody chosen: the lowest id that is active', null, 103],
    ['the chosen one gone: the next', 101, 103],
    ['the chosen one never known', 999, 103],
  ];
  for (const [remark, chosen, onDuty] of rows)
    it(remark, () => assert.equal(administratorOnDuty(people, RULES, chosen), onDuty));

  it('is nobody where there is no administrator', () => {
    assert.equal(administratorOnDuty([aPerson()], RULES, 1), null);
  });
});

describe('people as amoCRM has them now', () => {
  const known = [aPerson({ id: 1 }), aPerson({ id: 2 }), aPerson({ id: 3, isActive: false })];

  it('change nothing when nothing changed', () => {
    assert.deepEqual(mergePeople(known, known), { changed: [], added: [], deactivated: [] });
  });

  it('are all new on an empty database', () => {
    assert.deepEqual(mergePeople([], known), { changed: known, added: [1, 2, 3], deactivated: [] });
  });

  it('stay, inactive and with their name, when they vanish or are deactivated', () => {
    const off = { ...aPerson({ id: 2 }), isActive: false };
    assert.deepEqual(mergePeople(known, [off]), {
      changed: [off, { ...aPerson({ id: 1 }), isActive: false }],
      added: [],
      deactivated: [2, 1],
    });
  });

  it('come back, renamed', () => {
    const back = aPerson({ id: 3, name: 'Новое имя' });
    assert.deepEqual(mergePeople(known, [...known.slice(0, 2), back]), {
      changed: [back],
      added: [],
      deactivated: [],
    });
  });
});
