import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PgUnitOfWork } from '../../src/adapters/postgres/pg-unit-of-work.ts';
import { rejoinAround } from '../../src/app/consultations/rejoin-reports.ts';
import { makeSettleJoin } from '../../src/app/consultations/settle-join.ts';
import { aConsultation } from '../builders/consultation.ts';
import { aReportId } from '../builders/volunteer-report.ts';
import { FakeClock } from '../fakes/fake-clock.ts';
import { FakeTextCipher } from '../fakes/fake-text-cipher.ts';
import { createTestDatabase } from '../fixtures/database.ts';
import type { TestDatabase } from '../fixtures/database.ts';
import { arrivals, callOf, joinsOf, LATER, on, reportOf, seedConsultations } from './consultations-world.ts';
import { ADMINISTRATOR } from './schedule-world.ts';

const CLEAR = readFileSync(join(import.meta.dirname, '../contract/clear.sql'), 'utf8');

describe('Consultations on PostgreSQL', () => {
  let database: TestDatabase;
  let deps: { uow: PgUnitOfWork; clock: FakeClock };

  before(async () => {
    database = await createTestDatabase();
  });
  after(() => database.drop());

  beforeEach(async () => {
    await database.pool.query(CLEAR);
    const uow = new PgUnitOfWork(database.pool, () => ({ wake: async () => {} }), new FakeTextCipher());
    deps = { uow, clock: new FakeClock(LATER) };
    await deps.uow.run(seedConsultations);
  });

  const joins = (...ns: number[]) => deps.uow.read((repositories) => joinsOf(repositories, ...ns));

  it('are stored, joined, settled and joined anew', async () => {
    const { calls, report } = arrivals(deps);
    await report(reportOf(1, '10:36'));
    await calls(callOf('a', 1, '10:30'), callOf('b', 1, '10:40'));
    await report(reportOf(2, '10:34'));
    assert.deepEqual(await joins(1, 2), ['1 unsafe b', '2 unsafe a']);
    await makeSettleJoin(deps)(ADMINISTRATOR, { id: aReportId(1), entryId: 'a' });
    assert.deepEqual(await joins(1, 2), ['1 settled a', '2 safe b']);
    await calls(callOf('a', 2, '10:30'), callOf('b', 1, '10:30', { direction: 'internal' }));
    assert.deepEqual(await joins(1, 2), ['1 settled a', '2 alone -']);
  });

  it('lets two reports exchange their calls at once', async () => {
    const { calls, report } = arrivals(deps);
    await calls(callOf('a', 1, '10:00'), callOf('b', 1, '11:00'));
    await report(reportOf(1, '10:00'));
    await report(reportOf(2, '11:00'));
    assert.deepEqual(await joins(1, 2), ['1 safe a', '2 safe b']);
    await calls(callOf('a', 1, '11:00'), callOf('b', 1, '10:00'));
    assert.deepEqual(await joins(1, 2), ['1 safe b', '2 safe a']);
  });

  it('meet when a report and its call are stored at the same time', async () => {
    const gate = () => {
      let open: () => void = () => {};
      return { passed: new Promise<void>((resolve) => (open = resolve)), open: () => open() };
    };
    const [joined, stored] = [gate(), gate()];
    const sent = deps.uow.run(async (repositories) => {
      await repositories.reports.save(reportOf(1, '10:30'));
      const settings = await repositories.settings.load();
      await rejoinAround(deps, repositories, settings, 1, [on('10:30')]);
      joined.open();
      await stored.passed;
      // Time for the other transaction to come as far as it can before this one ends.
      for (let times = 0; times < 200; times += 1) await repositories.settings.load();
    });
    const came = deps.uow.run(async (repositories) => {
      await repositories.calls.save([callOf('a', 1, '10:30')], LATER);
      const call = aConsultation({ entryId: 'a', beganAt: on('10:30') });
      await repositories.consultations.save([call], 'Europe/Moscow');
      const settings = await repositories.settings.load();
      await joined.passed;
      stored.open();
      await rejoinAround(deps, repositories, settings, 1, [call.beganAt]);
    });
    await Promise.all([sent, came]);
    assert.deepEqual(await joins(1), ['1 safe a']);
  });
});
