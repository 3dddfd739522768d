import assert from 'node:assert/strict';
import { makeSyncPeople } from '../../src/app/sync-people.ts';
import type { CrmTask } from '../../src/domain/crm-task/crm-task.ts';
import { CrmUnavailable } from '../../src/ports/crm-gateway.ts';
import { aCrmTask } from '../builders/crm-task.ts';
import { aCycle } from '../builders/cycle.ts';
import { anAdministrator, aPerson, people } from '../builders/person.ts';
import { createFakeWorld } from '../fakes/world.ts';
import {
  answer,
  asTheContractHasIt,
  collecting,
  deliverAll,
  MONTH,
  moscow,
  stateOf,
  tasks,
} from './collecting-world.ts';

const FIRST = '2026-12-01T10:00';

describe('Keeping people in step with amoCRM', () => {
  it('fills an empty database, with groups and roles to choose from', async () => {
    const world = createFakeWorld();
    world.crm.people = [...people(2), anAdministrator()];
    world.crm.groups = [{ id: 10, name: 'Волонтёры' }];
    world.crm.roles = [{ id: 71, name: 'Дежурный' }];
    const view = await makeSyncPeople(world)();
    assert.deepEqual(asTheContractHasIt('syncPeople', view), {
      people: 3,
      volunteers: 0,
      added: 3,
      deactivated: 0,
    });
    assert.deepEqual(await world.repositories.directory.load(), {
      groups: world.crm.groups,
      roles: world.crm.roles,
      readAt: world.clock.now(),
      problem: null,
    });
  });

  it('asks a newcomer at once, with the deadline of the month that is collecting, and only once', async () => {
    const world = await collecting();
    world.clock.set(moscow('2026-11-22T10:00'));
    world.crm.people.push(aPerson({ id: 7 }));
    const sync = makeSyncPeople(world);
    assert.deepEqual(await sync(), { people: 5, volunteers: 4, added: 1, deactivated: 0 });
    assert.deepEqual(await sync(), { people: 5, volunteers: 4, added: 0, deactivated: 0 });
    const asked = await world.repositories.crmTasks.list({ personId: 7 });
    assert.deepEqual(
      asked.map((task) => [task.kind, task.subject, task.due.toISOString()]),
      [['mark-availability', MONTH, '2026-11-25T18:00:00.000Z']],
    );
  });

  it('asks nobody for a month whose deadline has come', async () => {
    const world = await collecting();
    world.clock.set(moscow('2026-11-25T21:00'));
    world.crm.people.push(aPerson({ id: 7 }));
    await makeSyncPeople(world)();
    assert.deepEqual(await world.repositories.crmTasks.list({ personId: 7 }), []);
  });

  it('keeps those deactivated or gone, with their name, and ends their tasks', async () => {
    const world = await collecting({ volunteers: 4 });
    await deliverAll(world);
    world.crm.people = world.crm.people
      .filter((person) => person.id !== 3)
      .map((person) => (person.id === 2 ? { ...person, isActive: false } : person));
    assert.deepEqual(await makeSyncPeople(world)(), { people: 3, volunteers: 2, added: 0, deactivated: 2 });
    const gone = await world.repositories.people.find(3);
    assert.deepEqual([gone?.isActive, gone?.name], [false, 'Волонтёр 3']);
    const ended = await world.repositories.crmTasks.list({ completion: 'wanted' });
    assert.deepEqual(
      ended.map((task) => [task.personId, task.result]),
      [
        [2, 'Доступ в amoCRM отключён'],
        [3, 'Доступ в amoCRM отключён'],
      ],
    );
  });

  it('asks somebody who came back again, once', async () => {
    const world = await collecting();
    await deliverAll(world);
    const sync = makeSyncPeople(world);
    const everybody = world.crm.people;
    world.crm.people = everybody.filter((person) => person.id !== 3);
    await sync();
    world.crm.people = everybody;
    await sync();
    await sync();
    assert.deepEqual((await tasks(world)).slice(2), [
      'mark-availability 3 2026-12 created wanted',
      'mark-availability 3 2026-12#again-1 waiting open',
    ]);
  });

  it('does not ask again somebody who ended the task by hand in amoCRM', async () => {
    const world = await collecting();
    const [task] = await world.repositories.crmTasks.list({ personId: 1 });
    const byHand = (one: CrmTask): CrmTask => ({ ...one, delivery: 'created', completion: 'gone' });
    await world.repositories.crmTasks.modify([task!.id], byHand);
    await makeSyncPeople(world)();
    assert.equal((await tasks(world)).length, 3);
  });

  it('asks for the draft when the last one awaited leaves', async () => {
    const world = await collecting();
    await answer(world, 1, [FIRST]);
    await answer(world, 2, [FIRST]);
    world.crm.people = world.crm.people.filter((person) => person.id !== 3);
    await makeSyncPeople(world)();
    assert.equal(await stateOf(world), 'generating');
  });

  it('hands the tasks of duty over to the next administrator', async () => {
    const world = await collecting({
      people: [...people(2), anAdministrator(), anAdministrator({ id: 101 })],
    });
    await world.repositories.cycles.save(aCycle({ state: 'review' }));
    const review = aCrmTask({
      id: 'a0000000-0000-4000-8000-000000000001',
      kind: 'review-schedule',
      personId: 100,
    });
    await world.repositories.crmTasks.add([review]);
    world.crm.people = world.crm.people.filter((person) => person.id !== 100);
    const sync = makeSyncPeople(world);
    await sync();
    await sync();
    assert.deepEqual(await tasks(world, 'review-schedule'), [
      'review-schedule 100 2026-12 dropped open',
      'review-schedule 101 2026-12 waiting open',
    ]);
  });

  it('remembers why amoCRM could not be read, changes nothing, and forgets it with the first success', async () => {
    const world = await collecting();
    world.crm.goAway('rate-limited');
    const sync = makeSyncPeople(world);
    await assert.rejects(sync(), (error) => error instanceof CrmUnavailable);
    assert.deepEqual(
      [
        (await world.repositories.directory.load()).problem,
        (await world.repositories.directory.load()).readAt,
      ],
      ['rate-limited', null],
    );
    world.crm.comeBack();
    await sync();
    assert.equal((await world.repositories.directory.load()).problem, null);
  });

  it('takes an empty list for a fault and not for a charity that everybody left', async () => {
    const world = await collecting();
    world.crm.people = [];
    await assert.rejects(makeSyncPeople(world)(), { problem: 'unexpected-answer' });
    assert.equal((await world.repositories.people.find(1))?.isActive, true);
  });

  it('answers what is known while another process reads', async () => {
    const world = await collecting();
    world.exclusive.hold('people-sync');
    assert.deepEqual(await makeSyncPeople(world)(), { people: 4, volunteers: 3, added: 0, deactivated: 0 });
    assert.deepEqual(world.crm.calls, []);
  });
});
