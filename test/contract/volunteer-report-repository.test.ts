import assert from 'node:assert/strict';
import type { VolunteerReport } from '../../src/domain/consultation/volunteer-report.ts';
import { StorageConflict } from '../../src/ports/storage-conflict.ts';
import { aDraft, aJoin, aReport, aReportId } from '../builders/volunteer-report.ts';
import { arrange, onEachStorage } from './storages.ts';

const AT = new Date('2026-12-02T01:00:00Z');
const at = (time: string) => new Date(`2026-12-01T${time}Z`);

onEachStorage('VolunteerReportRepository', (storage) => {
  beforeEach(() =>
    arrange(storage, async ({ topics }) => {
      const names = ['Развод', 'Работа', 'Отцовство'];
      await topics.save(
        names.map((name, position) => ({ id: 0, name, position, retiredAt: null })),
        0,
        AT,
      );
    }),
  );

  const save = (report: VolunteerReport) => storage.uow.run(({ reports }) => reports.save(report));
  const find = (id = aReportId(1)) => storage.uow.read(({ reports }) => reports.find(id));
  const idsOf = (reports: readonly VolunteerReport[]) => reports.map((report) => report.id);
  const rejection = (kind: StorageConflict['kind']) => (error: unknown) =>
    error instanceof StorageConflict && error.kind === kind;

  it('gives a report back as it was written, its topics in order of id', async () => {
    const report = aReport({
      entryId: 'call-1',
      topicIds: [3, 1, 3],
      story: "«Ёж» 🙂\n'; DROP --\u0007",
      feeling: 1,
      discussWithSupervisor: true,
      risk: true,
    });
    assert.equal(await save(report), true);
    assert.deepEqual(await find(), { ...report, topicIds: [1, 3] });
  });

  it('keeps a draft in which nothing is said yet', async () => {
    const draft = aDraft({ story: '', outcome: null, feeling: null });
    await save(draft);
    assert.deepEqual(await find(), draft);
    assert.deepEqual(await storage.uow.run(({ reports }) => reports.lock(draft.id)), draft);
  });

  it('finds nothing by an id that is none', async () => {
    await save(aReport());
    assert.deepEqual([await find('__proto__'), await find(''), await find(aReportId(9))], [null, null, null]);
    assert.equal(await storage.uow.run(({ reports }) => reports.lock("'; --")), null);
  });

  it('replaces the version before, and only that one', async () => {
    await save(aDraft({ topicIds: [1, 2] }));
    const second = aReport({ version: 2, topicIds: [2, 3], story: 'Иначе' });
    assert.equal(await save(second), true);
    for (const version of [1, 2, 4]) assert.equal(await save(aReport({ version, topicIds: [1] })), false);
    assert.deepEqual(await find(), second);
  });

  it('lets one of many who save the same version at once win', async () => {
    await save(aDraft());
    const stories = ['один', 'два', 'три', 'четыре'];
    const saved = await Promise.all(stories.map((story) => save(aDraft({ story, version: 2 }))));
    const winners = stories.filter((_, index) => saved[index]);
    assert.deepEqual(winners, [(await find())?.story]);
  });

  it('throws away drafts and nothing that was sent', async () => {
    await save(aDraft({ id: aReportId(1), topicIds: [1] }));
    await save(aReport({ id: aReportId(2) }));
    await storage.uow.run(async ({ reports }) => {
      for (const id of [aReportId(1), aReportId(2), aReportId(3), 'none']) await reports.removeDraft(id);
    });
    assert.deepEqual([await find(aReportId(1)), (await find(aReportId(2)))?.id], [null, aReportId(2)]);
  });

  it('lists a volunteer’s drafts, newest beginning first', async () => {
    await save(aDraft({ id: aReportId(1), beganAt: at('07:00:00') }));
    await save(aDraft({ id: aReportId(3), beganAt: at('08:00:00') }));
    await save(aDraft({ id: aReportId(2), beganAt: at('08:00:00') }));
    await save(aDraft({ id: aReportId(4), volunteerId: 2 }));
    await save(aReport({ id: aReportId(5) }));
    const drafts = await storage.uow.read(({ reports }) => reports.draftsOf(1));
    assert.deepEqual(idsOf(drafts), [aReportId(2), aReportId(3), aReportId(1)]);
  });

  it('lists sent ones of a half-open range in order, everybody’s without stories', async () => {
    const times = ['06:59:59', '07:59:59', '07:00:00', '08:00:00'];
    const stored = times.map((time, index) =>
      aReport({ id: aReportId(index), beganAt: at(time), topicIds: [2] }),
    );
    const colleague = aReport({ id: aReportId(7), volunteerId: 2, beganAt: at('07:00:00') });
    const others = [colleague, aReport({ id: aReportId(8), volunteerId: 3, beganAt: at('07:30:00') })];
    await storage.uow.run(({ reports }) =>
      reports.addMany([...stored, ...others, aDraft({ id: aReportId(9), beganAt: at('07:30:00') })]),
    );
    const [ofTwo, everybody, nobody] = await storage.uow.read(({ reports }) =>
      Promise.all([
        reports.sentOf([1, 2], at('07:00:00'), at('08:00:00')),
        reports.sentWithin(at('07:00:00'), at('08:00:00')),
        reports.sentOf([], at('07:00:00'), at('08:00:00')),
      ]),
    );
    assert.deepEqual(ofTwo, [stored[2], colleague, stored[1]]);
    const all = [stored[2], colleague, others[1], stored[1]];
    assert.deepEqual(
      everybody,
      all.map((report) => ({ ...report, story: '' })),
    );
    assert.deepEqual(nobody, []);
  });

  it('adds many at once, each of them new', async () => {
    const many = Array.from({ length: 4_000 }, (_, n) =>
      aReport({ id: aReportId(n), story: `Разговор ${n}`, topicIds: n % 2 === 0 ? [1, 2] : [] }),
    );
    await storage.uow.run(({ reports }) => reports.addMany(many));
    assert.deepEqual(await find(aReportId(3_998)), many[3_998]);
    const count = await storage.uow.read(({ reports }) => reports.sentWithin(at('07:00:00'), at('08:00:00')));
    assert.equal(count.length, 4_000);
    await assert.rejects(
      storage.uow.run(({ reports }) => reports.addMany([aReport({ id: aReportId(5_000) }), aReport()])),
      rejection('duplicate'),
    );
    assert.equal(await find(aReportId(5_000)), null);
  });

  it('refuses unknown people and unknown topics', async () => {
    await assert.rejects(save(aReport({ volunteerId: 77 })), rejection('missing-reference'));
    await assert.rejects(save(aReport({ topicIds: [4] })), rejection('missing-reference'));
    assert.equal(await find(), null);
  });

  it('keeps that a report was talked over, until the mark is taken away', async () => {
    const [reportId, other] = [aReportId(1), aReportId(2)];
    await save(aReport());
    const look = (id = reportId) => storage.uow.read(({ reports }) => reports.discussion(id));
    await storage.uow.run(async ({ reports }) => {
      await reports.saveDiscussion({ reportId, by: 100, at: at('09:00:00') });
      await reports.saveDiscussion({ reportId, by: 5, at: AT });
    });
    assert.deepEqual(await look(), { reportId, by: 5, at: AT });
    assert.deepEqual([await look(other), await look('none')], [null, null]);
    const ofAll = await storage.uow.read(({ reports }) => reports.discussions([other, 'none', reportId]));
    assert.deepEqual(ofAll, [{ reportId, by: 5, at: AT }]);
    await storage.uow.run(({ reports }) => reports.removeDiscussion(reportId));
    assert.equal(await look(), null);
    const unknown = storage.uow.run(({ reports }) =>
      reports.saveDiscussion({ reportId: other, by: 5, at: AT }),
    );
    await assert.rejects(unknown, rejection('missing-reference'));
  });

  it('takes everything with a draft that is thrown away', async () => {
    await save(aDraft());
    await storage.uow.run(async ({ reports }) => {
      await reports.saveDiscussion({ reportId: aReportId(1), by: 5, at: AT });
      await reports.saveJoins([aJoin({ state: 'alone', entryId: null, minutesApart: null })]);
      await reports.removeDraft(aReportId(1));
    });
    const left = await storage.uow.read(async ({ reports }) => [
      await reports.discussion(aReportId(1)),
      await reports.joins([aReportId(1)]),
    ]);
    assert.deepEqual(left, [null, []]);
  });
});
