import assert from 'node:assert/strict';
import { makeSaveAvailability } from '../../src/app/save-availability.ts';
import { makeShowAvailabilityPage } from '../../src/app/show-availability-page.ts';
import { makeCannotThisMonth, makeSubmitAvailability } from '../../src/app/submit-availability.ts';
import type { CycleState } from '../../src/domain/planning-cycle/planning-cycle.ts';
import { anAnswered } from '../builders/availability.ts';
import { aPerson, anAdministrator, people } from '../builders/person.ts';
import { aSlot } from '../builders/slot.ts';
import { aCycle } from '../builders/cycle.ts';
import type { FakeWorld } from '../fakes/world.ts';
import {
  ADMIN,
  answer,
  asTheContractHasIt,
  collecting,
  deliverAll,
  MONTH,
  moscow,
  stateOf,
  tasks,
  volunteer,
} from './collecting-world.ts';

const FIRST = '2026-12-01T10:00';
const SECOND = '2026-12-01T18:00';
const DEADLINE = moscow('2026-11-25T21:00');
const mine = (marks: readonly string[], version: number, volunteerId = 1) => ({
  month: MONTH,
  volunteerId,
  marks,
  maxShifts: null,
  maxPerDay: null,
  version,
});

async function setState(world: FakeWorld, state: CycleState): Promise<void> {
  const cycle = await world.repositories.cycles.find(MONTH);
  await world.repositories.cycles.save({ ...aCycle(), ...cycle, state });
}

describe('Saving strokes', () => {
  it('keeps them and sends nothing', async () => {
    const world = await collecting();
    const view = await makeSaveAvailability(world)(volunteer(1), mine([SECOND, FIRST], 0));
    asTheContractHasIt('saveMyAvailability', view);
    assert.deepEqual(
      [view.status, view.version, view.draft.marks, view.submitted],
      ['unsent', 1, [FIRST, SECOND], null],
    );
    assert.equal((await tasks(world, 'mark-availability')).length, 3);
    assert.deepEqual(world.jobs.take(), []);
  });

  it('from two tabs: the second is told what differs and nothing is overwritten', async () => {
    const world = await collecting();
    const save = makeSaveAvailability(world);
    await save(volunteer(1), mine([FIRST], 0));
    await assert.rejects(save(volunteer(1), mine([SECOND], 0)), {
      code: 'availability.stale',
      details: { expected: 0, version: 1, onlyStored: [FIRST], onlyYours: [SECOND], sentBy: null },
    });
    assert.deepEqual((await world.repositories.availability.find(MONTH, 1))?.draft.marks, [FIRST]);
  });

  it('of another month, of ten thousand marks or for another volunteer is refused and stores nothing', async () => {
    const world = await collecting();
    const save = makeSaveAvailability(world);
    const many = Array.from({ length: 10_000 }, () => FIRST);
    await assert.rejects(save(volunteer(1), mine(many, 0)), { code: 'availability.too-many-marks' });
    await assert.rejects(save(volunteer(1), mine(['2027-01-01T10:00'], 0)), {
      code: 'availability.unknown-slot',
    });
    await assert.rejects(save(volunteer(1), mine([FIRST], 0, 2)), { code: 'availability.not-yours' });
    await assert.rejects(save(ADMIN, mine([FIRST], 0, 77)), { code: 'person.not-found' });
    await assert.rejects(save(volunteer(1), { ...mine([FIRST], 0), month: '2031-01' }), {
      code: 'month.not-found',
    });
    assert.deepEqual(await world.repositories.availability.ofMonth(MONTH), []);
  });
});

