import assert from 'node:assert/strict';
import { makeSaveSettings } from '../../src/app/settings/save-settings.ts';
import { makeSyncPeople } from '../../src/app/sync-people.ts';
import type { RoleRules } from '../../src/domain/volunteer/person.ts';
import { aCrmTask } from '../builders/crm-task.ts';
import { anAdministrator, aPerson, people } from '../builders/person.ts';
import type { FakeWorld } from '../fakes/world.ts';
import { publishedWorld } from './requests-world.ts';
import { collecting, deliverAll, tasks } from './collecting-world.ts';

const REVIEW = 'a0000000-0000-4000-8000-000000000001';
const SEARCH = 'a0000000-0000-4000-8000-000000000002';
const REQUEST = 'b0000000-0000-4000-8000-000000000001';

async function saveRoles(world: FakeWorld, change: Partial<RoleRules>): Promise<void> {
  const { settings } = world.repositories;
  const value = { ...(await settings.load()).roles, ...change };
  await makeSaveSettings(world)({ section: 'roles', value, version: (await settings.versions()).roles });
}

async function dutyOf(world: FakeWorld): Promise<string[]> {
  const list = await world.repositories.crmTasks.list({ kind: ['review-schedule', 'find-replacement'] });
  return list.map((task) => `${task.kind} ${task.personId} ${task.delivery} ${task.completion}`);
}

async function withDutyTasks(): Promise<FakeWorld> {
  const world = await collecting({ people: [...people(2), anAdministrator(), anAdministrator({ id: 101 })] });
  await world.repositories.crmTasks.add([
    aCrmTask({ id: REVIEW, kind: 'review-schedule', personId: 100 }),
    aCrmTask({ id: SEARCH, kind: 'find-replacement', personId: 100, subject: REQUEST }),
  ]);
  await deliverAll(world);
  return world;
}

describe('Losing and getting roles', () => {
  it('ends the open tasks of a volunteer moved to another group, and asks again one who comes back', async () => {
    const world = await collecting();
    await deliverAll(world);
    const sync = makeSyncPeople(world);
    const everybody = world.crm.people;
    world.crm.people = everybody.map((person) => (person.id === 3 ? { ...person, groupId: 77 } : person));
    await sync();
    await sync();
    const ended = await world.repositories.crmTasks.list({ completion: 'wanted' });
    assert.deepEqual(
      ended.map((task) => [task.personId, task.result]),
      [[3, 'Больше не волонтёр']],
    );
    world.crm.people = everybody;
    await sync();
    assert.deepEqual((await tasks(world)).at(-1), 'mark-availability 3 2026-12#again-1 waiting open');
  });

  it('takes effect at once when an administrator changes which groups give a role', async () => {
    const world = await collecting();
    await deliverAll(world);
    world.crm.people.push(aPerson({ id: 7, groupId: 20 }));
    await makeSyncPeople(world)();
    await saveRoles(world, { volunteer: { groupIds: [20], roleIds: [] } });
    assert.deepEqual(await tasks(world), [
      'mark-availability 1 2026-12 created wanted',
      'mark-availability 2 2026-12 created wanted',
      'mark-availability 3 2026-12 created wanted',
      'mark-availability 7 2026-12 waiting open',
    ]);
  });

  it('hands the tasks of duty over when the administrator’s role is taken away, not only the account', async () => {
    const world = await withDutyTasks();
    world.crm.people = world.crm.people.map((one) => (one.id === 100 ? { ...one, isAdmin: false } : one));
    await makeSyncPeople(world)();
    assert.deepEqual(await dutyOf(world), [
      'review-schedule 100 created wanted',
      'find-replacement 100 created wanted',
      'review-schedule 101 waiting open',
      'find-replacement 101 waiting open',
    ]);
  });

  it('hands open tasks over when somebody else is chosen for duty, there and back, each open with one person', async () => {
    const world = await withDutyTasks();
    const save = makeSaveSettings(world);
    await save({ section: 'duty', value: { administratorId: 101 }, version: 0 });
    await deliverAll(world);
    await save({ section: 'duty', value: { administratorId: 100 }, version: 1 });
    const open = (await world.repositories.crmTasks.list({ completion: 'open' })).filter(
      (task) => task.kind !== 'mark-availability' && task.delivery !== 'dropped',
    );
    assert.deepEqual(
      open.map((task) => `${task.kind} ${task.personId} ${task.subject}`),
      ['review-schedule 100 2026-12#again-1', `find-replacement 100 ${REQUEST}#again-1`],
    );
    const handed = await world.repositories.crmTasks.list({ personId: 101, completion: 'wanted' });
    assert.deepEqual(
      handed.map((task) => task.result),
      ['Передано дежурному: Администратор 100', 'Передано дежурному: Администратор 100'],
    );
  });

  it('refuses somebody for duty who is no administrator, and stores nothing', async () => {
    const world = await collecting();
    await assert.rejects(
      makeSaveSettings(world)({ section: 'duty', value: { administratorId: 1 }, version: 0 }),
      { code: 'settings.invalid', details: { field: 'administratorId', expected: 'administrator' } },
    );
    assert.equal((await world.repositories.settings.versions()).duty, 0);
  });

  it('tells nobody of an answer to their request who is a volunteer no more and could not open it', async () => {
    const setup = await publishedWorld();
    const { id } = await setup.ask(1);
    await setup.repositories.people.saveAll([aPerson({ id: 1, groupId: 77 })]);
    await setup.decide(id, { outcome: 'left-gap', answer: '' });
    assert.deepEqual(await setup.tasks('request-answered'), []);
  });
});
