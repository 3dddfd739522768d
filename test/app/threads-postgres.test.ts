import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { PgUnitOfWork } from '../../src/adapters/postgres/pg-unit-of-work.ts';
import type { ProcessDeps } from '../../src/app/process-deps.ts';
import { makePublishSchedule } from '../../src/app/publish-schedule.ts';
import { makeShowThread } from '../../src/app/thread/show-thread.ts';
import { makeWriteMessage } from '../../src/app/thread/write-message.ts';
import { anAdministrator, people } from '../builders/person.ts';
import { FakeClock } from '../fakes/fake-clock.ts';
import { FakeTextCipher } from '../fakes/fake-text-cipher.ts';
import { createTestDatabase } from '../fixtures/database.ts';
import type { TestDatabase } from '../fixtures/database.ts';
import { ADMINISTRATOR, FIRST, MONTH, NOW, seedMonth, volunteer } from './schedule-world.ts';

const SHIFT = { kind: 'shift', slotId: FIRST, volunteerId: 1 } as const;

describe('Threads on PostgreSQL', () => {
  let database: TestDatabase;
  let deps: ProcessDeps;

  before(async () => {
    database = await createTestDatabase();
    deps = {
      uow: new PgUnitOfWork(database.pool, () => ({ wake: async () => {} }), new FakeTextCipher()),
      clock: new FakeClock(NOW),
      ids: { uuid: () => randomUUID(), secret: () => randomUUID() },
      accountOrigin: 'https://charity.amocrm.ru',
    };
    await deps.uow.run(async (repositories) => {
      await repositories.people.saveAll([...people(4), anAdministrator({ id: 100 })]);
      await seedMonth(repositories);
    });
    await makePublishSchedule(deps)(ADMINISTRATOR, { month: MONTH, version: 1 });
  });
  after(() => database.drop());

  it('keep a message once though it is sent many times at once', async () => {
    const write = makeWriteMessage(deps);
    const input = { about: SHIFT, text: 'Опоздаю' };
    await Promise.all(Array.from({ length: 6 }, () => write(volunteer(1), input)));
    const { messages, open } = await makeShowThread(deps)(ADMINISTRATOR, SHIFT);
    assert.deepEqual([messages.map(({ text }) => text), open], [['Опоздаю'], true]);
  });

  it('take nothing from a writer who comes while the month is being closed', async () => {
    let released = (): void => {};
    const release = new Promise<void>((resolve) => (released = resolve));
    let held = (): void => {};
    const holding = new Promise<void>((resolve) => (held = resolve));
    const closing = deps.uow.run(async ({ cycles }) => {
      const cycle = (await cycles.lock(MONTH)) ?? assert.fail('no cycle');
      held();
      await release;
      await cycles.save({ ...cycle, state: 'closed', version: cycle.version + 1 });
    });
    await holding;
    const writing = assert.rejects(makeWriteMessage(deps)(volunteer(1), { about: SHIFT, text: 'Ещё одно' }), {
      code: 'thread.month-closed',
    });
    released();
    await Promise.all([closing, writing]);
    assert.equal((await makeShowThread(deps)(volunteer(1), SHIFT)).messages.length, 1);
  });
});
