import assert from 'node:assert/strict';
import { makeListMyRequests, makeListRequests } from '../../src/app/list-requests.ts';
import { makeWithdrawRequest } from '../../src/app/withdraw-request.ts';
import { ROUTES } from '../../src/adapters/http/contract/routes.ts';
import { DomainError } from '../../src/domain/domain-error.ts';
import { aPerson, anAdministrator, people } from '../builders/person.ts';
import { publishedWorld } from './requests-world.ts';
import {
  assertShape,
  FIRST,
  glance,
  LAST,
  NOW,
  scheduleWorld,
  SECOND,
  SINGLE,
  SLOTS,
  volunteer,
} from './schedule-world.ts';
import { makeAskForChange } from '../../src/app/ask-for-change.ts';

describe('Asking for a change', () => {
  it('keeps the shift and gives the administrator on duty a task', async () => {
    const setup = await publishedWorld();
    const view = await setup.ask(1, FIRST, ' Заболел ', 4);
    assertShape(ROUTES.askForChange.response, view);
    assert.deepEqual(
      [view.slot.id, view.reason, view.colleague?.id, view.state, view.createdAt],
      [FIRST, 'Заболел', 4, 'open', NOW],
    );
    assert.ok((await setup.published()).includes(`${FIRST} 1`));
    const [task, ...rest] = await setup.tasks('find-replacement');
    assert.deepEqual(rest, []);
    assert.deepEqual([task?.personId, task?.subject], [100, view.id]);
    assert.match(task?.text ?? '', /Волонтёр 1 не сможет выйти вт, 1 декабря, 10:00–12:00/);
    assert.deepEqual(task?.due, new Date('2026-11-29T09:00:00Z'));
  });

  it('gives until two hours before the shift, and never a time that is past', async () => {
    const dueAt = async (now: string) => {
      const setup = await publishedWorld();
      setup.world.clock.set(new Date(now));
      await setup.ask(1);
      return (await setup.tasks('find-replacement'))[0]?.due.toISOString();
    };
    assert.equal(await dueAt('2026-11-30T20:00:00Z'), '2026-12-01T05:00:00.000Z');
    assert.equal(await dueAt('2026-12-01T06:30:00Z'), '2026-12-01T06:30:00.000Z');
  });

  it('is refused for a shift of somebody else, of nobody, or not published', async () => {
    const setup = await publishedWorld();
    for (const slotId of [SINGLE, LAST, '2026-12-31T23:00']) {
      await assert.rejects(setup.ask(1, slotId), { code: 'request.not-your-shift' });
    }
    await setup.edit({ kind: 'assign', slotId: LAST, volunteerId: 1 });
    await assert.rejects(setup.ask(1, LAST), { code: 'request.not-your-shift' });
    await assert.rejects(setup.ask(1, '2029-12-01T10:00'), { code: 'month.not-found' });
    const draft = await scheduleWorld();
    await assert.rejects(
      makeAskForChange(draft.world)(volunteer(1), { slotId: FIRST, reason: 'нет', colleagueId: null }),
      { code: 'request.not-your-shift' },
    );
    assert.deepEqual(await setup.repositories.requests.list({}), []);
  });

  it('is refused from the very start of the shift', async () => {
    const setup = await publishedWorld();
    setup.world.clock.set(SLOTS[0]!.startsAt);
    await assert.rejects(setup.ask(1), { code: 'request.shift-past' });
  });

  it('is refused twice, naming the first, and possible again after a decision', async () => {
    const setup = await publishedWorld();
    const first = await setup.ask(1);
    await assert.rejects(setup.ask(1), (error) => {
      assert.ok(error instanceof DomainError);
      assert.deepEqual([error.code, error.details['request']], ['request.already-open', first.id]);
      return true;
    });
    await setup.decide(first.id, { outcome: 'declined', answer: 'Некому' });
    const second = await setup.ask(1);
    assert.equal((await setup.tasks('find-replacement')).length, 2);
    assert.notEqual(second.id, first.id);
  });

  it('is made once when sent twice at once', async () => {
    const setup = await publishedWorld();
    const outcomes = await Promise.allSettled([setup.ask(1), setup.ask(1)]);
    assert.deepEqual(outcomes.map((one) => one.status).sort(), ['fulfilled', 'rejected']);
    assert.equal((await setup.tasks('find-replacement')).length, 1);
  });

  it('wants a reason, and a colleague who could come', async () => {
    const setup = await publishedWorld({
      people: [...people(4), aPerson({ id: 5, isActive: false }), anAdministrator({ id: 100 })],
    });
    await assert.rejects(setup.ask(1, FIRST, '  '), { code: 'request.reason-needed' });
    for (const colleague of [1, 2, 5, 100, 77]) {
      await assert.rejects(setup.ask(1, FIRST, 'Заболел', colleague), { code: 'request.colleague-unfit' });
    }
  });

  it('works without any administrator: the request waits for one', async () => {
    const setup = await publishedWorld();
    await setup.repositories.people.saveAll([
      anAdministrator({ id: 100, isActive: false }),
      anAdministrator({ id: 101, isActive: false }),
    ]);
    await setup.ask(1);
    assert.deepEqual(await setup.tasks('find-replacement'), []);
    assert.equal((await makeListRequests(setup.world)()).requests.length, 1);
  });
});