describe('Sending an answer', () => {
  it('ends the tasks that ask for it, with what was sent', async () => {
    const world = await collecting();
    await deliverAll(world);
    const view = await makeSubmitAvailability(world)(volunteer(1), mine([FIRST, SECOND], 0));
    asTheContractHasIt('submitMyAvailability', view);
    assert.deepEqual([view.status, view.submitted?.late, view.submitted?.by], ['answered', false, 1]);
    const [task, other] = await world.repositories.crmTasks.list({ kind: 'mark-availability' });
    assert.deepEqual([task?.completion, task?.result], ['wanted', 'Ответ отправлен: 2 отметки']);
    assert.equal(other?.completion, 'open');
    assert.deepEqual(world.jobs.take(), ['crm-outbox']);
  });

  it('drops a task that amoCRM never saw', async () => {
    const world = await collecting();
    await answer(world, 1, [FIRST]);
    assert.equal((await tasks(world))[0], 'mark-availability 1 2026-12 dropped open');
  });

  it('"cannot this month" is an answer, with its own result', async () => {
    const world = await collecting();
    await deliverAll(world);
    const view = await makeCannotThisMonth(world)(volunteer(1), { month: MONTH, volunteerId: 1, version: 0 });
    asTheContractHasIt('cannotThisMonth', view);
    assert.equal(view.status, 'cannot');
    const [task] = await world.repositories.crmTasks.list({});
    assert.equal(task?.result, 'Ответ отправлен: не смогу в этом месяце');
  });

  it('on a volunteer’s behalf names the administrator', async () => {
    const world = await collecting();
    await deliverAll(world);
    const view = await makeSubmitAvailability(world)(ADMIN, mine([FIRST], 0));
    asTheContractHasIt('submitAvailabilityOf', view);
    assert.equal(view.submitted?.by, 100);
    await makeCannotThisMonth(world)(ADMIN, { month: MONTH, volunteerId: 2, version: 0 });
    const results = (await world.repositories.crmTasks.list({ completion: 'wanted' })).map(
      (task) => task.result,
    );
    assert.deepEqual(results, [
      'Ответ внёс администратор Администратор 100: 1 отметка',
      'Администратор Администратор 100 отметил: не сможет в этом месяце',
    ]);
  });

  it('leaves a task completed by hand in amoCRM as it is', async () => {
    const world = await collecting();
    const [task] = await world.repositories.crmTasks.list({ personId: 1 });
    await world.repositories.crmTasks.modify([task!.id], (one) => ({
      ...one,
      delivery: 'created',
      completion: 'by-hand',
    }));
    await answer(world, 1, [FIRST]);
    assert.equal((await tasks(world))[0], 'mark-availability 1 2026-12 created by-hand');
  });

  for (const [remark, at, late] of [
    ['a millisecond before the deadline is in time', new Date(DEADLINE.getTime() - 1), false],
    ['at its very instant is late', DEADLINE, true],
  ] as const)
    it(remark, async () => {
      const world = await collecting();
      world.clock.set(at);
      await answer(world, 1, [FIRST]);
      const stored = await world.repositories.availability.find(MONTH, 1);
      assert.equal(stored?.submitted?.late, late);
      assert.equal(stored?.timely === null, late);
    });

  const states: readonly (readonly [CycleState, boolean])[] = [
    ['planned', false],
    ['generating', true],
    ['review', true],
    ['published', false],
    ['closed', false],
  ];
  for (const [state, taken] of states)
    it(`${taken ? 'is kept as late' : 'is refused'} when the month is ${state}`, async () => {
      const world = await collecting();
      await setState(world, state);
      world.clock.set(moscow('2026-11-26T09:00'));
      if (!taken) return assert.rejects(answer(world, 1, [FIRST]), { code: 'availability.not-open' });
      await answer(world, 1, [FIRST]);
      assert.equal((await world.repositories.availability.find(MONTH, 1))?.submitted?.late, true);
      assert.equal(await stateOf(world), state);
    });

  it('is only for active volunteers', async () => {
    const gone = aPerson({ id: 4, isActive: false });
    const world = await collecting({ people: [...people(3), gone, anAdministrator()] });
    await assert.rejects(makeSubmitAvailability(world)(ADMIN, mine([FIRST], 0, 4)), {
      code: 'availability.not-a-volunteer',
    });
  });
});

