import assert from 'node:assert/strict';
import type { Consultation } from '../../src/domain/consultation/consultation.ts';
import type { ReportJoin } from '../../src/domain/consultation/report-join.ts';
import type { VolunteerReport } from '../../src/domain/consultation/volunteer-report.ts';
import type { ConsultationQueries, ConsultationSearch } from '../../src/ports/consultation-queries.ts';
import type { Repositories } from '../../src/ports/unit-of-work.ts';
import { aCall, aClientKey } from '../builders/call.ts';
import { aConsultation, aMissedConsultation } from '../builders/consultation.ts';
import { aDraft, aJoin, aReport, aReportId } from '../builders/volunteer-report.ts';
import { arrange, onEachStorage } from './storages.ts';

const ZONE = 'Europe/Moscow';
const MINUTE = 60_000;
const FIRST = new Date('2026-12-01T07:30:00Z');
const at = (minutes: number) => new Date(FIRST.getTime() + minutes * MINUTE);

/** A consultation whose call began so many minutes after the first one. */
function after(minutes: number, entryId: string, overrides: Partial<Consultation> = {}): Consultation {
  const build = overrides.outcome === 'missed' ? aMissedConsultation : aConsultation;
  return build({ entryId, startedAt: at(minutes), beganAt: at(minutes), clientKey: null, ...overrides });
}

/** Sent, joined to that call for certain unless said otherwise. */
interface Written {
  readonly report: VolunteerReport;
  readonly join: ReportJoin;
}
function on(
  entryId: string,
  number: number,
  report: Partial<VolunteerReport> = {},
  join: Partial<ReportJoin> = {},
): Written {
  const id = aReportId(number);
  return {
    report: aReport({ id, topicIds: [1], ...report }),
    join: aJoin({ reportId: id, entryId, ...join }),
  };
}

const SEARCH: ConsultationSearch = {
  from: at(-600),
  until: at(100_000),
  topicId: null,
  risk: null,
  scoreAtMost: null,
  scoreLow: 1,
  scoreHigh: 5,
  volunteerId: null,
  report: 'any',
  outcome: 'any',
  after: null,
  limit: 50,
};
const SETTLED = { state: 'settled', settledBy: 100, settledAt: at(500) } as const;