describe('Withdrawing a request', () => {
  it('ends it and the administrator’s task', async () => {
    const setup = await publishedWorld();
    const { id } = await setup.ask(1);
    const view = await makeWithdrawRequest(setup.world)(volunteer(1), { id });
    assertShape(ROUTES.withdrawRequest.response, view);
    assert.equal(view.state, 'withdrawn');
    assert.deepEqual(glance(await setup.tasks('find-replacement')), [`100 ${id} dropped`]);
    assert.ok((await setup.published()).includes(`${FIRST} 1`));
  });

  it('is refused for another’s request as if there were none', async () => {
    const setup = await publishedWorld();
    const { id } = await setup.ask(1);
    const withdraw = makeWithdrawRequest(setup.world);
    await assert.rejects(withdraw(volunteer(2), { id }), { code: 'request.not-found' });
    await assert.rejects(withdraw(volunteer(1), { id: '90000000-0000-4000-8000-000000000000' }), {
      code: 'request.not-found',
    });
    assert.equal((await setup.repositories.requests.find(id))?.state, 'open');
  });

  it('is refused once decided or withdrawn', async () => {
    const setup = await publishedWorld();
    const withdraw = makeWithdrawRequest(setup.world);
    const decided = await setup.ask(1);
    await setup.decide(decided.id, { outcome: 'left-gap', answer: '' });
    await assert.rejects(withdraw(volunteer(1), { id: decided.id }), { code: 'request.already-decided' });
    const withdrawn = await setup.ask(2);
    await withdraw(volunteer(2), { id: withdrawn.id });
    await assert.rejects(withdraw(volunteer(2), { id: withdrawn.id }), { code: 'request.withdrawn' });
  });
});

describe('Lists of requests', () => {
  it('show a volunteer their own, newest first', async () => {
    const setup = await publishedWorld({});
    await setup.edit({ kind: 'assign', slotId: LAST, volunteerId: 1 });
    await setup.publish();
    await setup.ask(1, LAST);
    await setup.ask(2);
    await setup.world.clock.advance(1000);
    await setup.ask(1, FIRST);
    const view = await makeListMyRequests(setup.world)(volunteer(1));
    assertShape(ROUTES.myRequests.response, view);
    assert.deepEqual(
      view.requests.map((one) => one.slot.id),
      [FIRST, LAST],
    );
  });

  it('show administrators open ones by the start of the shift, then the decided', async () => {
    const setup = await publishedWorld();
    const declined = await setup.ask(2);
    await setup.decide(declined.id, { outcome: 'declined', answer: 'Некому' });
    await setup.ask(3, SINGLE);
    await setup.ask(1);
    const view = await makeListRequests(setup.world)();
    assertShape(ROUTES.requests.response, view);
    assert.deepEqual(
      view.requests.map((one) => [one.volunteer.id, one.state, one.partners.map((person) => person.id)]),
      [
        [1, 'open', [2]],
        [3, 'open', []],
        [2, 'declined', [1]],
      ],
    );
    assert.equal(view.requests[0]?.noticeHours, 70);
  });

  it('still show a request whose slot working hours have taken away', async () => {
    const setup = await publishedWorld();
    await setup.ask(1);
    await setup.repositories.slots.replaceMonth(
      '2026-12',
      SLOTS.filter((slot) => slot.id !== FIRST),
    );
    const view = await makeListRequests(setup.world)();
    assertShape(ROUTES.requests.response, view);
    assert.deepEqual(
      [view.requests[0]?.slot.id, view.requests[0]?.slot.startsAt, view.requests[0]?.slot.need],
      [FIRST, SLOTS[0]?.startsAt, 0],
    );
    assert.equal(view.requests[0]?.slot.endTime, SECOND.slice(11));
  });
});
