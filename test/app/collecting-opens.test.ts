import assert from 'node:assert/strict';
import { makeListMonths } from '../../src/app/list-months.ts';
import { makeOpenCollecting, makeOpenCollectingByHand } from '../../src/app/open-collecting.ts';
import { anAdministrator, aPerson, people } from '../builders/person.ts';
import { aCharity, ADMIN, asTheContractHasIt, MONTH, moscow, stateOf, tasks } from './collecting-world.ts';

describe('Opening collecting', () => {
  it('lays out the month and asks every active volunteer, in the transaction of the change', async () => {
    const gone = aPerson({ id: 4, isActive: false });
    const free = aPerson({ id: 5, isFree: true });
    const world = await aCharity({ people: [...people(3), gone, free, anAdministrator()] });
    await makeOpenCollecting(world)(MONTH);

    assert.equal(await stateOf(world), 'collecting');
    assert.equal((await world.repositories.slots.ofMonth(MONTH)).length, 62);
    const asked = await world.repositories.crmTasks.list({});
    assert.deepEqual(
      asked.map((task) => [task.kind, task.personId, task.subject, task.due.toISOString()]),
      [1, 2, 3].map((id) => ['mark-availability', id, MONTH, '2026-11-25T18:00:00.000Z']),
    );
    assert.match(
      asked[0]?.text ?? '',
      /в декабре 2026.*https:\/\/charity\.amocrm\.ru\/dashboard\/#smena\/availability\/2026-12$/u,
    );
    assert.deepEqual(world.jobs.take(), ['crm-outbox']);
    assert.equal(world.uow.commits, 1);
    assert.deepEqual(await world.repositories.cycles.transitions(MONTH), [
      {
        month: MONTH,
        from: 'planned',
        to: 'collecting',
        at: moscow('2026-11-20T09:00'),
        by: null,
        why: 'timetable',
      },
    ]);
  });

  it('speaks each person’s language', async () => {
    const world = await aCharity({ people: [aPerson({ id: 1, language: 'en' }), aPerson({ id: 2 })] });
    await makeOpenCollecting(world)(MONTH);
    const [english, russian] = await world.repositories.crmTasks.list({});
    assert.match(english?.text ?? '', /^Mark when you can serve/u);
    assert.match(russian?.text ?? '', /^Отметьте/u);
  });

  it('does everything once, however often the timetable repeats it', async () => {
    const world = await aCharity();
    const openCollecting = makeOpenCollecting(world);
    await openCollecting(MONTH);
    await world.repositories.slots.replaceMonth(MONTH, []);
    await openCollecting(MONTH);
    assert.equal((await tasks(world)).length, 3);
    assert.equal((await world.repositories.cycles.transitions(MONTH)).length, 1);
    assert.deepEqual(await world.repositories.slots.ofMonth(MONTH), []);
  });

  it('after an outage still gives a day to answer', async () => {
    const world = await aCharity({ now: moscow('2026-11-27T13:20') });
    await makeOpenCollecting(world)(MONTH);
    const [task] = await world.repositories.crmTasks.list({});
    assert.equal(task?.due.toISOString(), moscow('2026-11-28T14:00').toISOString());
  });

  it('passes over a month that began during the outage', async () => {
    const world = await aCharity({ now: moscow('2026-12-01T00:00') });
    await makeOpenCollecting(world)(MONTH);
    assert.equal(await stateOf(world), undefined);
    assert.deepEqual(await tasks(world), []);
  });

  it('leaves nothing behind when the transaction fails', async () => {
    const world = await aCharity();
    const wake = world.jobs.wake.bind(world.jobs);
    world.jobs.wake = () => Promise.reject(new Error('gone'));
    await assert.rejects(makeOpenCollecting(world)(MONTH), { message: 'gone' });
    assert.equal(await stateOf(world), undefined);
    world.jobs.wake = wake;
    await makeOpenCollecting(world)(MONTH);
    assert.equal((await tasks(world)).length, 3);
  });
});

describe('Opening collecting by hand', () => {
  it('opens a month before its time, with its planned dates, and says who did it', async () => {
    const world = await aCharity();
    const view = await makeOpenCollectingByHand(world)(ADMIN, { month: '2027-02' });
    assert.deepEqual(asTheContractHasIt('openCollecting', view), {
      month: '2027-02',
      state: 'collecting',
      opensAt: '2027-01-20T06:00:00.000Z',
      deadline: '2027-01-25T18:00:00.000Z',
      publishingDue: '2027-01-28T18:00:00.000Z',
      version: 1,
    });
    const [step] = await world.repositories.cycles.transitions('2027-02');
    assert.deepEqual([step?.by, step?.why], [100, 'opened-by-hand']);
  });

  it('refuses what is open already', async () => {
    const world = await aCharity();
    await makeOpenCollecting(world)(MONTH);
    await assert.rejects(makeOpenCollectingByHand(world)(ADMIN, { month: MONTH }), {
      code: 'cycle.wrong-state',
    });
  });

  for (const month of ['2026-11', '2020-01', '2027-12', '2199-01'])
    it(`refuses ${month}, which is outside the plan, and stores nothing`, async () => {
      const world = await aCharity();
      await assert.rejects(makeOpenCollectingByHand(world)(ADMIN, { month }), { code: 'month.outside-plan' });
      assert.deepEqual(await world.repositories.cycles.all(), []);
    });
});

describe('The months in view', () => {
  it('are those opened and the next planned one', async () => {
    const world = await aCharity();
    await makeOpenCollecting(world)(MONTH);
    const view = await makeListMonths(world)();
    asTheContractHasIt('months', view);
    asTheContractHasIt('myMonths', view);
    assert.deepEqual(
      view.cycles.map((cycle) => [cycle.month, cycle.state]),
      [
        ['2026-12', 'collecting'],
        ['2027-01', 'planned'],
      ],
    );
  });
});
