import assert from 'node:assert/strict';
import { makeListCandidates } from '../../src/app/list-candidates.ts';
import { makeShowSchedule } from '../../src/app/show-schedule.ts';
import { makeShowScheduleHistory } from '../../src/app/show-schedule-history.ts';
import { generate } from '../../src/domain/generation/generate.ts';
import { ROUTES } from '../../src/adapters/http/contract/routes.ts';
import { aPerson, anAdministrator, people } from '../builders/person.ts';
import { aShift } from '../builders/schedule.ts';
import { aTransition } from '../builders/cycle.ts';
import { assertShape, FIRST, LAST, MONTH, scheduleWorld, SECOND, SINGLE, SLOTS } from './schedule-world.ts';

async function page(setup: Awaited<ReturnType<typeof scheduleWorld>>) {
  const view = await makeShowSchedule(setup.world)({ month: MONTH });
  assertShape(ROUTES.schedule.response, view);
  return view;
}

describe('The schedule’s page', () => {
  it('shows seats, loads and answers of the working copy', async () => {
    const setup = await scheduleWorld();
    await setup.offer(2, [FIRST], { maxShifts: 1, late: true });
    const view = await page(setup);
    assert.deepEqual(
      view.slots[0]?.seats.map((seat) => seat.volunteerId),
      [1, 2],
    );
    assert.equal(view.slots[0]?.gap, null);
    const load = view.loads.find((one) => one.volunteer.id === 2);
    assert.deepEqual(load, {
      volunteer: { id: 2, name: 'Волонтёр 2', active: true },
      shifts: 1,
      offered: 1,
      maxShifts: 1,
      maxPerDay: null,
      answer: 'answered',
      late: true,
    });
    assert.deepEqual(view.marks.find((one) => one.volunteerId === 2)?.slots, [FIRST]);
    assert.deepEqual(
      [
        view.fairness.seatsNeeded,
        view.fairness.seatsFilled,
        view.fairness.slotsEmpty,
        view.fairness.sumOfSquares,
      ],
      [7, 2, 3, 2],
    );
  });

  it('gives the true reason of each gap of the copy as it now stands', async () => {
    const setup = await scheduleWorld({
      shifts: [aShift(FIRST, 1), aShift(SECOND, 1), aShift(LAST, 3)],
    });
    await setup.offer(1, [FIRST, SECOND]);
    await setup.offer(2, [FIRST]);
    await setup.offer(3, [SINGLE, LAST], { maxShifts: 1 });
    await setup.offer(4, []);
    const gaps = new Map((await page(setup)).slots.map((slot) => [slot.id, slot.gap]));
    assert.deepEqual(gaps.get(FIRST), { missing: 1, reason: 'open-candidates', limited: [] });
    assert.deepEqual(gaps.get(SECOND), { missing: 1, reason: 'nobody-else-available', limited: [] });
    assert.deepEqual(gaps.get(SINGLE), {
      missing: 1,
      reason: 'at-own-limits',
      limited: [{ volunteerId: 3, limit: 'month', value: 1 }],
    });
    await setup.edit({ kind: 'remove', slotId: LAST, volunteerId: 3 });
    const after = new Map((await page(setup)).slots.map((slot) => [slot.id, slot.gap?.reason]));
    assert.equal(after.get(SINGLE), 'open-candidates');
    assert.equal(after.get(LAST), 'open-candidates', 'a hand took out somebody who offered it');
  });

  it('does not count on people who are no volunteers any more', async () => {
    const gone = aPerson({ id: 3, isActive: false });
    const setup = await scheduleWorld({
      people: [...people(2), gone, aPerson({ id: 4 }), anAdministrator({ id: 100 })],
      shifts: [aShift(SINGLE, 3)],
    });
    for (const id of [1, 2, 4]) await setup.offer(id, []);
    const view = await page(setup);
    assert.equal(view.slots[0]?.gap?.reason, 'nobody-available');
    assert.deepEqual(view.loads.find((one) => one.volunteer.id === 3)?.volunteer.active, false);
    assert.equal(view.fairness.optimal, true);
  });

  it('calls a generated schedule the best the answers allow, and an edited one no longer', async () => {
    const input = {
      slots: SLOTS.map(({ id, day, need }) => ({ id, day, need })),
      volunteers: [1, 2, 3, 4].map((id) => ({ id: String(id), available: SLOTS.map((slot) => slot.id) })),
      priority: 'spread-first' as const,
      seed: 0,
    };
    const result = generate(input);
    const setup = await scheduleWorld({
      shifts: result.assignments.map(([id, slotId]) => aShift(slotId, Number(id))),
    });
    await setup.repositories.schedules.saveGeneration({
      month: MONTH,
      at: setup.world.clock.now(),
      by: null,
      seed: 0,
      result,
    });
    const made = await page(setup);
    assert.equal(made.fairness.optimal, true);
    assert.equal(made.fairness.bestSumOfSquares, made.fairness.sumOfSquares);
    assert.deepEqual([made.fairness.bestSeats, made.fairness.tightCut, made.editedByHand], [7, null, false]);
    const taken = made.slots[3]?.seats[0]?.volunteerId ?? 0;
    const edited = await setup.edit({ kind: 'remove', slotId: LAST, volunteerId: taken });
    assert.deepEqual(
      [edited.fairness.optimal, edited.fairness.bestSeats, edited.fairness.seatsFilled, edited.editedByHand],
      [false, 7, 6, true],
    );
    await setup.repositories.slots.replaceMonth(
      MONTH,
      SLOTS.filter((slot) => slot.id !== LAST),
    );
    const { fairness } = await page(setup);
    assert.deepEqual(
      [fairness.bestSeats, fairness.bestSumOfSquares, fairness.tightCut, fairness.curve],
      [null, null, null, []],
      'what was proved for slots that are gone is not said of those that stay',
    );
  });

  it('is there, empty and read-only, before any draft', async () => {
    const setup = await scheduleWorld({ state: 'collecting' });
    const view = await makeShowSchedule(setup.world)({ month: '2027-01' });
    assertShape(ROUTES.schedule.response, view);
    assert.deepEqual([view.version, view.readOnly, view.canUndo, view.slots[0]?.seats], [0, true, false, []]);
    await assert.rejects(makeShowSchedule(setup.world)({ month: '2031-01' }), { code: 'month.not-found' });
  });

  it('says that a draft is being made', async () => {
    const setup = await scheduleWorld({ state: 'published' });
    assert.equal((await page(setup)).generating, false);
    const request = {
      month: MONTH,
      requestedAt: setup.world.clock.now(),
      by: 100,
      seed: 0,
      includeLate: true,
    };
    await setup.repositories.generationRequests.save(request);
    assert.equal((await page(setup)).generating, true);
  });
});

