import assert from 'node:assert/strict';
import { openSession } from './caller.ts';
import type { Caller } from './caller.ts';
import { peopleAsked, twins } from './crm-journal.ts';
import type { ServiceProcess } from './service-process.ts';
import { ADMINISTRATOR, ANNA, ServiceWorld } from './service-world.ts';

const NEWCOMER = 900;
const ASKED = 'Отметьте, когда вы можете дежурить в декабре';
const VOLUNTEERS_GROUP = 501;
const SUPERVISION_GROUP = 503;

describe('people of the account', function () {
  this.timeout(60_000);
  let world: ServiceWorld;
  let service: ServiceProcess;
  let admin: Caller;
  before(async () => {
    world = await ServiceWorld.open('2026-11-20T08:50:00+03:00', { calls: 'none' });
    service = await world.start();
    admin = await world.as(service, ADMINISTRATOR, 'administrator');
    await world.moveTo('2026-11-20T09:05:00+03:00');
  });
  after(() => world.close());

  it('a newcomer is a volunteer ten minutes later and is asked at once', async () => {
    await world.setUser(NEWCOMER, {
      name: 'Новая Волонтёрка',
      email: 'new@dialog.example',
      groupId: VOLUNTEERS_GROUP,
      roleId: null,
      isAdmin: false,
      isFree: false,
      isActive: true,
    });
    assert.ok(!peopleAsked(await world.tasks(), ASKED).includes(NEWCOMER));
    await world.advance('PT10M');
    const tasks = await world.tasks();
    assert.equal(peopleAsked(tasks, ASKED).filter((id) => id === NEWCOMER).length, 1);
    assert.deepEqual(twins(tasks), []);
    assert.deepEqual((await (await world.as(service, NEWCOMER)).call('me')).roles, ['volunteer']);
  });

  it('whoever changes group changes role', async () => {
    const caller = await world.as(service, NEWCOMER);
    await world.setUser(NEWCOMER, { groupId: SUPERVISION_GROUP });
    await world.advance('PT10M');
    assert.deepEqual((await caller.call('me')).roles, ['supervisor']);
    const refused = await caller.refused('myMonths');
    assert.equal(refused.status, 403);
  });

  it('a volunteer whose access is closed gets in no more and keeps the name in history', async () => {
    const anna = await world.as(service, ANNA);
    const token = await world.oneTimeToken(ANNA);
    const month = '2026-11';
    const { shifts } = await anna.call('myMonth', { params: { month } });
    assert.ok(shifts.length > 0);
    await world.setUser(ANNA, { isActive: false });
    await world.advance('PT10M');
    assert.equal((await anna.refused('me')).status, 403);
    assert.equal((await openSession(service.origin, token)).status, 403);
    const page = await admin.call('schedule', { params: { month } });
    const row = page.loads.find(({ volunteer }) => volunteer.id === ANNA);
    assert.deepEqual([row?.volunteer.name, row?.volunteer.active], ['Анна Белова', false]);
    assert.equal(row?.shifts, shifts.length);
    const asked = (await world.tasks()).find(
      ({ personId, text }) => personId === ANNA && text.startsWith(ASKED),
    );
    assert.equal(asked?.completed, true);
  });
});
