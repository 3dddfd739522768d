import assert from 'node:assert/strict';
import { PgUnitOfWork } from '../../../src/adapters/postgres/pg-unit-of-work.ts';
import { AesTextCipher } from '../../../src/adapters/system/aes-text-cipher.ts';
import { TextUnreadable } from '../../../src/ports/text-cipher.ts';
import { aCall } from '../../builders/call.ts';
import { aConsultation } from '../../builders/consultation.ts';
import { people } from '../../builders/person.ts';
import { aSlot } from '../../builders/slot.ts';
import { aCycle } from '../../builders/cycle.ts';
import { aReport, aReportId } from '../../builders/volunteer-report.ts';
import { createTestDatabase } from '../../fixtures/database.ts';
import type { TestDatabase } from '../../fixtures/database.ts';

const NO_JOBS = () => ({ wake: async () => {} });
const cipherOf = (fill: number) => new AesTextCipher(new Uint8Array(32).fill(fill));
const AT = new Date('2026-12-02T01:00:00Z');
const LATER = new Date('2026-12-03T01:00:00Z');

describe('Consultations at rest', () => {
  let database: TestDatabase;
  let uow: PgUnitOfWork;
  beforeEach(async () => {
    database = await createTestDatabase();
    uow = new PgUnitOfWork(database.pool, NO_JOBS, cipherOf(7));
    await uow.run((repositories) => repositories.people.saveAll(people(2)));
  });
  afterEach(() => database.drop());

  const rows = async (text: string) => (await database.pool.query<Record<string, unknown>>(text)).rows;

  it('hold no word of reports and of what is said about them', async () => {
    const [id, word] = [aReportId(1), 'Переезд'];
    await uow.run(async ({ reports, threads }) => {
      await reports.save(aReport({ story: `${word} в другой город` }));
      await reports.addMany([aReport({ id: aReportId(2), story: word })]);
      const about = { kind: 'report', id } as const;
      await threads.add({ id: aReportId(3), about, author: 1, at: AT, text: `${word} же` });
    });
    const stored = [
      ...(await rows('SELECT * FROM volunteer_report')),
      ...(await rows('SELECT * FROM report_message')),
    ];
    const bytes = stored
      .flatMap((row) => Object.values(row))
      .map((value) => (Buffer.isBuffer(value) ? value : Buffer.from(String(value))));
    assert.equal(stored.length, 3);
    assert.ok(bytes.every((value) => !value.includes(word)));
  });

  it('are not read with another key, nor after texts were exchanged between rows', async () => {
    const ids = [aReportId(1), aReportId(2)];
    await uow.run(({ reports }) => reports.addMany(ids.map((id) => aReport({ id, story: id }))));
    const other = new PgUnitOfWork(database.pool, NO_JOBS, cipherOf(8));
    const unreadable = (error: unknown) => error instanceof TextUnreadable;
    await assert.rejects(
      other.read(({ reports }) => reports.find(aReportId(1))),
      unreadable,
    );
    await database.pool.query(
      `UPDATE volunteer_report r SET story_sealed = o.story_sealed, story_nonce = o.story_nonce
       FROM volunteer_report o WHERE o.id <> r.id`,
    );
    await assert.rejects(
      uow.read(({ reports }) => reports.find(aReportId(1))),
      unreadable,
    );
    const withoutStories = await uow.read(({ reports }) => reports.sentWithin(new Date(0), LATER));
    assert.equal(withoutStories.length, 2);
  });

  it('are dated by the call’s start in the charity’s zone, and anew when the zone is another', async () => {
    const starts = {
      evening: '2026-11-30T20:59:59Z',
      midnight: '2026-11-30T21:00:00Z',
      sunday: '2026-12-06T12:30:00Z',
    };
    const made = Object.entries(starts).map(([entryId, start]) =>
      aConsultation({ entryId, startedAt: new Date(start) }),
    );
    const dated = () => rows('SELECT entry_id, day, hour, weekday FROM consultation ORDER BY started_at');
    await uow.run(async ({ calls, consultations }) => {
      await calls.save(
        made.map(({ entryId, startedAt }) => aCall({ entryId, startedAt })),
        AT,
      );
      await consultations.save(made, 'Europe/Moscow');
    });
    assert.deepEqual(await dated(), [
      { entry_id: 'evening', day: '2026-11-30', hour: 23, weekday: 1 },
      { entry_id: 'midnight', day: '2026-12-01', hour: 0, weekday: 2 },
      { entry_id: 'sunday', day: '2026-12-06', hour: 15, weekday: 7 },
    ]);
    await uow.run(({ consultations }) => consultations.save(made, 'Asia/Vladivostok'));
    assert.deepEqual(
      (await dated()).map(({ day, hour }) => [day, hour]),
      [
        ['2026-12-01', 6],
        ['2026-12-01', 7],
        ['2026-12-06', 22],
      ],
    );
  });

  it('follow a zone’s change of clocks: an hour that comes twice is one hour', async () => {
    const starts = [
      '2026-10-25T00:30:00Z',
      '2026-10-25T01:30:00Z',
      '2026-10-25T22:59:59Z',
      '2026-10-25T23:00:00Z',
    ];
    const made = starts.map((start) => aConsultation({ entryId: start, startedAt: new Date(start) }));
    await uow.run(async ({ calls, consultations }) => {
      await calls.save(
        made.map(({ entryId, startedAt }) => aCall({ entryId, startedAt })),
        AT,
      );
      await consultations.save(made, 'Europe/Berlin');
    });
    const dated = await rows('SELECT day, hour FROM consultation ORDER BY started_at');
    assert.deepEqual(
      dated.map(({ day, hour }) => `${String(day)} ${String(hour)}`),
      ['2026-10-25 2', '2026-10-25 2', '2026-10-25 23', '2026-10-26 0'],
    );
  });

  it('know when a call was first read and when it last came otherwise', async () => {
    const [same, other] = [aCall(), aCall({ entryId: 'call-2' })];
    await uow.run(({ calls }) => calls.save([same, other], AT));
    await uow.run(({ calls }) => calls.save([same, { ...other, talkSeconds: 1 }], LATER));
    assert.deepEqual(await rows('SELECT entry_id, seen_at, changed_at FROM call ORDER BY entry_id'), [
      { entry_id: 'call-1', seen_at: AT, changed_at: AT },
      { entry_id: 'call-2', seen_at: AT, changed_at: LATER },
    ]);
  });

  it('do not touch what is as it was: neither calls nor consultations are written again', async () => {
    const made = aConsultation({ others: [{ volunteerId: 2, talkSeconds: 5 }] });
    const store = () =>
      uow.run(async ({ calls, consultations }) => {
        await calls.save([aCall()], AT);
        await consultations.save([made], 'Europe/Moscow');
      });
    const written = () =>
      rows(`SELECT xmin::text FROM call UNION ALL SELECT xmin::text FROM call_leg UNION ALL SELECT xmin::text FROM consultation
        UNION ALL SELECT xmin::text FROM consultation_participant`);
    await store();
    const before = await written();
    await store();
    assert.deepEqual(await written(), before);
    assert.equal(before.length, 4);
  });

  it('mark a day with a higher number each time it is marked', async () => {
    const marks = () => rows('SELECT day, marked_by FROM analytics_stale_day ORDER BY day');
    await uow.run(({ analytics }) => analytics.markDays(['2026-12-02', '2026-12-01', '2026-12-02']));
    const [first, second] = await marks();
    await uow.run(({ analytics }) => analytics.markDays(['2026-12-01']));
    const [again, still] = await marks();
    assert.deepEqual([again?.['day'], still], ['2026-12-01', second]);
    assert.ok(Number(again?.['marked_by']) > Number(first?.['marked_by']));
    assert.ok(Number(again?.['marked_by']) > Number(second?.['marked_by']));
  });

  it('mark every day that has a conversation, a sent report or a slot, in whatever zone', async () => {
    await uow.run(async ({ calls, consultations, cycles, reports, slots, analytics }) => {
      await calls.save([aCall({ startedAt: new Date('2026-03-10T23:00:00Z') })], AT);
      await consultations.save(
        [aConsultation({ startedAt: new Date('2026-03-10T23:00:00Z') })],
        'Europe/Moscow',
      );
      await reports.addMany([
        aReport({ beganAt: new Date('2026-05-01T10:00:00Z') }),
        aReport({
          id: aReportId(2),
          state: 'draft',
          sentAt: null,
          beganAt: new Date('2026-07-01T10:00:00Z'),
        }),
      ]);
      await cycles.save(aCycle());
      await slots.replaceMonth('2026-12', [aSlot('2026-12-24', '10:00')]);
      await analytics.markAll();
    });
    const days = (await rows('SELECT day FROM analytics_stale_day ORDER BY day')).map(({ day }) => day);
    const consultation = ['2026-03-09', '2026-03-10', '2026-03-11'];
    const report = ['2026-04-30', '2026-05-01', '2026-05-02'];
    assert.deepEqual(days, [...consultation, ...report, '2026-12-24']);
  });
});