onEachStorage('ConsultationQueries', (storage) => {
  async function store(
    consultations: readonly Consultation[],
    written: readonly Written[] = [],
    more: (repositories: Repositories) => Promise<void> = async () => {},
  ): Promise<void> {
    await arrange(storage, async (repositories) => {
      const topics = ['Работа', 'Развод'].map((name, position) => ({
        id: 0,
        name,
        position,
        retiredAt: null,
      }));
      await repositories.topics.save(topics, 0, at(0));
      await repositories.calls.save(
        consultations.map(({ entryId, startedAt }) => aCall({ entryId, startedAt })),
        at(0),
      );
      await repositories.consultations.save(consultations, ZONE);
      await repositories.reports.addMany(written.map(({ report }) => report));
      await repositories.reports.saveJoins(written.map(({ join }) => join));
      await more(repositories);
    });
  }
  const read = <T>(work: (queries: ConsultationQueries) => Promise<T>): Promise<T> =>
    storage.uow.read(({ consultationQueries }) => work(consultationQueries));
  const found = (search: Partial<ConsultationSearch>) =>
    read(async (queries) => (await queries.search({ ...SEARCH, ...search })).entryIds);

  describe('a search', () => {
    it('goes from the newest call to the oldest, page by page, and counts all', async () => {
      await store([after(0, 'a'), after(5, 'c'), after(5, 'B'), after(9, 'd')]);
      assert.deepEqual(await read((queries) => queries.search({ ...SEARCH, limit: 2 })), {
        entryIds: ['d', 'c'],
        total: 4,
      });
      assert.deepEqual(await read((queries) => queries.search({ ...SEARCH, limit: 2, after: 'c' })), {
        entryIds: ['B', 'a'],
        total: 4,
      });
      assert.deepEqual(await read((queries) => queries.search({ ...SEARCH, after: 'a' })), {
        entryIds: [],
        total: 4,
      });
    });

    it('takes calls from the first instant to before the last', async () => {
      await store([after(0, 'a'), after(1, 'b'), after(2, 'c')]);
      assert.deepEqual(await found({ from: at(0), until: at(2) }), ['b', 'a']);
    });

    it('finds nothing among nothing', async () => {
      await store([]);
      assert.deepEqual(await read((queries) => queries.search(SEARCH)), { entryIds: [], total: 0 });
    });

    it('chooses by whose it is and whether it was answered', async () => {
      await store([
        after(0, 'a'),
        after(1, 'b', { volunteerId: 2, others: [{ volunteerId: 1, talkSeconds: 9 }] }),
        after(2, 'c', { outcome: 'missed' }),
      ]);
      assert.deepEqual(await found({ volunteerId: 1 }), ['a']);
      assert.deepEqual(await found({ outcome: 'answered' }), ['b', 'a']);
      assert.deepEqual(await found({ outcome: 'missed' }), ['c']);
    });

    it('chooses by scores within the scale alone', async () => {
      const given = (value: number) => ({ mark: { kind: 'given', value } as const });
      await store([
        after(0, 'two', given(2)),
        after(1, 'three', given(3)),
        after(2, 'zero', given(0)),
        after(3, 'silent', { mark: { kind: 'no-answer' } }),
        after(4, 'seven', given(7)),
      ]);
      assert.deepEqual(await found({ scoreAtMost: 2 }), ['two']);
      assert.deepEqual(await found({ scoreAtMost: 9 }), ['three', 'two']);
    });

    it('chooses by what stands in the certain report', async () => {
      await store(
        [after(0, 'a'), after(1, 'b'), after(2, 'c'), after(3, 'd')],
        [
          on('a', 1, { topicIds: [1, 2], risk: true }),
          on('b', 2, { topicIds: [1] }, SETTLED),
          on('c', 3, { topicIds: [2], risk: true }, { state: 'unsafe' }),
        ],
      );
      assert.deepEqual(await found({ topicId: 2 }), ['a']);
      assert.deepEqual(await found({ topicId: 1 }), ['b', 'a']);
      assert.deepEqual(await found({ risk: true }), ['a']);
      assert.deepEqual(await found({ risk: false }), ['b']);
    });

    it('tells missing reports from those there and those to discuss', async () => {
      await store(
        [
          after(0, 'joined'),
          after(1, 'proposed'),
          after(2, 'bare'),
          after(3, 'missed', { outcome: 'missed' }),
          after(4, 'nobody', { volunteerId: null }),
          after(5, 'wanted'),
          after(6, 'done'),
        ],
        [
          on('joined', 1),
          on('proposed', 2, { discussWithSupervisor: true }, { state: 'unsafe' }),
          on('wanted', 3, { discussWithSupervisor: true }),
          on('done', 4, { discussWithSupervisor: true }),
        ],
        ({ reports }) => reports.saveDiscussion({ reportId: aReportId(4), by: 100, at: at(900) }),
      );
      assert.deepEqual(await found({ report: 'missing' }), ['bare', 'proposed']);
      assert.deepEqual(await found({ report: 'present' }), ['done', 'wanted', 'joined']);
      assert.deepEqual(await found({ report: 'to-discuss' }), ['wanted']);
      assert.deepEqual(await found({ report: 'discussed' }), ['done']);
    });
  });

  describe('a summary', () => {
    it('counts the calls of a client up to this one, and none of who is not recognised', async () => {
      const client = { clientKey: aClientKey(7) };
      await store([
        after(0, 'a', client),
        after(1, 'b'),
        after(2, 'c', client),
        after(3, 'd', { ...client, outcome: 'missed' }),
      ]);
      const summaries = await read((queries) => queries.summaries(['a', 'b', 'c', 'd', 'gone']));
      const nth = new Map(summaries.map((one) => [one.entryId, one.callOfClient]));
      assert.deepEqual(
        ['a', 'b', 'c', 'd', 'gone'].map((id) => nth.get(id)),
        [1, null, 2, 3, undefined],
      );
    });

    it('tells of the report and of how much was written about it', async () => {
      await store(
        [after(0, 'a'), after(1, 'b')],
        [
          on('a', 1, { topicIds: [2, 1], risk: true, outcome: 'referred' }, SETTLED),
          on('b', 2, {}, { state: 'unsafe' }),
        ],
        async ({ reports, threads }) => {
          await reports.saveDiscussion({ reportId: aReportId(1), by: 100, at: at(900) });
          await threads.add({
            id: '60000000-0000-4000-8000-000000000001',
            about: { kind: 'report', id: aReportId(1) },
            author: 100,
            at: at(901),
            text: 'Поговорим?',
          });
        },
      );
      const summaries = await read((queries) => queries.summaries(['a', 'b']));
      assert.deepEqual(summaries.find((one) => one.entryId === 'a')?.report, {
        id: aReportId(1),
        topicIds: [1, 2],
        outcome: 'referred',
        risk: true,
        discussWithSupervisor: false,
        discussed: true,
        settledByHand: true,
        messages: 1,
      });
      assert.equal(summaries.find((one) => one.entryId === 'b')?.report, null);
      assert.deepEqual(await read((queries) => queries.reportMarks([aReportId(2), aReportId(9)])), [
        { reportId: aReportId(2), discussed: false, messages: 0 },
      ]);
      assert.deepEqual(await read((queries) => queries.reportMarks([aReportId(1)])), [
        { reportId: aReportId(1), discussed: true, messages: 1 },
      ]);
    });
  });

  it('names everybody who ever had a consultation', async () => {
    await store([
      after(0, 'a', { volunteerId: 3 }),
      after(1, 'b'),
      after(2, 'c', { volunteerId: 3 }),
      after(3, 'd', { outcome: 'missed' }),
    ]);
    assert.deepEqual(await read((queries) => queries.volunteers()), [1, 3]);
  });

  it('counts sent reports of every topic and keeps what it was called', async () => {
    await store(
      [],
      [on('x', 1, { topicIds: [1] }, { entryId: null, state: 'alone' })],
      async ({ topics, reports }) => {
        await reports.save(aDraft({ id: aReportId(2), topicIds: [1] }));
        for (const [version, name] of ['Труд', 'Дело'].entries()) {
          const list = (await topics.all()).map((topic) => (topic.id === 1 ? { ...topic, name } : topic));
          await topics.save(list, version + 1, at(version));
        }
      },
    );
    const use = await read((queries) => queries.topicUse());
    assert.deepEqual(
      [1, 2].map((id) => use.find((one) => one.topicId === id)),
      [
        { topicId: 1, reports: 1, formerNames: ['Труд', 'Работа'] },
        { topicId: 2, reports: 0, formerNames: [] },
      ],
    );
  });
});
