import assert from 'node:assert/strict';
import { makePreviewPublication } from '../../src/app/preview-publication.ts';
import { makePublishSchedule } from '../../src/app/publish-schedule.ts';
import { ROUTES } from '../../src/adapters/http/contract/routes.ts';
import { aChangeRequest } from '../builders/change-request.ts';
import { aCreatedCrmTask, aCrmTask } from '../builders/crm-task.ts';
import { aPerson, anAdministrator, people } from '../builders/person.ts';
import { aShift } from '../builders/schedule.ts';
import {
  assertShape,
  COLLEAGUE,
  FIRST,
  glance,
  LAST,
  MONTH,
  NOW,
  scheduleWorld,
  SECOND,
  SINGLE,
} from './schedule-world.ts';

const id = (n: number) => `30000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

describe('Publishing the first time', () => {
  it('moves the month on and stores version 1, all in one transaction', async () => {
    const setup = await scheduleWorld();
    const before = setup.world.uow.commits;
    const view = await setup.publish();
    assert.equal(setup.world.uow.commits, before + 1);
    assertShape(ROUTES.publish.response, view);
    assert.deepEqual([view.cycle.state, view.publishedNumber, view.unpublishedChanges], ['published', 1, 0]);
    assert.deepEqual(await setup.repositories.schedules.published(MONTH), {
      month: MONTH,
      number: 1,
      publishedAt: NOW,
      publishedBy: 100,
      shifts: [
        { slotId: FIRST, volunteerId: 1 },
        { slotId: FIRST, volunteerId: 2 },
      ],
    });
    assert.deepEqual(
      (await setup.repositories.cycles.transitions(MONTH)).map(({ to, by, why }) => [to, by, why]),
      [['published', 100, 'published-by-hand']],
    );
  });

  it('ends the tasks to review and to mark availability with what came of them', async () => {
    const setup = await scheduleWorld();
    await setup.repositories.crmTasks.add([
      aCreatedCrmTask(1, { id: id(1), kind: 'review-schedule', personId: 100 }),
      aCreatedCrmTask(2, { id: id(2), kind: 'remind-review', personId: 100, subject: `${MONTH}#1` }),
      aCreatedCrmTask(3, { id: id(3), kind: 'mark-availability', personId: 4 }),
      aCreatedCrmTask(4, { id: id(4), kind: 'mark-availability', personId: 4, subject: '2027-01' }),
    ]);
    await setup.publish();
    const tasks = await setup.repositories.crmTasks.list({
      kind: ['review-schedule', 'remind-review', 'mark-availability'],
    });
    assert.deepEqual(
      tasks.map((task) => [task.crmId, task.completion, task.result]),
      [
        [1, 'wanted', 'Опубликовано: Администратор 100, версия 1'],
        [2, 'wanted', 'Опубликовано: Администратор 100, версия 1'],
        [3, 'wanted', 'Не отмечено'],
        [4, 'open', null],
      ],
    );
  });

  it('asks every active volunteer to read, at the latest the evening before their first shift', async () => {
    const setup = await scheduleWorld({
      people: [...people(3), aPerson({ id: 4, isActive: false }), anAdministrator({ id: 100 })],
      shifts: [aShift(FIRST, 1), aShift(SINGLE, 2)],
    });
    await setup.publish();
    const tasks = await setup.tasks('read-schedule');
    assert.deepEqual(glance(tasks), ['1 2026-12 open', '2 2026-12 open', '3 2026-12 open']);
    assert.deepEqual(
      tasks.map((task) => task.due.toISOString()),
      ['2026-11-30T17:00:00.000Z', '2026-12-01T09:00:00.000Z', '2026-12-01T09:00:00.000Z'],
    );
    assert.match(tasks[0]?.text ?? '', /У вас 1 смена/);
    assert.ok(setup.world.jobs.wakes.includes('crm-outbox'));
  });

  it('asks to read before the start when the evening before is already past', async () => {
    const setup = await scheduleWorld({ now: new Date('2026-11-30T18:00:00Z'), shifts: [aShift(FIRST, 1)] });
    await setup.publish();
    assert.equal((await setup.tasks('read-schedule'))[0]?.due.toISOString(), '2026-12-01T07:00:00.000Z');
  });

  it('refuses a version that is not the newest, and months that are not ready', async () => {
    const setup = await scheduleWorld();
    const publish = makePublishSchedule(setup.world);
    await assert.rejects(publish(COLLEAGUE, { month: MONTH, version: 0 }), { code: 'schedule.stale' });
    await assert.rejects(publish(COLLEAGUE, { month: '2027-03', version: 0 }), { code: 'month.not-found' });
    const early = await scheduleWorld({ state: 'generating' });
    await assert.rejects(early.publish(), { code: 'cycle.wrong-state' });
    assert.equal(await setup.repositories.schedules.published(MONTH), null);
  });

  it('leaves nothing behind when it fails on the way', async () => {
    const setup = await scheduleWorld({ shifts: [aShift(FIRST, 1)] });
    const failing = { ...setup.world, ids: { uuid: () => assert.fail('no id'), secret: () => '' } };
    await assert.rejects(makePublishSchedule(failing)(COLLEAGUE, { month: MONTH, version: 1 }), /no id/);
    assert.equal(await setup.repositories.schedules.published(MONTH), null);
    assert.equal((await setup.repositories.cycles.find(MONTH))?.state, 'review');
  });
});

