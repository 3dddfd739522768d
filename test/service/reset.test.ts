import assert from 'node:assert/strict';
import { peopleAsked } from './crm-journal.ts';
import { ADMINISTRATOR, ANNA, ServiceWorld } from './service-world.ts';

describe('a reset of the sandbox with two processes of the service', function () {
  this.timeout(120_000);
  let world: ServiceWorld;
  before(async () => {
    world = await ServiceWorld.open('2026-11-20T08:59:00+03:00', { calls: 'none' });
  });
  after(() => world.close());

  it('makes both fresh, and both work again', async () => {
    const processes = await Promise.all([world.start(), world.start()]);
    const [a, b] = processes;
    const anna = await world.as(a, ANNA);
    await world.moveTo('2026-11-20T09:00:00+03:00');
    const month = '2026-12';
    const { availability } = await anna.call('myAvailability', { params: { month } });
    const body = { version: availability.version };
    await anna.call('cannotThisMonth', { params: { month }, body });

    await world.control('POST', '/reset', { charity: 'default', now: '2026-10-20T08:59:00+03:00' });
    // It made the charity's calls anew as well; reading them is proved elsewhere.
    await world.haveCalls([]);
    for (const process of processes) {
      const admin = await world.as(process, ADMINISTRATOR, 'administrator');
      const { cycles, now } = await admin.call('months');
      assert.match(now, /^2026-10-20T05:59/);
      assert.deepEqual(
        cycles.slice(-3).map((cycle) => [cycle.month, cycle.state]),
        [
          ['2026-09', 'closed'],
          ['2026-10', 'published'],
          ['2026-11', 'planned'],
        ],
      );
    }
    assert.deepEqual(await world.tasks(), []);
    await world.moveTo('2026-10-20T09:00:00+03:00');
    assert.equal(peopleAsked(await world.tasks(), 'Отметьте, когда вы можете дежурить в ноябре').length, 40);
    const again = await world.as(b, ANNA);
    const page = await again.call('myAvailability', { params: { month: '2026-11' } });
    assert.equal(page.availability.status, 'none');
    assert.deepEqual([a.stderr, b.stderr], ['', '']);
  });
});
