import assert from 'node:assert/strict';
import { z } from 'zod';
import { createPool } from '../../src/adapters/postgres/connection.ts';
import { PgHealth } from '../../src/adapters/postgres/pg-health.ts';
import { inTransaction } from '../../src/adapters/postgres/pg-transaction.ts';
import { StorageUnavailable } from '../../src/ports/storage-unavailable.ts';
import { errorSchema } from '../../src/adapters/http/contract/errors.ts';
import { peopleAsked, twins } from './crm-journal.ts';
import { DatabaseProxy } from './database-proxy.ts';
import { ADMINISTRATOR, ANNA, ServiceWorld } from './service-world.ts';

const month = '2026-12';
const one = z.object({ one: z.int() });

describe('PostgreSQL away', function () {
  this.timeout(60_000);
  let world: ServiceWorld;
  let proxy: DatabaseProxy;
  before(async () => {
    world = await ServiceWorld.open('2026-11-20T08:59:00+03:00', { calls: 'none' });
    proxy = await DatabaseProxy.open(world.database.url);
  });
  after(async () => {
    await world.close();
    await proxy.cut();
  });

  it('is said with 503 at once, and what was acknowledged is there when it is back', async () => {
    const service = await world.start('all', { DATABASE_URL: proxy.url });
    const web = await world.start('web', { DATABASE_URL: proxy.url });
    const admin = await world.as(service, ADMINISTRATOR, 'administrator');
    const anna = await world.as(web, ANNA);
    await world.moveTo('2026-11-20T09:00:00+03:00');
    const page = await anna.call('myAvailability', { params: { month } });
    const marks = page.slots.slice(0, 5).map(({ id }) => id);
    const offer = { marks, maxShifts: null, maxPerDay: null, version: page.availability.version };
    const sent = await anna.call('submitMyAvailability', { params: { month }, body: offer });
    await proxy.cut();

    for (const caller of [anna, admin]) {
      const response = await caller.send('me');
      const { error } = errorSchema.parse(await response.json());
      assert.deepEqual([response.status, error.code], [503, 'service.unavailable']);
      assert.ok(Number(response.headers.get('retry-after')) > 0);
    }
    const again = await anna.send('submitMyAvailability', {
      params: { month },
      body: { ...offer, version: sent.version },
    });
    assert.equal(again.status, 503);
    assert.equal((await fetch(`${service.origin}/readyz`)).status, 503);
    assert.equal((await fetch(`${service.origin}/healthz`)).status, 200);
    assert.deepEqual([service.running, web.running], [true, true]);

    await proxy.mend();
    assert.equal((await fetch(`${web.origin}/readyz`)).status, 200);
    const now = await anna.call('myAvailability', { params: { month } });
    assert.deepEqual([now.availability.version, now.availability.status], [sent.version, 'answered']);
    await world.advance('PT1S');
    const tasks = await world.tasks();
    assert.deepEqual(twins(tasks), []);
    const asked = tasks.filter(({ text }) => text.startsWith('Отметьте, когда вы можете дежурить в декабре'));
    assert.equal(asked.length, 40);
    assert.equal(asked.find(({ personId }) => personId === ANNA)?.completions, 1);
    await world.moveTo('2026-11-23T10:00:00+03:00');
    const reminded = peopleAsked(await world.tasks(), 'Напоминаем: ждём вашу доступность на декабрь');
    assert.equal(reminded.length, 39);
  });

  it('without a word, is noticed as well: a transaction and the health check end', async () => {
    const pool = createPool(proxy.url, { queryTimeoutMs: 300, connectionTimeoutMs: 300, max: 2 });
    try {
      await inTransaction(pool, (session) => session.rows(one, 'SELECT 1 AS one'));
      proxy.goSilent();
      const away = (error: unknown) => error instanceof StorageUnavailable;
      await assert.rejects(
        inTransaction(pool, (session) => session.rows(one, 'SELECT 1 AS one')),
        away,
      );
      await assert.rejects(new PgHealth(pool).ping(), away);
      await proxy.mend();
      assert.deepEqual(await inTransaction(pool, (session) => session.rows(one, 'SELECT 1 AS one')), [
        { one: 1 },
      ]);
    } finally {
      await proxy.cut();
      await pool.end();
      await proxy.mend();
    }
  });
});
