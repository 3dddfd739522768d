import assert from 'node:assert/strict';
import { makeShowSchedule } from '../../src/app/show-schedule.ts';
import { makeUndoEdit } from '../../src/app/undo-edit.ts';
import { ROUTES } from '../../src/adapters/http/contract/routes.ts';
import { DomainError } from '../../src/domain/domain-error.ts';
import { aCreatedCrmTask } from '../builders/crm-task.ts';
import { aPerson, anAdministrator, people } from '../builders/person.ts';
import { publishedWorld } from './requests-world.ts';
import { ADMINISTRATOR, assertShape, FIRST, glance, MONTH, SECOND, SINGLE, SLOTS } from './schedule-world.ts';

const REPLACE = { outcome: 'replaced', volunteerId: 4, answer: 'Спасибо, что сказали' } as const;
const GAP = { outcome: 'left-gap', answer: '' } as const;

describe('Replacing a volunteer who asked', () => {
  it('publishes the one change as the next version', async () => {
    const setup = await publishedWorld();
    const { id } = await setup.ask(1);
    const view = await setup.decide(id, REPLACE);
    assertShape(ROUTES.decideRequest.response, view);
    assert.deepEqual(
      [view.state, view.replacement?.id, view.decidedBy?.id, view.answer, view.partners.map((one) => one.id)],
      ['replaced', 4, 100, 'Спасибо, что сказали', [2, 4]],
    );
    assert.deepEqual(await setup.published(), [`${FIRST} 2`, `${FIRST} 4`, `${SINGLE} 3`]);
    assert.deepEqual(await setup.working(), await setup.published());
    const version = await setup.repositories.schedules.published(MONTH);
    assert.deepEqual([version?.number, version?.publishedBy], [2, 100]);
  });

  it('tells both, until the shift begins, and ends the search', async () => {
    const setup = await publishedWorld();
    const { id } = await setup.ask(1);
    await setup.decide(id, REPLACE);
    const [search] = await setup.tasks('find-replacement');
    assert.equal(search?.delivery, 'dropped');
    const [answered] = await setup.tasks('request-answered');
    assert.deepEqual(
      [answered?.personId, answered?.subject, answered?.due, answered?.endsAt, answered?.endResult],
      [1, id, SLOTS[0]?.startsAt, SLOTS[0]?.startsAt, 'Смена началась'],
    );
    assert.match(answered?.text ?? '', /вас заменят.*Спасибо, что сказали/);
    const [changed] = await setup.tasks('shift-changed');
    assert.deepEqual(
      [changed?.personId, changed?.subject, changed?.endsAt, changed?.endResult],
      [4, '2026-12#2', SLOTS[0]?.startsAt, 'Смена началась'],
    );
    assert.match(changed?.text ?? '', /Добавлено: вт, 1 декабря, 10:00–12:00/);
  });

  it('says in amoCRM who was found and who decided', async () => {
    const setup = await publishedWorld();
    const { id } = await setup.ask(1);
    const [search] = await setup.tasks('find-replacement');
    await setup.repositories.crmTasks.modify([search!.id], (task) => ({
      ...task,
      delivery: 'created',
      crmId: 7,
    }));
    await setup.decide(id, REPLACE);
    assert.equal(
      (await setup.tasks('find-replacement'))[0]?.result,
      'Замена найдена: Волонтёр 4. Решение: Администратор 100',
    );
  });

  it('ends the reminder of the shift that went', async () => {
    const setup = await publishedWorld();
    await setup.repositories.crmTasks.add([
      aCreatedCrmTask(9, { kind: 'shift-tomorrow', personId: 1, subject: FIRST }),
    ]);
    const { id } = await setup.ask(1);
    await setup.decide(id, REPLACE);
    assert.deepEqual(
      (await setup.tasks('shift-tomorrow')).map((task) => [task.completion, task.result]),
      [['wanted', 'Больше не нужно: есть более новая версия']],
    );
  });

  it('leaves other unpublished edits unpublished', async () => {
    const setup = await publishedWorld();
    await setup.edit({ kind: 'replace', slotId: SINGLE, volunteerId: 3, byVolunteerId: 2 });
    const { id } = await setup.ask(1);
    await setup.decide(id, REPLACE);
    assert.deepEqual(await setup.published(), [`${FIRST} 2`, `${FIRST} 4`, `${SINGLE} 3`]);
    assert.deepEqual(await setup.working(), [`${FIRST} 2`, `${FIRST} 4`, `${SINGLE} 2`]);
    const page = await makeShowSchedule(setup.world)({ month: MONTH });
    assert.equal(page.unpublishedChanges, 1);
  });

  it('cannot be undone, nor can earlier edits of that slot; others can', async () => {
    const setup = await publishedWorld();
    const undo = async () =>
      makeUndoEdit(setup.world)(ADMINISTRATOR, { month: MONTH, version: await setup.version() });
    await setup.edit({ kind: 'pin', slotId: FIRST, volunteerId: 1 });
    await setup.edit({ kind: 'replace', slotId: SINGLE, volunteerId: 3, byVolunteerId: 2 });
    const { id } = await setup.ask(1);
    await setup.decide(id, REPLACE);
    assert.deepEqual(
      (await setup.repositories.schedules.edits(MONTH)).map((edit) => [edit.kind, edit.standing]),
      [
        ['pin', 'final'],
        ['replace', 'done'],
        ['request', 'final'],
      ],
    );
    await undo();
    assert.deepEqual(await setup.working(), [`${FIRST} 2`, `${FIRST} 4`, `${SINGLE} 3`]);
    await assert.rejects(undo(), { code: 'schedule.nothing-to-undo' });
  });

  it('wins over an unpublished edit of the same seat', async () => {
    const setup = await publishedWorld();
    await setup.edit({ kind: 'replace', slotId: FIRST, volunteerId: 1, byVolunteerId: 3 });
    const { id } = await setup.ask(1);
    await setup.decide(id, REPLACE);
    assert.deepEqual(await setup.working(), [`${FIRST} 2`, `${FIRST} 4`, `${SINGLE} 3`]);
  });

  it('is refused with a colleague who is taken, gone, no volunteer, or the same', async () => {
    const setup = await publishedWorld({
      people: [...people(4), aPerson({ id: 5, isActive: false }), anAdministrator({ id: 100 })],
    });
    const { id } = await setup.ask(1);
    await assert.rejects(setup.decide(id, { ...REPLACE, volunteerId: 2 }), {
      code: 'request.replacement-taken',
    });
    for (const volunteerId of [1, 5, 77, 100]) {
      await assert.rejects(setup.decide(id, { ...REPLACE, volunteerId }), {
        code: 'request.replacement-unfit',
      });
    }
    assert.equal((await setup.repositories.requests.find(id))?.state, 'open');
    assert.equal((await setup.repositories.schedules.published(MONTH))?.number, 1);
  });

  it('wants a reason against the replacement’s answer, and keeps it', async () => {
    const setup = await publishedWorld();
    await setup.offer(4, [SECOND]);
    const { id } = await setup.ask(1);
    await assert.rejects(setup.decide(id, { ...REPLACE, reason: ' ' }), (error) => {
      assert.ok(error instanceof DomainError);
      assert.deepEqual(
        [error.code, error.details['field'], error.details['against']],
        ['schedule.reason-needed', 'reason', ['not-marked']],
      );
      return true;
    });
    await setup.decide(id, { ...REPLACE, reason: 'согласен по телефону' });
    const working = await setup.repositories.schedules.working(MONTH);
    assert.equal(working?.shifts.find((shift) => shift.volunteerId === 4)?.against, 'согласен по телефону');
  });

  it('is refused when the shift is no longer there', async () => {
    const setup = await publishedWorld();
    const { id } = await setup.ask(1);
    await setup.repositories.slots.replaceMonth(
      MONTH,
      SLOTS.filter((slot) => slot.id !== FIRST),
    );
    await assert.rejects(setup.decide(id, REPLACE), { code: 'request.shift-gone' });
    await assert.rejects(setup.decide(id, GAP), { code: 'request.shift-gone' });
  });
});