describe('Candidates for a seat', () => {
  it('are everybody outside the slot, free of objections first, then by load', async () => {
    const setup = await scheduleWorld({
      shifts: [aShift(FIRST, 1), aShift(SECOND, 2), aShift(SINGLE, 2), aShift(LAST, 4)],
      working: { removals: [{ slotId: FIRST, volunteerId: 4 }] },
    });
    await setup.offer(3, [SECOND]);
    const view = await makeListCandidates(setup.world)({ month: MONTH, slotId: FIRST });
    assertShape(ROUTES.candidates.response, view);
    assert.deepEqual(
      view.candidates.map((one) => [one.volunteer.id, one.against, one.fairnessChange, one.shiftsThatDay]),
      [
        [2, [], 5, 1],
        [4, ['removed-by-hand'], 3, 0],
        [3, ['not-marked'], 1, 0],
      ],
    );
    assert.deepEqual(view.candidates[0]?.markedAt, new Date('2026-11-21T09:00:00Z'));
    assert.equal(view.candidates[2]?.markedAt, null);
  });

  it('are refused for a slot that is not there', async () => {
    const { world } = await scheduleWorld();
    await assert.rejects(makeListCandidates(world)({ month: MONTH, slotId: '2026-12-31T23:00' }), {
      code: 'schedule.unknown-slot',
    });
  });
});

describe('The schedule’s history', () => {
  it('tells edits, steps of the month and publications, newest first', async () => {
    const setup = await scheduleWorld();
    await setup.repositories.cycles.record(aTransition());
    const tick = () => setup.world.clock.advance(60_000);
    await setup.edit({ kind: 'assign', slotId: SECOND, volunteerId: 3 });
    await tick();
    await setup.publish();
    await tick();
    await setup.edit({ kind: 'remove', slotId: SECOND, volunteerId: 3 });
    await tick();
    await setup.publish();
    const view = await makeShowScheduleHistory(setup.world)({ month: MONTH });
    assertShape(ROUTES.scheduleHistory.response, view);
    assert.deepEqual(
      view.entries.map((entry) => entry.kind),
      ['publish', 'remove', 'publish', 'state', 'assign', 'state'],
    );
    assert.deepEqual(view.entries[0]?.changes, [
      { slotId: SECOND, volunteer: { id: 3, name: 'Волонтёр 3', active: true }, before: true, after: false },
    ]);
    assert.deepEqual(view.entries[3]?.state, { from: 'review', to: 'published', why: 'published-by-hand' });
    assert.equal(view.entries[5]?.by, null);
  });
});
