import assert from 'node:assert/strict';
import { ANNA, ServiceWorld } from './service-world.ts';
import type { ServiceProcess } from './service-process.ts';

const month = '2026-12';

describe('a service with the embedded PostgreSQL', function () {
  this.timeout(90_000);
  let world: ServiceWorld;
  const start = () => world.start('all', { DATABASE_URL: '' });
  before(async () => {
    world = await ServiceWorld.open('2026-11-22T10:00:00+03:00', { calls: 'none' });
  });
  after(async () => {
    // Whoever joined last stops the server.
    await (await start()).stop();
    await world.close();
  });

  it('has what it acknowledged after a stop, and after kill -9', async () => {
    const first = await start();
    const stored = await save(first, 3);
    assert.deepEqual(await first.stop(), { code: 0, signal: null });

    const second = await start();
    assert.deepEqual(await draftOf(second), stored);
    const newer = await save(second, 7);
    await second.kill();

    const third = await start();
    assert.deepEqual(await draftOf(third), newer);
    assert.deepEqual(await third.stop(), { code: 0, signal: null });
  });

  async function save(service: ServiceProcess, count: number) {
    const anna = await world.as(service, ANNA);
    const page = await anna.call('myAvailability', { params: { month } });
    const marks = page.slots.slice(0, count).map(({ id }) => id);
    const body = { marks, maxShifts: count, maxPerDay: null, version: page.availability.version };
    return (await anna.call('saveMyAvailability', { params: { month }, body })).draft;
  }

  async function draftOf(service: ServiceProcess) {
    const anna = await world.as(service, ANNA);
    return (await anna.call('myAvailability', { params: { month } })).availability.draft;
  }
});
