import assert from 'node:assert/strict';
import { machineTime } from '../../../src/adapters/system/machine-time.ts';
import { PgBossJobs } from '../../../src/adapters/pg-boss/pg-boss-jobs.ts';
import type { PgBossJobsOptions } from '../../../src/adapters/pg-boss/pg-boss-jobs.ts';
import { JOB_NAMES } from '../../../src/adapters/pg-boss/queues.ts';
import { PgUnitOfWork } from '../../../src/adapters/postgres/pg-unit-of-work.ts';
import { aPerson } from '../../builders/person.ts';
import { FakeLog } from '../../fakes/fake-log.ts';
import { FakeTextCipher } from '../../fakes/fake-text-cipher.ts';
import { createTestDatabase } from '../../fixtures/database.ts';
import type { TestDatabase } from '../../fixtures/database.ts';
import { startBreakableProxy } from '../postgres/breakable-proxy.ts';

/** Calls of a handler, to be awaited one by one. */
class Calls {
  #calls = 0;
  #waiting: (() => void)[] = [];

  readonly handler = async (): Promise<void> => {
    this.#calls += 1;
    for (const wake of this.#waiting.splice(0)) wake();
  };

  get count(): number {
    return this.#calls;
  }

  async reach(count: number): Promise<void> {
    while (this.#calls < count) {
      const { promise, resolve } = Promise.withResolvers<void>();
      this.#waiting.push(resolve);
      await promise;
    }
  }
}

describe('wakes through pg-boss', () => {
  let database: TestDatabase;
  let log: FakeLog;
  let started: PgBossJobs[];

  before(async () => {
    database = await createTestDatabase();
  });
  beforeEach(() => {
    log = new FakeLog();
    started = [];
  });
  afterEach(async () => {
    await Promise.all(started.map((jobs) => jobs.stop()));
    await database.pool.query('DROP SCHEMA pgboss CASCADE');
  });
  after(() => database.drop());

  /** Ticks are left out: one that comes by chance would be a call too many. */
  async function start(works = true, options: Partial<PgBossJobsOptions> = {}): Promise<PgBossJobs> {
    const fixed = { databaseUrl: database.url, log, time: machineTime, works, ticking: [] };
    const jobs = new PgBossJobs({ ...fixed, ...options });
    started.push(jobs);
    await jobs.start();
    return jobs;
  }

  function uowOf(jobs: PgBossJobs): PgUnitOfWork {
    return new PgUnitOfWork(database.pool, (query) => jobs.within(query), new FakeTextCipher());
  }

  it('reaches a worker once the transaction has committed', async () => {
    const jobs = await start();
    const calls = new Calls();
    await jobs.onWake('crm-outbox', calls.handler);
    let insideCommitted = -1;
    await uowOf(jobs).run(async (repositories) => {
      await repositories.jobs.wake('crm-outbox');
      insideCommitted = calls.count;
    });
    await calls.reach(1);
    assert.equal(insideCommitted, 0);
  });

  it('never comes of a transaction that was rolled back', async () => {
    const jobs = await start(false);
    const failure = new Error('changed my mind');
    const run = uowOf(jobs).run(async (repositories) => {
      await repositories.people.saveAll([aPerson()]);
      await repositories.jobs.wake('generation');
      await repositories.jobs.wake('timetable');
      throw failure;
    });
    await assert.rejects(run, (error) => error === failure);
    assert.deepEqual(await queued(), []);
  });

  it('is queued once however often one transaction asks', async () => {
    const jobs = await start(false);
    await uowOf(jobs).run(async (repositories) => {
      for (const job of ['timetable', 'crm-outbox', 'timetable', 'crm-outbox'] as const)
        await repositories.jobs.wake(job);
    });
    assert.deepEqual(await queued(), ['crm-outbox', 'timetable']);
  });

  it('is not swallowed by the wake of a transaction that is still open', async () => {
    const jobs = await start(false);
    const open = Promise.withResolvers<void>();
    const firstWoke = Promise.withResolvers<void>();
    const first = uowOf(jobs).run(async (repositories) => {
      await repositories.jobs.wake('crm-outbox');
      firstWoke.resolve();
      await open.promise;
    });
    await firstWoke.promise;
    await uowOf(jobs).run((repositories) => repositories.jobs.wake('crm-outbox'));
    assert.deepEqual(await queued(), ['crm-outbox']);
    open.resolve();
    await first;
    assert.deepEqual(await queued(), ['crm-outbox', 'crm-outbox']);
  });

  it('is one call when many came together', async () => {
    const web = await start(false);
    for (let wake = 0; wake < 20; wake += 1) await web.wake('generation');
    const worker = await start();
    const calls = new Calls();
    await worker.onWake('generation', calls.handler);
    await calls.reach(1);
    await worker.stop();
    assert.equal(calls.count, 1);
    assert.deepEqual(
      (await queued()).filter((name) => name === 'generation'),
      [],
    );
  });

  it('goes to one of two workers, which start at once on an empty database', async () => {
    const [one, two] = await Promise.all([start(), start()]);
    const calls = new Calls();
    await one.onWake('generation', calls.handler);
    await two.onWake('generation', calls.handler);
    await one.wake('generation');
    await calls.reach(1);
    await Promise.all([one.stop(), two.stop()]);
    assert.equal(calls.count, 1);
  });

  it('ticks every minute by a schedule that is kept once', async () => {
    await Promise.all([start(true, { ticking: JOB_NAMES }), start(true, { ticking: JOB_NAMES })]);
    const { rows } = await database.pool.query('SELECT name, cron FROM pgboss.schedule ORDER BY name');
    const names = ['analytics', 'crm-outbox', 'generation', 'telephony', 'timetable'];
    assert.deepEqual(
      rows,
      names.map((name) => ({ name, cron: '* * * * *' })),
    );
  });

  it('comes again after a handler that failed, which is logged', async () => {
    const jobs = await start();
    const calls = new Calls();
    const failure = new Error('not today');
    await jobs.onWake('crm-outbox', async () => {
      await calls.handler();
      if (calls.count === 1) throw failure;
    });
    await jobs.wake('crm-outbox');
    await calls.reach(2);
    const logged = log.entries.filter((entry) => entry.event === 'jobs.handler-failed');
    assert.deepEqual(
      logged.map(({ facts, error }) => [facts, error]),
      [[{ job: 'crm-outbox' }, failure]],
    );
  }).timeout(30_000);

  it('survives a database that goes away: logs it, and finds afterwards what was committed', async () => {
    const proxy = await startBreakableProxy(database.url);
    const logged = Promise.withResolvers<void>();
    const telling = new FakeLog();
    telling.error = (event) => (event === 'jobs.failing' ? logged.resolve() : undefined);
    const jobs = await start(true, { databaseUrl: proxy.url, log: telling });
    const calls = new Calls();
    await jobs.onWake('crm-outbox', calls.handler);
    await jobs.wake('crm-outbox');
    await calls.reach(1);

    proxy.goAway();
    await logged.promise;
    await assert.rejects(jobs.wake('crm-outbox'));
    const elsewhere = await start(false);
    await uowOf(elsewhere).run((repositories) => repositories.jobs.wake('crm-outbox'));
    await proxy.comeBack();

    await calls.reach(2);
    await jobs.stop();
    await proxy.close();
  });

  async function queued(): Promise<string[]> {
    const { rows } = await database.pool.query<{ name: string }>(
      "SELECT name FROM pgboss.job WHERE state = 'created' AND name NOT LIKE '\\_\\_%' ORDER BY name",
    );
    return rows.map((row) => row.name);
  }
});
