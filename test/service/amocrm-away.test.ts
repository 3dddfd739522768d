import assert from 'node:assert/strict';
import type { Caller } from './caller.ts';
import { peopleAsked, twins } from './crm-journal.ts';
import type { ServiceProcess } from './service-process.ts';
import { ADMINISTRATOR, ANNA, ServiceWorld } from './service-world.ts';

const month = '2026-12';
const ASKED = 'Отметьте, когда вы можете дежурить в декабре';
const REMINDED = 'Напоминаем: ждём вашу доступность на декабрь';
const forever = { times: 'forever' } as const;

describe('amoCRM away for a day, a web process and a worker', function () {
  this.timeout(60_000);
  let world: ServiceWorld;
  let web: ServiceProcess;
  let admin: Caller;
  before(async () => {
    world = await ServiceWorld.open('2026-11-20T08:00:00+03:00', { calls: 'none' });
    await world.start('worker');
    web = await world.start('web');
    admin = await world.as(web, ADMINISTRATOR, 'administrator');
  });
  after(() => world.close());

  it('lets the month go on and shows what waits, and since when', async () => {
    await world.faults({ kind: 'drop-connection', ...forever });
    await world.moveTo('2026-11-20T09:00:00+03:00');
    const anna = await world.as(web, ANNA);
    const { slots, availability } = await anna.call('myAvailability', { params: { month } });
    const marks = slots.slice(0, 4).map(({ id }) => id);
    const offer = { marks, maxShifts: null, maxPerDay: null, version: availability.version };
    const sent = await anna.call('submitMyAvailability', { params: { month }, body: offer });
    assert.equal(sent.status, 'answered');
    for (const [until, fault, problem] of [
      ['13:00', { kind: 'drop-connection' }, 'unreachable'],
      ['13:30', { kind: 'status', status: 429 }, 'rate-limited'],
      ['18:00', { kind: 'status', status: 500 }, 'server-error'],
      ['23:00', { kind: 'html-403' }, 'blocked'],
    ] as const) {
      await world.faults({ ...fault, ...forever });
      await world.moveTo(`2026-11-20T${until}:00+03:00`);
      const { crm } = await admin.call('today');
      assert.equal(crm.problem, problem);
      assert.ok(crm.waiting >= 39, `${crm.waiting} wait`);
      assert.equal(crm.parked, 0);
    }
    const { tasks } = await admin.call('crmTasks');
    const waiting = tasks.filter(({ text }) => text.startsWith(ASKED));
    assert.ok(
      waiting.every(({ createdAt }) => Date.parse(createdAt) === Date.parse('2026-11-20T09:00:00+03:00')),
    );
    const { crm } = await admin.call('today');
    assert.ok(Date.parse(crm.oldestWaitingSince ?? '') <= Date.parse('2026-11-20T09:00:00+03:00'));
  });

  it('gets every task exactly once when it is back, but those whose matter is over', async () => {
    await world.faults();
    await world.moveTo('2026-11-21T09:00:00+03:00');
    const { crm } = await admin.call('today');
    assert.deepEqual([crm.waiting, crm.parked, crm.problem], [0, 0, null]);
    const tasks = await world.tasks();
    assert.deepEqual(twins(tasks), []);
    const everybodyElse = Array.from({ length: 39 }, (_, index) => 102 + index);
    assert.deepEqual(peopleAsked(tasks, ASKED), everybodyElse);
  });

  it('gets a task once though its answer was lost after amoCRM had made it', async () => {
    const match = { method: 'POST', path: '/api/v4/tasks' };
    await world.faults({ kind: 'timeout-after-success', match, times: 1 });
    await world.moveTo('2026-11-23T10:00:00+03:00');
    assert.ok((await world.journal()).some(({ fault }) => fault === 'timeout-after-success'));
    await world.advance('PT5M');
    const tasks = await world.tasks();
    assert.deepEqual(twins(tasks), []);
    assert.equal(peopleAsked(tasks, REMINDED).length, 39);
    assert.equal((await admin.call('today')).crm.waiting, 0);
  });

  it('shows tasks that people completed or deleted there by hand, and changes nothing', async () => {
    const [completed, deleted] = [102, 103] as const;
    const tasks = (await world.tasks()).filter(({ text }) => text.startsWith(ASKED));
    const idOf = (person: number) => tasks.find(({ personId }) => personId === person)?.id;
    await world.endByHand('complete', idOf(completed) ?? 0);
    await world.endByHand('delete', idOf(deleted) ?? 0);
    await world.advance('PT16M');
    const { rows } = await admin.call('progress', { params: { month } });
    const shown = rows.filter(({ taskEndedByHand }) => taskEndedByHand);
    assert.deepEqual(
      shown.map(({ volunteer, status }) => [volunteer.id, status]),
      [
        [completed, 'none'],
        [deleted, 'none'],
      ],
    );
    const person = await world.as(web, completed);
    const { availability } = await person.call('myAvailability', { params: { month } });
    const body = { version: availability.version };
    const answer = await person.call('cannotThisMonth', { params: { month }, body });
    assert.equal(answer.status, 'cannot');
    await world.advance('PT1S');
    const after = (await world.tasks()).filter(({ personId }) => personId === completed);
    const byService = (text: string) => after.find((task) => task.text.startsWith(text))?.completions;
    assert.deepEqual([byService(ASKED), byService(REMINDED)], [0, 1]);
  });
});
