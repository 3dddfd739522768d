import assert from 'node:assert/strict';
import { setTimeout as realWait } from 'node:timers/promises';
import { createPool } from '../../../src/adapters/postgres/connection.ts';
import {
  DEFAULT_GAP_MS,
  PostgresAmocrmPacer,
} from '../../../src/adapters/postgres/amocrm-pacer/amocrm-pacer.ts';
import { createTestDatabase } from '../../fixtures/database.ts';
import type { TestDatabase } from '../../fixtures/database.ts';
import { connectAmocrm } from '../../../src/adapters/amocrm/connect-amocrm.ts';
import { StorageUnavailable } from '../../../src/ports/storage-unavailable.ts';
import { FakeClock } from '../../fakes/fake-clock.ts';
import { NOW } from './connection.ts';
import { ADMINISTRATOR, SandboxAccount } from './sandbox-account.ts';

const MINUTE = 60_000;

describe('the pace of requests to amoCRM', () => {
  let database: TestDatabase;
  before(async () => {
    database = await createTestDatabase();
  });
  after(() => database.drop());
  beforeEach(() =>
    database.pool.query("UPDATE crm_rate SET next_at = '-infinity', blocked_until = '-infinity'"),
  );

  /** A pacer of "another process" that writes down its waits instead of waiting. */
  const pacer = (waits: number[], gapMs: number, pool = database.pool) =>
    new PostgresAmocrmPacer(pool, { gapMs, wait: (ms) => Promise.resolve(waits.push(ms)) });

  it('lets the first go at once and puts every next one a gap later', async () => {
    const waits: number[] = [];
    const one = pacer(waits, MINUTE);
    for (let time = 0; time < 4; time += 1) assert.equal(await one.turn(NOW), 'go');
    assert.deepEqual(
      waits.map((ms) => Math.ceil(ms / MINUTE)),
      [1, 2, 3],
    );
  });

  it('gives no start to two callers, in whatever process they are', async () => {
    const other = createPool(database.url);
    try {
      const waits: number[] = [];
      const pacers = [pacer(waits, MINUTE), pacer(waits, MINUTE, other)];
      await Promise.all(Array.from({ length: 40 }, (_, index) => pacers[index % 2]?.turn(NOW)));
      const starts = waits.map((ms) => Math.ceil(ms / MINUTE)).sort((a, b) => a - b);
      assert.deepEqual(
        starts,
        Array.from({ length: 39 }, (_, index) => index + 1),
      );
    } finally {
      await other.end();
    }
  });

  it('keeps the order of those who ask in one process, and reserves for one of them at a time', async () => {
    const events: string[] = [];
    const one = new PostgresAmocrmPacer(database.pool, {
      gapMs: MINUTE,
      wait: async () => {
        const { rows } = await database.pool.query(
          'SELECT ceil(extract(epoch FROM next_at - clock_timestamp()) / 60)::int AS ahead FROM crm_rate',
        );
        events.push(`ahead ${rows[0]?.ahead}`);
      },
    });
    await Promise.all(['a', 'b', 'c'].map((name) => one.turn(NOW).then(() => events.push(name))));
    assert.deepEqual(events, ['a', 'ahead 2', 'b', 'ahead 3', 'c']);
  });

  it('puts the next start a gap after one that came late', async () => {
    const waits: number[] = [];
    const late = new PostgresAmocrmPacer(database.pool, {
      gapMs: MINUTE,
      // Ten minutes pass for the database while the process sleeps.
      wait: () => database.pool.query("UPDATE crm_rate SET next_at = next_at - interval '10 minutes'"),
    });
    await late.turn(NOW);
    await late.turn(NOW);
    await pacer(waits, MINUTE).turn(NOW);
    assert.deepEqual(
      waits.map((ms) => Math.ceil(ms / MINUTE)),
      [1],
    );
  });

  it('is pushed back for all processes when amoCRM says "too many", never forward', async () => {
    const waits: number[] = [];
    await pacer([], 1).postpone(10 * MINUTE);
    await pacer([], 1).postpone(1);
    await pacer(waits, 1).turn(NOW);
    assert.deepEqual(
      waits.map((ms) => Math.ceil(ms / MINUTE)),
      [10],
    );
  });

  it('tells all processes at once that amoCRM has locked us out, until that instant of the clock', async () => {
    const waits: number[] = [];
    const until = new Date(NOW.getTime() + 10 * MINUTE);
    await pacer([], MINUTE).block(until);
    await pacer([], MINUTE).block(NOW);
    const one = pacer(waits, MINUTE);
    assert.equal(await one.turn(NOW), 'blocked');
    assert.equal(await one.turn(new Date(until.getTime() - 1)), 'blocked');
    assert.equal(await one.turn(until), 'go');
    assert.deepEqual(waits, []);
  });

  it('goes on after a failure of the database', async () => {
    const broken = createPool(database.url);
    const one = pacer([], 1, broken);
    const query = broken.query.bind(broken);
    broken.query = (() => Promise.reject(new Error('gone'))) as typeof broken.query;
    await assert.rejects(one.turn(NOW), StorageUnavailable);
    broken.query = query;
    assert.equal(await one.turn(NOW), 'go');
    await broken.end();
  });

  it('leaves six starts in any second, so that one late start makes no eighth', () => {
    assert.ok(DEFAULT_GAP_MS * 6 > 1000);
  });

  it('brings a burst of two processes through a strict amoCRM without one "too many"', async () => {
    const account = await SandboxAccount.start(NOW);
    const other = createPool(database.url);
    try {
      await account.renew([ADMINISTRATOR]);
      const { baseUrl, longLivedToken: token } = await account.credentials();
      const gateways = [database.pool, other].map(
        (pool) =>
          connectAmocrm({
            baseUrl,
            credentials: { kind: 'long-lived', token },
            pacer: new PostgresAmocrmPacer(pool, { wait: realWait }),
            clock: new FakeClock(NOW),
          }).gateway,
      );
      await Promise.all(
        Array.from({ length: 16 }, (_, index) => gateways[index % 2]?.findTasks([index + 1])),
      );
      assert.deepEqual(
        (await account.journal()).map(({ status }) => status),
        Array.from({ length: 16 }, () => 204),
      );
    } finally {
      await other.end();
      await account.stop();
    }
  });
});
