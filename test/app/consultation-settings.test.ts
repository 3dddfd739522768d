import assert from 'node:assert/strict';
import { makeSaveSettings } from '../../src/app/settings/save-settings.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/settings/settings.ts';
import type { Settings } from '../../src/domain/settings/settings.ts';
import { aCall, aClientKey } from '../builders/call.ts';
import { aConsultation } from '../builders/consultation.ts';
import { anAdministrator, people } from '../builders/person.ts';
import { createFakeWorld } from '../fakes/world.ts';

const BEGAN = new Date('2026-11-18T15:00:00Z');

async function worldWithCall() {
  const world = createFakeWorld({ people: [...people(2), anAdministrator()] });
  const { calls, consultations } = world.repositories;
  const clientKey = aClientKey(1);
  await calls.save([aCall({ entryId: 'one', startedAt: BEGAN, clientKey })], BEGAN);
  await consultations.save(
    [aConsultation({ entryId: 'one', startedAt: BEGAN, beganAt: BEGAN, clientKey })],
    'Europe/Moscow',
  );
  world.analytics.clear();
  const change = <S extends keyof Settings>(section: S, value: Partial<Settings[S]>, version = 0) =>
    makeSaveSettings(world)({
      section,
      value: { ...DEFAULT_SETTINGS[section], ...value },
      version,
    });
  return { ...world, change };
}

describe('settings of telephony and consultations', () => {
  it('make every record anew when a threshold of joining or the grace of shifts changes', async () => {
    const world = await worldWithCall();
    await world.change('consultations', { shiftGraceMinutes: 30 });
    assert.notEqual(await world.repositories.consultations.wishedRecomposition(), null);
  });

  it('make every record and figure anew when the zone changes', async () => {
    const world = await worldWithCall();
    await world.change('charity', { zone: 'Asia/Omsk' });
    assert.notEqual(await world.repositories.consultations.wishedRecomposition(), null);
    assert.ok(world.analytics.days.length > 0);
  });

  it('count every figure anew when the scale of scores changes, and leave the records', async () => {
    const world = await worldWithCall();
    await world.change('telephony', { scoreHigh: 10 });
    assert.equal(await world.repositories.consultations.wishedRecomposition(), null);
    assert.ok(world.analytics.days.length > 0);
  });

  it('forget every client at once when repeat callers are not to be recognised', async () => {
    const world = await worldWithCall();
    await world.change('telephony', { recogniseCallers: false });
    const [call] = await world.repositories.calls.find(['one']);
    const [consultation] = await world.repositories.consultations.find(['one']);
    assert.deepEqual([call?.clientKey, consultation?.clientKey], [null, null]);
  });

  it('change nothing of records and figures when only the time of reading changes', async () => {
    const world = await worldWithCall();
    await world.change('telephony', { syncTime: '05:00' });
    assert.equal(await world.repositories.consultations.wishedRecomposition(), null);
    assert.deepEqual(world.analytics.days, []);
  });

  for (const [field, value] of [
    ['syncHours', 25],
    ['syncHours', 2.5],
    ['syncTime', '25:00'],
    ['scoreHigh', 1],
  ] as const)
    it(`are refused with ${field} = ${value}`, async () => {
      const world = await worldWithCall();
      await assert.rejects(world.change('telephony', { [field]: value }), { code: 'settings.invalid' });
    });

  it('take readings any whole number of hours apart, up to a day', async () => {
    for (let syncHours = 1; syncHours <= 24; syncHours++) {
      const world = await worldWithCall();
      await world.change('telephony', { syncHours });
    }
  });
});
