import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PgUnitOfWork } from '../../src/adapters/postgres/pg-unit-of-work.ts';
import { makeCloseCollecting } from '../../src/app/close-collecting.ts';
import { readHistory } from '../../src/adapters/sandbox/read-history.ts';
import { makeLoadHistory } from '../../src/app/load-history.ts';
import { makeMakeDraft } from '../../src/app/make-draft.ts';
import { makeOpenCollecting } from '../../src/app/open-collecting.ts';
import type { ProcessDeps } from '../../src/app/process-deps.ts';
import { makeSubmitAvailability } from '../../src/app/submit-availability.ts';
import { EMPTY_OFFER } from '../../src/domain/availability/availability.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/settings/settings.ts';
import { fullHistory } from '../../sandbox/charity/history.ts';
import { fullCharity } from '../../sandbox/charity/people.ts';
import { anAdministrator, people } from '../builders/person.ts';
import { FakeClock } from '../fakes/fake-clock.ts';
import { FakeTextCipher } from '../fakes/fake-text-cipher.ts';
import { createTestDatabase } from '../fixtures/database.ts';
import type { TestDatabase } from '../fixtures/database.ts';
import { MONTH, moscow, TestRunner, volunteer } from './collecting-world.ts';

const CLEAR = readFileSync(join(import.meta.dirname, '../contract/clear.sql'), 'utf8');
const VOLUNTEERS = 12;
const FIRST = '2026-12-01T10:00';

describe('Collecting on PostgreSQL, several processes at once', () => {
  let database: TestDatabase;
  let clock: FakeClock;
  let deps: ProcessDeps;

  before(async () => {
    database = await createTestDatabase();
  });
  after(() => database.drop());

  beforeEach(async () => {
    await database.pool.query(CLEAR);
    clock = new FakeClock(moscow('2026-11-20T09:00'));
    deps = {
      uow: new PgUnitOfWork(database.pool, () => ({ wake: async () => {} }), new FakeTextCipher()),
      clock,
      ids: { uuid: () => randomUUID(), secret: () => randomUUID() },
      accountOrigin: 'https://charity.amocrm.ru',
    };
    await deps.uow.run(async (repositories) => {
      await repositories.people.saveAll([...people(VOLUNTEERS), anAdministrator()]);
      const roles = { ...DEFAULT_SETTINGS.roles, volunteer: { groupIds: [10], roleIds: [] } };
      await repositories.settings.save('roles', roles, 0);
    });
  });

  const send = (id: number, version = 0) =>
    makeSubmitAvailability(deps)(volunteer(id), {
      ...EMPTY_OFFER,
      month: MONTH,
      volunteerId: id,
      marks: [FIRST],
      version,
    });

  it('opens a month once', async () => {
    await Promise.all([1, 2, 3, 4].map(() => makeOpenCollecting(deps)(MONTH)));
    await deps.uow.run(async ({ crmTasks, cycles, slots }) => {
      assert.equal((await crmTasks.list({})).length, VOLUNTEERS);
      assert.equal((await cycles.transitions(MONTH)).length, 1);
      assert.equal((await slots.ofMonth(MONTH)).length, 31 * 6);
    });
  });

  it('sees that everybody has answered, although the last answers come together', async () => {
    await makeOpenCollecting(deps)(MONTH);
    await Promise.all(people(VOLUNTEERS).map(({ id }) => send(id)));
    await deps.uow.run(async ({ cycles, generationRequests }) => {
      assert.equal((await cycles.find(MONTH))?.state, 'generating');
      const steps = await cycles.transitions(MONTH);
      assert.deepEqual(
        steps.map((step) => step.why),
        ['timetable', 'everybody-answered'],
      );
      assert.ok(await generationRequests.find(MONTH));
    });
  });

  it('takes one of two answers sent over the same version', async () => {
    await makeOpenCollecting(deps)(MONTH);
    const outcomes = await Promise.allSettled([send(1), send(1), send(1)]);
    const refused = outcomes.filter((outcome) => outcome.status === 'rejected');
    assert.equal(refused.length, 2);
    for (const { reason } of refused) assert.equal(reason.code, 'availability.stale');
    await deps.uow.run(async ({ availability }) => {
      assert.equal((await availability.history(MONTH, 1)).length, 1);
    });
  });

  it('stores one draft when two processes make it', async () => {
    await makeOpenCollecting(deps)(MONTH);
    await send(1);
    clock.set(moscow('2026-11-25T21:00'));
    await makeCloseCollecting(deps)(MONTH);
    const makeDraft = makeMakeDraft({ ...deps, runner: new TestRunner() });
    const outcomes = await Promise.all([makeDraft(MONTH), makeDraft(MONTH)]);
    assert.deepEqual(outcomes.toSorted(), ['made', 'nothing']);
    await deps.uow.run(async ({ schedules, cycles, crmTasks }) => {
      assert.deepEqual((await schedules.working(MONTH))?.shifts.length, 1);
      assert.equal((await schedules.edits(MONTH)).length, 1);
      assert.equal((await cycles.find(MONTH))?.state, 'review');
      assert.equal((await crmTasks.list({ kind: 'review-schedule' })).length, 1);
    });
  });

  it('keeps the whole history of a sandbox', async () => {
    const now = moscow('2026-11-22T10:00');
    clock.set(now);
    await database.pool.query(CLEAR);
    const charity = fullCharity().users.map((user) => ({ ...user, language: 'ru' }));
    await deps.uow.run(({ people: repository }) => repository.saveAll(charity));
    const history = readHistory(JSON.parse(JSON.stringify(fullHistory(now.getTime()))));
    const load = makeLoadHistory({ ...deps, installation: 'sandbox' });
    assert.equal((await load(history)).months, 20);
    await deps.uow.run(async ({ cycles, schedules, availability, reports, callSyncs }) => {
      assert.equal((await cycles.all()).length, 20);
      assert.ok((await schedules.published('2026-11'))!.shifts.length > 200);
      assert.equal((await availability.ofMonth('2026-12')).length, history.months.at(-1)?.answers.length);
      const told = history.reports[0]!;
      assert.equal((await reports.find(told.id))?.story, told.story);
      assert.equal((await reports.sentWithin(told.beganAt, now)).length, history.reports.length);
      assert.deepEqual(
        (await callSyncs.waiting()).map((sync) => [sync.kind, sync.until]),
        [['backfill', now]],
      );
    });
  });
});