describe('Leaving the gap', () => {
  it('publishes that the volunteer is off the shift', async () => {
    const setup = await publishedWorld();
    const { id } = await setup.ask(1);
    const view = await setup.decide(id, GAP);
    assertShape(ROUTES.decideRequest.response, view);
    assert.deepEqual([view.state, view.replacement, view.answer], ['left-gap', null, null]);
    assert.deepEqual(await setup.published(), [`${FIRST} 2`, `${SINGLE} 3`]);
    assert.match((await setup.tasks('request-answered'))[0]?.text ?? '', /смена снята с вас/);
    assert.deepEqual(await setup.tasks('shift-changed'), []);
  });

  it('is told by no task once the shift has begun', async () => {
    const setup = await publishedWorld();
    const { id } = await setup.ask(1);
    setup.world.clock.set(SLOTS[0]!.startsAt);
    await setup.decide(id, GAP);
    assert.deepEqual(await setup.published(), [`${FIRST} 2`, `${SINGLE} 3`]);
    assert.deepEqual(await setup.tasks('request-answered'), []);
  });
});

describe('Declining a request', () => {
  it('leaves the shift and tells the volunteer why', async () => {
    const setup = await publishedWorld();
    const { id } = await setup.ask(1);
    const view = await setup.decide(id, { outcome: 'declined', answer: 'Никого нет, простите' });
    assertShape(ROUTES.decideRequest.response, view);
    assert.equal((await setup.repositories.schedules.published(MONTH))?.number, 1);
    assert.match(
      (await setup.tasks('request-answered'))[0]?.text ?? '',
      /остаётся за вами.*Никого нет, простите/,
    );
    assert.deepEqual(glance(await setup.tasks('find-replacement')), [`100 ${id} dropped`]);
  });

  it('wants a sentence', async () => {
    const setup = await publishedWorld();
    const { id } = await setup.ask(1);
    await assert.rejects(setup.decide(id, { outcome: 'declined', answer: '  ' }), {
      code: 'request.reason-needed',
    });
  });

  it('is all that remains when the month is closed', async () => {
    const setup = await publishedWorld();
    const { id } = await setup.ask(1);
    const cycle = await setup.repositories.cycles.find(MONTH);
    await setup.repositories.cycles.save({ ...cycle!, state: 'closed' });
    await assert.rejects(setup.decide(id, GAP), { code: 'cycle.wrong-state' });
    assert.equal(
      (await setup.decide(id, { outcome: 'declined', answer: 'Месяц закончился' })).state,
      'declined',
    );
  });
});
