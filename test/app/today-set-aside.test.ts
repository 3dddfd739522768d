import assert from 'node:assert/strict';
import { makeShowToday } from '../../src/app/today/show-today.ts';
import type { BadRecord } from '../../src/ports/telephony-gateway.ts';
import { anAdministrator } from '../builders/person.ts';
import { createFakeWorld } from '../fakes/world.ts';

const NIGHT = new Date('2026-11-21T01:04:00Z');
const DAY_MS = 86_400_000;
const NAMELESS: BadRecord = {
  entryId: null,
  startedAt: null,
  problem: 'malformed',
  field: 'entry_id',
};

describe('Records of calls set aside', () => {
  const waiting = async (daysLater: number): Promise<[today: number, listed: number]> => {
    const world = createFakeWorld({ now: NIGHT, people: [anAdministrator()] });
    await world.repositories.calls.setAside([NAMELESS], NIGHT);
    world.clock.set(new Date(NIGHT.getTime() + daysLater * DAY_MS));
    const { consultations } = await makeShowToday(world)();
    return [consultations.setAside, (await world.repositories.calls.setAsideRecords()).length];
  };

  it('wait for the administrator while readings still meet them, weekly ones too', async () => {
    assert.deepEqual(await waiting(0), [1, 1]);
    assert.deepEqual(await waiting(7.5), [1, 1]);
  });

  it('wait no longer once no reading has met them for eight days, though they stay listed', async () => {
    assert.deepEqual(await waiting(8.1), [0, 1]);
  });
});
