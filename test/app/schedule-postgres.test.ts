import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PgUnitOfWork } from '../../src/adapters/postgres/pg-unit-of-work.ts';
import { makeAskForChange } from '../../src/app/ask-for-change.ts';
import { makeDecideRequest } from '../../src/app/decide-request.ts';
import { makeEditSchedule } from '../../src/app/edit-schedule.ts';
import type { ProcessDeps } from '../../src/app/process-deps.ts';
import { makePublishSchedule } from '../../src/app/publish-schedule.ts';
import { makeShowSchedule } from '../../src/app/show-schedule.ts';
import { makeUndoEdit } from '../../src/app/undo-edit.ts';
import { makeWithdrawRequest } from '../../src/app/withdraw-request.ts';
import { generate } from '../../src/domain/generation/generate.ts';
import { DomainError } from '../../src/domain/domain-error.ts';
import type { CrmTaskKind } from '../../src/domain/crm-task/crm-task.ts';
import { anAdministrator, people } from '../builders/person.ts';
import { FakeClock } from '../fakes/fake-clock.ts';
import { FakeTextCipher } from '../fakes/fake-text-cipher.ts';
import { createTestDatabase } from '../fixtures/database.ts';
import type { TestDatabase } from '../fixtures/database.ts';
import {
  ADMINISTRATOR,
  COLLEAGUE,
  FIRST,
  MONTH,
  NOW,
  SECOND,
  seedMonth,
  SINGLE,
  SLOTS,
  volunteer,
} from './schedule-world.ts';

const CLEAR = readFileSync(join(import.meta.dirname, '../contract/clear.sql'), 'utf8');

describe('The schedule on PostgreSQL, two people at once', () => {
  let database: TestDatabase;
  let deps: ProcessDeps;

  before(async () => {
    database = await createTestDatabase();
  });
  after(() => database.drop());

  beforeEach(async () => {
    await database.pool.query(CLEAR);
    deps = {
      uow: new PgUnitOfWork(database.pool, () => ({ wake: async () => {} }), new FakeTextCipher()),
      clock: new FakeClock(NOW),
      ids: { uuid: () => randomUUID(), secret: () => randomUUID() },
      accountOrigin: 'https://charity.amocrm.ru',
    };
    await deps.uow.run(async (repositories) => {
      await repositories.people.saveAll([
        ...people(4),
        anAdministrator({ id: 100 }),
        anAdministrator({ id: 101 }),
      ]);
      await seedMonth(repositories);
    });
  });

  /** Runs both at once: how many went through, and the codes of the refusals. */
  async function race(...runs: Promise<unknown>[]): Promise<{ done: number; refused: string[] }> {
    const outcomes = await Promise.allSettled(runs);
    const refused = outcomes.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []));
    return {
      done: outcomes.length - refused.length,
      refused: refused.map((error) => {
        if (!(error instanceof DomainError)) throw error;
        return error.code;
      }),
    };
  }

  const countTasks = (kind: CrmTaskKind) =>
    deps.uow.run(async (repositories) => (await repositories.crmTasks.list({ kind })).length);

  it('lets one edit of a version through', async () => {
    const edit = makeEditSchedule(deps);
    const assign = (volunteerId: number) => ({ kind: 'assign', slotId: SECOND, volunteerId }) as const;
    const { done, refused } = await race(
      edit(ADMINISTRATOR, { month: MONTH, version: 1, edit: assign(3) }),
      edit(COLLEAGUE, { month: MONTH, version: 1, edit: assign(4) }),
    );
    assert.deepEqual([done, refused], [1, ['schedule.stale']]);
    const page = await makeShowSchedule(deps)({ month: MONTH });
    assert.deepEqual([page.version, page.slots[1]?.seats.length], [2, 1]);
  });

  it('publishes once and asks each volunteer once', async () => {
    const publish = makePublishSchedule(deps);
    const { done, refused } = await race(
      publish(ADMINISTRATOR, { month: MONTH, version: 1 }),
      publish(COLLEAGUE, { month: MONTH, version: 1 }),
    );
    assert.deepEqual([done, refused], [1, ['schedule.nothing-to-publish']]);
    assert.equal(await countTasks('read-schedule'), 4);
  });

  it('takes a request once, and one decision on it', async () => {
    await makePublishSchedule(deps)(ADMINISTRATOR, { month: MONTH, version: 1 });
    const ask = makeAskForChange(deps);
    const wish = { slotId: FIRST, reason: 'Заболел', colleagueId: null };
    const asked = await race(ask(volunteer(1), wish), ask(volunteer(1), wish));
    assert.deepEqual([asked.done, asked.refused], [1, ['request.already-open']]);
    const [request] = await deps.uow.run(({ requests }) => requests.list({ state: 'open' }));
    const decide = makeDecideRequest(deps);
    const { id, version } = request!;
    const decided = await race(
      decide(ADMINISTRATOR, { id, version, outcome: 'replaced', volunteerId: 3, answer: '' }),
      decide(COLLEAGUE, { id, version, outcome: 'replaced', volunteerId: 4, answer: '' }),
    );
    assert.deepEqual([decided.done, decided.refused], [1, ['request.stale']]);
    const published = await deps.uow.run(({ schedules }) => schedules.published(MONTH));
    assert.deepEqual([published?.number, published?.shifts.length], [2, 2]);
    assert.deepEqual([await countTasks('shift-changed'), await countTasks('request-answered')], [1, 1]);
  });

  it('either withdraws or decides', async () => {
    await makePublishSchedule(deps)(ADMINISTRATOR, { month: MONTH, version: 1 });
    const wish = { slotId: FIRST, reason: 'Заболел', colleagueId: null };
    const { id, version } = await makeAskForChange(deps)(volunteer(1), wish);
    const { done, refused } = await race(
      makeWithdrawRequest(deps)(volunteer(1), { id }),
      makeDecideRequest(deps)(ADMINISTRATOR, { id, version, outcome: 'left-gap', answer: '' }),
    );
    assert.equal(done, 1);
    assert.ok(['request.withdrawn', 'request.already-decided'].includes(refused[0] ?? ''), refused[0]);
    const { state, shifts } = await deps.uow.run(async ({ requests, schedules }) => ({
      state: (await requests.find(id))?.state,
      shifts: (await schedules.published(MONTH))?.shifts.length,
    }));
    assert.equal(shifts, state === 'withdrawn' ? 2 : 1);
  });

  it('keeps edits, standings and what generation said as they were written', async () => {
    const result = generate({
      slots: SLOTS.map(({ id, day, need }) => ({ id, day, need })),
      volunteers: [{ id: '1', available: [FIRST, SINGLE] }],
      priority: 'spread-first',
      seed: 0,
    });
    await deps.uow.run(({ schedules }) =>
      schedules.saveGeneration({ month: MONTH, at: NOW, by: null, seed: 0, result }),
    );
    const before = await deps.uow.run(({ schedules }) => schedules.working(MONTH));
    await makeEditSchedule(deps)(ADMINISTRATOR, {
      month: MONTH,
      version: 1,
      edit: { kind: 'replace', slotId: FIRST, volunteerId: 1, byVolunteerId: 3 },
    });
    const undone = await makeUndoEdit(deps)(COLLEAGUE, { month: MONTH, version: 2 });
    assert.deepEqual([undone.canUndo, undone.canRedo, undone.version], [false, true, 3]);
    assert.deepEqual([undone.fairness.bestSeats, undone.fairness.curve], [2, result.curve]);
    const after = await deps.uow.run(({ schedules }) => schedules.working(MONTH));
    assert.deepEqual({ ...after, version: 1 }, before);
  });
});
