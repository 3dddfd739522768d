import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { PgUnitOfWork } from '../../src/adapters/postgres/pg-unit-of-work.ts';
import type { ProcessDeps } from '../../src/app/process-deps.ts';
import { makeSaveTopics } from '../../src/app/topics/save-topics.ts';
import { makeShowTopics } from '../../src/app/topics/show-topics.ts';
import { aConsultation } from '../builders/consultation.ts';
import { aReportId } from '../builders/volunteer-report.ts';
import { FakeClock } from '../fakes/fake-clock.ts';
import { FakeTextCipher } from '../fakes/fake-text-cipher.ts';
import { createTestDatabase } from '../fixtures/database.ts';
import type { TestDatabase } from '../fixtures/database.ts';
import {
  anInput,
  BEGAN,
  NOW,
  reportDeeds,
  seedReports,
  storeConsultations,
  SUPERVISOR,
} from './reports-world.ts';

describe('Reports on PostgreSQL', () => {
  let database: TestDatabase;
  let deps: ProcessDeps;
  let deeds: ReturnType<typeof reportDeeds>;

  beforeEach(async () => {
    database = await createTestDatabase();
    deps = {
      uow: new PgUnitOfWork(database.pool, () => ({ wake: async () => {} }), new FakeTextCipher()),
      clock: new FakeClock(NOW),
      ids: { uuid: () => randomUUID(), secret: () => randomUUID() },
      accountOrigin: 'https://charity.amocrm.ru',
    };
    deeds = reportDeeds(deps);
    await seedReports(deps);
  });
  afterEach(() => database.drop());

  const outcomes = async (tries: readonly Promise<unknown>[]) =>
    (await Promise.allSettled(tries)).map((one) =>
      one.status === 'fulfilled' ? 'done' : (one.reason as { code: string }).code,
    );

  it('are one though the same is sent many times at once', async () => {
    await storeConsultations(deps, [aConsultation()]);
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => deeds.send(1, anInput({ beganAt: BEGAN }))),
    );
    for (const answer of answers) assert.deepEqual(answer, answers[0]);
    const { sent: reports, missing } = await deeds.page(1);
    assert.deepEqual([reports.length, reports[0]?.call?.entryId, missing], [1, 'call-1', []]);
  });

  it('of one call, sent under several ids at once, are one', async () => {
    await storeConsultations(deps, [aConsultation()]);
    const ends = await outcomes(
      [1, 2, 3, 4].map((id) => deeds.send(1, anInput({ id: aReportId(id), entryId: 'call-1' }))),
    );
    const taken = 'report.call-has-report';
    assert.deepEqual(ends.toSorted(), ['done', taken, taken, taken]);
    const { sent, missing } = await deeds.page(1);
    assert.deepEqual([sent.length, sent[0]?.call?.entryId, missing], [1, 'call-1', []]);
  });

  it('changed in several windows at once keep one window’s change', async () => {
    await deeds.save(1, anInput({ story: '' }));
    const ends = await outcomes(
      ['А', 'Б', 'В'].map((story) => deeds.save(1, anInput({ version: 1, story }))),
    );
    assert.deepEqual(ends.toSorted(), ['done', 'report.changed-meanwhile', 'report.changed-meanwhile']);
    assert.equal((await deeds.page(1)).drafts[0]?.version, 2);
  });

  it('new under one id at once belong to one person', async () => {
    const ends = await outcomes([1, 2, 3].map((id) => deeds.save(id, anInput())));
    assert.deepEqual(ends.toSorted(), ['done', 'report.not-found', 'report.not-found']);
  });

  it('are read, discussed and talked about', async () => {
    await storeConsultations(deps, [aConsultation()]);
    await deeds.send(1, anInput({ entryId: 'call-1' }));
    await deeds.discuss(SUPERVISOR, { id: aReportId(1), discussed: true });
    await deeds.write(SUPERVISOR, aReportId(1), 'Спасибо');
    const { text, report } = await deeds.show({ entryId: 'call-1' });
    assert.deepEqual(
      [text?.story, text?.discussedBy?.id, report?.messages, report?.discussed],
      ['Говорили о работе.', 200, 1, true],
    );
    assert.equal((await deeds.find({ report: 'discussed', topicId: 1 })).total, 1);
    assert.equal(await deps.uow.read(({ analytics }) => analytics.pending()), true);
  });

  it('keep topics whose names were exchanged and changed', async () => {
    const save = makeSaveTopics(deps);
    const topics = [
      { id: 1, name: 'Развод', retired: false },
      { id: 2, name: 'Работа', retired: false },
      { id: null, name: 'Дети', retired: false },
    ];
    const page = await save({ version: 1, topics });
    assert.deepEqual(
      page.topics.map(({ id, name, formerNames }) => [id, name, formerNames]),
      [
        [1, 'Развод', ['Работа']],
        [2, 'Работа', ['Развод']],
        [3, 'Дети', []],
      ],
    );
    await assert.rejects(save({ version: 1, topics }), { code: 'topic.list-changed' });
    assert.deepEqual(await makeShowTopics(deps)(), page);
  });
});