describe('When everybody has answered', () => {
  it('the draft is asked for at once', async () => {
    const world = await collecting();
    await answer(world, 1, [FIRST]);
    await answer(world, 2, []);
    assert.equal(await stateOf(world), 'collecting');
    await answer(world, 3, [SECOND]);
    assert.equal(await stateOf(world), 'generating');
    assert.equal((await world.repositories.cycles.transitions(MONTH)).at(-1)?.why, 'everybody-answered');
    const request = await world.repositories.generationRequests.find(MONTH);
    assert.deepEqual([request?.includeLate, request?.seed, request?.by], [false, 0, null]);
    assert.ok(world.jobs.take().includes('generation'));
  });

  it('strokes not sent are no answer', async () => {
    const world = await collecting();
    await answer(world, 1, [FIRST]);
    await answer(world, 2, [FIRST]);
    await makeSaveAvailability(world)(volunteer(3), mine([FIRST], 0, 3));
    assert.equal(await stateOf(world), 'collecting');
  });
});

describe('The availability page', () => {
  it('shows the month, the offers of others, and last month’s habits', async () => {
    const world = await collecting();
    const { cycles, slots, availability, settings } = world.repositories;
    const exceptions = [
      { date: '2026-12-31', note: 'Новый год', slots: [] },
      { date: '2027-01-01', note: 'Другой месяц', slots: [] },
    ];
    await settings.save('exceptions', { days: exceptions }, 0);
    await cycles.save(aCycle({ month: '2026-11', state: 'published' }));
    await slots.replaceMonth('2026-11', [aSlot('2026-11-03', '18:00')]);
    await availability.save({ ...anAnswered(1, ['2026-11-03T18:00']), month: '2026-11' });
    await answer(world, 2, [FIRST, SECOND]);
    await answer(world, 1, [FIRST]);

    const page = await makeShowAvailabilityPage(world)(volunteer(1), { month: MONTH, volunteerId: 1 });
    asTheContractHasIt('myAvailability', page);
    assert.equal(page.slots.length, 62);
    assert.deepEqual(page.namedDays, [{ day: '2026-12-31', note: 'Новый год' }]);
    assert.deepEqual(
      [page.offers?.[FIRST], page.offers?.[SECOND], page.offers?.['2026-12-02T10:00']],
      [1, 1, 0],
    );
    assert.deepEqual(page.likeLastMonth.slice(0, 2), ['2026-12-01T18:00', '2026-12-08T18:00']);
    assert.deepEqual([page.availability.open, page.availability.wouldBeLate], [true, false]);
  });

  it('hides offers when the charity says so', async () => {
    const world = await collecting();
    const { charity } = await world.repositories.settings.load();
    await world.repositories.settings.save('charity', { ...charity, showOffers: false }, 0);
    const page = await makeShowAvailabilityPage(world)(volunteer(1), { month: MONTH, volunteerId: 1 });
    asTheContractHasIt('myAvailability', page);
    assert.equal(page.offers, null);
  });

  it('of the next month, not open yet, shows the slots it would get, read-only', async () => {
    const world = await collecting();
    const page = await makeShowAvailabilityPage(world)(volunteer(1), { month: '2027-01', volunteerId: 1 });
    asTheContractHasIt('myAvailability', page);
    assert.deepEqual([page.cycle.state, page.slots.length, page.availability.open], ['planned', 62, false]);
  });

  it('says from the deadline on that an answer would be late', async () => {
    const world = await collecting();
    world.clock.set(DEADLINE);
    const page = await makeShowAvailabilityPage(world)(ADMIN, { month: MONTH, volunteerId: 2 });
    asTheContractHasIt('availabilityOf', page);
    assert.equal(page.availability.wouldBeLate, true);
  });

  it('is nobody else’s, and of no month outside the plan', async () => {
    const world = await collecting();
    const show = makeShowAvailabilityPage(world);
    await assert.rejects(show(volunteer(1), { month: MONTH, volunteerId: 2 }), {
      code: 'availability.not-yours',
    });
    await assert.rejects(show(volunteer(1), { month: '2027-02', volunteerId: 1 }), {
      code: 'month.not-found',
    });
  });
});
