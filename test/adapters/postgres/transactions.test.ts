import assert from 'node:assert/strict';
import type pg from 'pg';
import { createPool } from '../../../src/adapters/postgres/connection.ts';
import { PgHealth } from '../../../src/adapters/postgres/pg-health.ts';
import { inTransaction } from '../../../src/adapters/postgres/pg-transaction.ts';
import { PgUnitOfWork } from '../../../src/adapters/postgres/pg-unit-of-work.ts';
import type { Repositories } from '../../../src/ports/unit-of-work.ts';
import { StorageUnavailable } from '../../../src/ports/storage-unavailable.ts';
import { aCycle } from '../../builders/cycle.ts';
import { aPerson } from '../../builders/person.ts';
import { FakeTextCipher } from '../../fakes/fake-text-cipher.ts';
import { createTestDatabase } from '../../fixtures/database.ts';
import type { TestDatabase } from '../../fixtures/database.ts';
import { startBreakableProxy } from './breakable-proxy.ts';
import type { BreakableProxy } from './breakable-proxy.ts';

const NO_JOBS = () => ({ wake: async () => {} });

describe('transactions on PostgreSQL', () => {
  let database: TestDatabase;
  let proxy: BreakableProxy;
  let pool: pg.Pool;
  let uow: PgUnitOfWork;

  beforeEach(async () => {
    database = await createTestDatabase();
    proxy = await startBreakableProxy(database.url);
    pool = createPool(proxy.url, { connectionTimeoutMs: 5_000 });
    uow = new PgUnitOfWork(pool, NO_JOBS, new FakeTextCipher());
  });
  afterEach(async () => {
    await pool.end();
    await proxy.close();
    await database.drop();
  });

  /** Resolves once a statement of this database waits for a lock. */
  async function somebodyWaits(): Promise<void> {
    for (;;) {
      const { rows } = await database.pool.query(
        "SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'",
      );
      if (rows.length > 0) return;
    }
  }

  function rejectsAsUnavailable(run: Promise<unknown>, committed: 'no' | 'maybe'): Promise<void> {
    return assert.rejects(
      run,
      (error) => error instanceof StorageUnavailable && error.committed === committed,
    );
  }

  it('reads everything of one instant, whatever is committed meanwhile', async () => {
    await uow.run(({ cycles }) => cycles.save(aCycle({ version: 1 })));
    const seen = await uow.read(async ({ cycles }) => {
      const before = await cycles.find('2026-12');
      await uow.run((other) => other.cycles.save(aCycle({ version: 2 })));
      return [before?.version, (await cycles.find('2026-12'))?.version];
    });
    assert.deepEqual(seen, [1, 1]);
    assert.equal((await uow.read(({ cycles }) => cycles.find('2026-12')))?.version, 2);
  });

  it('runs work again that met a deadlock', async () => {
    await uow.run(async ({ cycles }) => {
      await cycles.save(aCycle({ version: 0 }));
      await cycles.save(aCycle({ month: '2027-01', version: 0 }));
    });
    const bothHold = [Promise.withResolvers<void>(), Promise.withResolvers<void>()] as const;
    const raise = async ({ cycles }: Repositories, month: string) => {
      const cycle = await cycles.lock(month);
      await cycles.save(aCycle({ month, version: (cycle?.version ?? 0) + 1 }));
    };
    let runs = 0;
    const crossing = (mine: 0 | 1, first: string, second: string) =>
      uow.run(async (repositories) => {
        runs += 1;
        await raise(repositories, first);
        bothHold[mine].resolve();
        await bothHold[mine === 0 ? 1 : 0].promise;
        await raise(repositories, second);
      });
    await Promise.all([crossing(0, '2026-12', '2027-01'), crossing(1, '2027-01', '2026-12')]);
    const versions = await uow.run(async ({ cycles }) => (await cycles.all()).map((cycle) => cycle.version));
    assert.deepEqual([runs, versions], [3, [2, 2]]);
  });

  it('makes a save without a lock wait for the lock of another', async () => {
    await uow.run(({ cycles }) => cycles.save(aCycle({ version: 1 })));
    let save: Promise<void> | undefined;
    await uow.run(async ({ cycles }) => {
      await cycles.lock('2026-12');
      save = uow.run((other) => other.cycles.save(aCycle({ version: 3 })));
      await somebodyWaits();
      await cycles.save(aCycle({ version: 2 }));
    });
    await save;
    assert.equal((await uow.run(({ cycles }) => cycles.find('2026-12')))?.version, 3);
  });

  it('says that nothing was stored when the connection breaks on the way', async () => {
    const run = uow.run(async ({ people }) => {
      await people.saveAll([aPerson()]);
      proxy.goAway();
      await people.saveAll([aPerson({ id: 2 })]);
    });
    await rejectsAsUnavailable(run, 'no');
    await proxy.comeBack();
    assert.deepEqual(await uow.run(({ people }) => people.all()), []);
  });

  it('survives a connection that breaks while no statement runs', async () => {
    const run = uow.run(async ({ people }) => {
      await people.saveAll([aPerson()]);
      await database.pool.query(
        'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
      );
      await people.find(1);
    });
    await rejectsAsUnavailable(run, 'no');
    assert.equal(await uow.run(({ people }) => people.find(1)), null);
  });

  it('says that a commit whose answer was lost may have come about', async () => {
    const run = uow.run(async ({ people }) => {
      await people.saveAll([aPerson()]);
      proxy.loseNextCommit();
    });
    await rejectsAsUnavailable(run, 'maybe');
    assert.deepEqual(await uow.run(({ people }) => people.find(1)), aPerson());
  });

  it('is unavailable while the database is away, and works again afterwards', async () => {
    const health = new PgHealth(pool);
    await health.ping();
    proxy.goAway();
    await rejectsAsUnavailable(
      uow.run(({ people }) => people.all()),
      'no',
    );
    await rejectsAsUnavailable(health.ping(), 'no');
    await proxy.comeBack();
    await health.ping();
    assert.deepEqual(await uow.run(({ people }) => people.all()), []);
  });

  it('refuses to pass for done when an error inside it was swallowed', async () => {
    const run = uow.run(async (repositories) => {
      await repositories.people.saveAll([aPerson()]);
      await repositories.slots.find('\0').catch(() => null);
    });
    await assert.rejects(run, /swallowed/);
    assert.equal(await uow.run(({ people }) => people.find(1)), null);
  });

  it('lets nothing be written after its end', async () => {
    let late: Promise<void> | undefined;
    const failed = uow.run(async ({ people }) => {
      const slow = people.find(1);
      const write = slow.then(() => new Promise(setImmediate)).then(() => people.saveAll([aPerson()]));
      late = assert.rejects(write, /after its transaction had ended/);
      throw new Error('first to fail');
    });
    await assert.rejects(failed, /first to fail/);
    assert.ok(late);
    await late;
  });

  it('gives its connection back, however it ended', async () => {
    const single = createPool(database.url, { max: 1, connectionTimeoutMs: 5_000 });
    const ends = [
      () => Promise.resolve(1),
      () => Promise.reject(new Error('thrown')),
      () => Promise.reject(new RangeError('thrown')),
    ];
    for (const end of [...ends, ...ends]) await inTransaction(single, end).catch(() => null);
    assert.equal(await inTransaction(single, () => Promise.resolve('free')), 'free');
    await single.end();
  });
});