describe('Publishing again', () => {
  it('tells only those whose shifts changed, and what changed', async () => {
    const setup = await scheduleWorld({ shifts: [aShift(FIRST, 1), aShift(FIRST, 2)] });
    await setup.publish();
    await setup.edit({ kind: 'replace', slotId: FIRST, volunteerId: 1, byVolunteerId: 3 });
    const view = await setup.publish();
    assert.deepEqual([view.cycle.state, view.publishedNumber, view.unpublishedChanges], ['published', 2, 0]);
    const tasks = await setup.tasks('read-schedule');
    assert.deepEqual(glance(tasks), [
      '1 2026-12 dropped',
      '2 2026-12 open',
      '3 2026-12 dropped',
      '4 2026-12 open',
      '1 2026-12#2 open',
      '3 2026-12#2 open',
    ]);
    assert.match(tasks[4]?.text ?? '', /версия 2.*Снято: вт, 1 декабря, 10:00–12:00/);
    assert.match(tasks[5]?.text ?? '', /Добавлено: вт, 1 декабря, 10:00–12:00/);
    assert.equal((await setup.repositories.cycles.transitions(MONTH)).length, 1);
  });

  it('refuses when nothing changed, also after an edit and its undoing by hand', async () => {
    const setup = await scheduleWorld();
    await setup.publish();
    await assert.rejects(setup.publish(), { code: 'schedule.nothing-to-publish' });
    await setup.edit({ kind: 'remove', slotId: FIRST, volunteerId: 1 });
    await setup.edit({ kind: 'assign', slotId: FIRST, volunteerId: 1 });
    await assert.rejects(setup.publish(), { code: 'schedule.nothing-to-publish' });
  });

  it('ends reminders and requests of shifts that went', async () => {
    const setup = await scheduleWorld();
    await setup.publish();
    const request = aChangeRequest({ slotId: FIRST, volunteerId: 1 });
    const other = aChangeRequest({ id: id(9), slotId: FIRST, volunteerId: 2 });
    await setup.repositories.requests.save(request);
    await setup.repositories.requests.save(other);
    await setup.repositories.crmTasks.add([
      aCreatedCrmTask(5, { id: id(5), kind: 'shift-tomorrow', personId: 1, subject: FIRST }),
      aCreatedCrmTask(6, { id: id(6), kind: 'shift-tomorrow', personId: 2, subject: FIRST }),
      aCreatedCrmTask(7, { id: id(7), kind: 'find-replacement', personId: 100, subject: request.id }),
      aCrmTask({ id: id(8), kind: 'find-replacement', personId: 100, subject: other.id }),
    ]);
    await setup.edit({ kind: 'remove', slotId: FIRST, volunteerId: 1 });
    await setup.publish();
    const ended = await setup.repositories.requests.find(request.id);
    assert.deepEqual([ended?.state, ended?.decidedBy], ['left-gap', 100]);
    assert.equal((await setup.repositories.requests.find(other.id))?.state, 'open');
    assert.deepEqual(
      (await setup.tasks('shift-tomorrow')).map((task) => task.completion),
      ['wanted', 'open'],
    );
    assert.deepEqual(
      (await setup.tasks('find-replacement')).map((task) => [task.completion, task.delivery]),
      [
        ['wanted', 'created'],
        ['open', 'waiting'],
      ],
    );
  });
});

describe('The preview of publishing', () => {
  it('lists every volunteer before the first time, with gaps', async () => {
    const setup = await scheduleWorld();
    const view = await makePreviewPublication(setup.world)({ month: MONTH });
    assertShape(ROUTES.previewPublication.response, view);
    assert.deepEqual([view.firstTime, view.gaps, view.version], [true, 5, 1]);
    assert.deepEqual(
      view.told.map((one) => [one.volunteer.id, one.shifts, one.added.map((slot) => slot.id)]),
      [
        [1, 1, [FIRST]],
        [2, 1, [FIRST]],
        [3, 0, []],
        [4, 0, []],
      ],
    );
  });

  it('then lists only those whose shifts would change', async () => {
    const setup = await scheduleWorld();
    await setup.publish();
    const preview = makePreviewPublication(setup.world);
    assert.deepEqual((await preview({ month: MONTH })).told, []);
    await setup.edit({ kind: 'move', slotId: FIRST, volunteerId: 2, toSlotId: LAST });
    const view = await preview({ month: MONTH });
    assert.deepEqual(
      view.told.map((one) => [
        one.volunteer.id,
        one.added.map((slot) => slot.id),
        one.removed.map((slot) => slot.id),
      ]),
      [[2, [LAST], [FIRST]]],
    );
    await setup.edit({ kind: 'assign', slotId: SECOND, volunteerId: 1 });
    assert.equal((await preview({ month: MONTH })).told.length, 2);
  });

  it('is refused before there is a draft', async () => {
    const setup = await scheduleWorld({ state: 'collecting' });
    await assert.rejects(makePreviewPublication(setup.world)({ month: MONTH }), {
      code: 'cycle.wrong-state',
    });
  });
});
