import assert from 'node:assert/strict';
import { makeShowSchedule } from '../../src/app/show-schedule.ts';
import { makeShowToday } from '../../src/app/today/show-today.ts';
import { todaySchema } from '../../src/adapters/http/contract/administration.ts';
import { schedulePageSchema } from '../../src/adapters/http/contract/schedule.ts';
import type { ExpectedCalls } from '../../src/ports/analytics.ts';
import { aShift } from '../builders/schedule.ts';
import { assertShape, FIRST, LAST, MONTH, scheduleWorld, SECOND, SINGLE } from './schedule-world.ts';

/** 1 December 2026 is a Tuesday, the 5th a Saturday, the 20th a Sunday. */
const USUAL: readonly ExpectedCalls[] = [
  { weekday: 2, time: '10:00', calls: 7, weeks: 12 },
  { weekday: 2, time: '12:00', calls: 3.4444, weeks: 12 },
  { weekday: 6, time: '10:00', calls: 5, weeks: 11 },
];

describe('The gaps of a month', () => {
  const arranged = async (given: readonly ExpectedCalls[], now?: Date) => {
    const setup = await scheduleWorld({ shifts: [aShift(FIRST, 1)], ...(now === undefined ? {} : { now }) });
    setup.world.expectations.given = given;
    return setup;
  };

  it('stand by their risk: empty slots with most calls to come first, those of unknown calls last of them', async () => {
    const { world } = await arranged(USUAL);
    const page = await makeShowSchedule(world)({ month: MONTH });
    assertShape(schedulePageSchema, page);
    assert.deepEqual(page.gapsByRisk, [SINGLE, SECOND, LAST, FIRST]);
    assert.deepEqual(
      page.slots.map((slot) => slot.expectedCalls),
      [7, 3.4, 5, null],
    );
    assert.equal(page.callWeeks, 12);
  });

  it('stand by time where no calls are known, without those that have begun', async () => {
    const { world } = await arranged([], new Date('2026-12-01T07:00:00Z'));
    const page = await makeShowSchedule(world)({ month: MONTH });
    assert.deepEqual(page.gapsByRisk, [SECOND, SINGLE, LAST]);
    assert.equal(page.callWeeks, 0);
  });

  it('come in the same order on the page of today', async () => {
    const setup = await arranged(USUAL);
    await setup.publish();
    const today = await makeShowToday(setup.world)();
    assertShape(todaySchema, today);
    assert.deepEqual(
      today.gapsSoon.map((gap) => [gap.id, gap.missing, gap.expectedCalls]),
      [
        [SINGLE, 1, 5],
        [SECOND, 2, 3.4],
        [FIRST, 1, 7],
      ],
    );
  });
});
