import assert from 'node:assert/strict';
import { parsePeriod } from '../../../../src/domain/report/period.ts';
import { verifyAnalytics } from '../../../../tools/verify-analytics/verify.ts';
import { aCharityDatabase, BASIS, NOW } from './charity-database.ts';
import type { CharityDatabase } from './charity-database.ts';

const ZONES = ['Europe/Moscow', 'Europe/Berlin', 'Pacific/Auckland'];

describe('Figures of a period', () => {
  for (const [index, zone] of ZONES.entries()) {
    it(`are those of the raw rows, in ${zone}`, async () => {
      const place = await aCharityDatabase({ seed: index + 11, zone });
      try {
        const verdict = await verifyAnalytics(place.database.pool);
        assert.ok(verdict.kind === 'compared');
        assert.deepEqual(verdict.differences, []);
        assert.ok(verdict.figures > 10_000, `${verdict.figures} figures were compared`);
        assert.equal(verdict.staleDays, 0);
      } finally {
        await place.database.drop();
      }
    });
  }

  describe('of one charity', () => {
    let place: CharityDatabase;
    before(async () => {
      place = await aCharityDatabase();
    });
    after(() => place.database.drop());

    it('of whole months are the same by whichever name they go', async () => {
      const { queries } = place;
      for (const [name, range] of [
        ['2026-10', '2026-10-01..2026-10-31'],
        ['2026-Q3', '2026-07-01..2026-09-30'],
        ['2026', '2026-01-01..2026-12-31'],
      ] as const) {
        const period = parsePeriod(name);
        const whole = await queries.figures(period, NOW);
        assert.deepEqual({ ...(await queries.figures(parsePeriod(range), NOW)), period }, whole);
      }
    });

    it('of volunteers in lists are those of their month, with the scores of all time', async () => {
      const { queries } = place;
      const month = (await queries.figures(parsePeriod('2026-10'), NOW)).volunteers;
      const ever = (await queries.figures(parsePeriod('2026-07-01..2026-12-31'), NOW)).volunteers;
      const listed = new Map((await queries.volunteerWork('2026-10')).map((one) => [one.volunteerId, one]));
      assert.ok(month.length > 3 && ever.some((one) => one.scoreAnswers > 0));
      for (const { volunteerId, shiftsCount, consultationsCount, reportsMissing } of month) {
        const work = listed.get(volunteerId);
        assert.deepEqual(
          [work?.shiftsCount, work?.consultationsCount, work?.reportsMissing],
          [shiftsCount, consultationsCount, reportsMissing],
        );
      }
      for (const { volunteerId, scoreAnswers, averageClientScoring } of ever) {
        const work = listed.get(volunteerId);
        assert.deepEqual(
          [work?.scoreAnswers ?? 0, work?.averageClientScoring ?? null],
          [scoreAnswers, averageClientScoring],
        );
      }
    });

    it('of a month, from the marts, are the sums of its two halves, from the daily sums', async () => {
      const { queries } = place;
      const [whole, first, second] = [
        await queries.figures(parsePeriod('2026-10'), NOW),
        await queries.figures(parsePeriod('2026-10-01..2026-10-14'), NOW),
        await queries.figures(parsePeriod('2026-10-15..2026-10-31'), NOW),
      ];
      const additive = (one: typeof whole) => [
        one.calls.incoming,
        one.calls.missedInSlots,
        one.calls.talkSeconds,
        one.scores.answers,
        one.scores.outOfScale,
        one.reports.missing,
        one.reports.overdue,
        one.reports.sent,
        one.coverage.seats,
        one.coverage.filled,
        one.coverage.shiftsWithConsultations,
        one.changes.requests,
      ];
      assert.deepEqual(
        additive(whole),
        additive(first).map((figure, index) => figure + (additive(second)[index] ?? 0)),
      );
      assert.ok(additive(whole).every((figure) => figure > 0));
    });

    it('are zeros, gaps and nothing where nothing was', async () => {
      const { calls, scores, fairness, series, process } = await place.queries.figures(
        parsePeriod('2020-02-05..2020-02-08'),
        NOW,
      );
      assert.equal(calls.consultations, 0);
      assert.equal(calls.averageTalkSeconds, null);
      assert.equal(scores.average, null);
      assert.equal(scores.responseRate, null);
      assert.deepEqual([fairness.volunteers, fairness.max], [0, null]);
      assert.deepEqual(
        series.map((point) => [point.from, point.consultations]),
        [
          ['2020-02-05', 0],
          ['2020-02-06', 0],
          ['2020-02-07', 0],
          ['2020-02-08', 0],
        ],
      );
      assert.deepEqual(process, []);
    });

    it('come in steps of days, weeks or months', async () => {
      const stepOf = async (name: string) => {
        const { seriesStep, series } = await place.queries.figures(parsePeriod(name), NOW);
        return [seriesStep, series.length, series[1]?.from];
      };
      assert.deepEqual(await stepOf('2026-10-01..2026-11-14'), ['day', 45, '2026-10-02']);
      assert.deepEqual(await stepOf('2026-10-01..2026-11-15'), ['week', 7, '2026-10-05']);
      assert.deepEqual(await stepOf('2026-05-01..2026-11-16'), ['week', 30, '2026-05-04']);
      assert.deepEqual(await stepOf('2026-05-01..2026-11-17'), ['month', 7, '2026-06-01']);
    });

    it('call a missing report overdue from the instant its time is over', async () => {
      const { rows } = await place.database.pool.query<{ day: string; over: Date }>(
        `SELECT day, began_at + interval '72 hours' AS over FROM analytics.int_consultation
         WHERE report_expected AND report_id IS NULL ORDER BY began_at, entry_id LIMIT 1`,
      );
      const [{ day, over }] = rows as [{ day: string; over: Date }];
      const overdue = async (now: Date) =>
        (await place.queries.figures(parsePeriod(`${day}..${day}`), now)).reports.overdue;
      assert.equal(await overdue(new Date(over.getTime() - 1)), 0);
      assert.equal(await overdue(over), 1);
    });

    it('know repeat callers of a quarter who called once in each month', async () => {
      const callers = async (name: string) => (await place.queries.figures(parsePeriod(name), NOW)).callers;
      const [quarter, august, september] = [
        await callers('2026-Q3'),
        await callers('2026-08'),
        await callers('2026-09'),
      ];
      assert.ok(quarter.clients < august.clients + september.clients);
      assert.ok(quarter.repeatClients > Math.max(august.repeatClients, september.repeatClients));
    });
  });

  it('call nobody withheld whose key was forgotten, and recognise nobody in months without keys', async () => {
    const place = await aCharityDatabase();
    const callers = async (name: string) => (await place.queries.figures(parsePeriod(name), NOW)).callers;
    try {
      const before = { october: await callers('2026-10'), fourth: await callers('2026-Q4') };
      assert.ok(before.october.withheld > 0 && before.october.clients > 0);
      const { pool } = place.database;
      await pool.query(
        `UPDATE call SET client_key = NULL
         WHERE entry_id IN (SELECT c.entry_id FROM consultation AS c WHERE c.day < '2026-10-01')`,
      );
      await pool.query(`UPDATE consultation SET client_key = NULL WHERE day < '2026-10-01'`);
      const nobody = {
        recognised: false,
        clients: 0,
        repeatClients: 0,
        callsOfRepeatClients: 0,
        withheld: 0,
      };
      assert.deepEqual(await callers('2026-09'), nobody);
      assert.deepEqual(await callers('2026-Q3'), nobody);
      assert.deepEqual(await callers('2026-10'), before.october);
      assert.deepEqual(await callers('2026'), before.fourth);
      assert.deepEqual(await callers('2020-02'), { ...nobody, recognised: true });
      const verdict = await verifyAnalytics(pool);
      assert.ok(verdict.kind === 'compared');
      assert.deepEqual(verdict.differences, []);
    } finally {
      await place.database.drop();
    }
  });

  it('say that scores are not available when the account has never given one', async () => {
    const place = await aCharityDatabase({ unrefreshed: true });
    try {
      await place.database.pool.query(`UPDATE consultation SET mark_kind = 'unavailable', mark_value = NULL`);
      await place.refresher.refresh(BASIS, NOW);
      const { scores } = await place.queries.figures(parsePeriod('2026-10'), NOW);
      assert.equal(scores.available, false);
      assert.equal(scores.average, null);
      assert.ok(scores.unavailable > 0);
    } finally {
      await place.database.drop();
    }
  });

  it('of one period are cards of past ones, oldest first', async () => {
    const place = await aCharityDatabase();
    try {
      const months = await place.queries.cards('month', 12, '2026-11-01');
      assert.deepEqual(
        months.map((card) => card.period.name),
        ['2026-08', '2026-09', '2026-10'],
      );
      assert.deepEqual(
        (await place.queries.cards('quarter', 1, '2026-10-01')).map((card) => card.period.name),
        ['2026-Q3'],
      );
      assert.deepEqual(await place.queries.cards('year', 3, '2026-01-01'), []);
      for (const card of months) {
        const { calls, scores, coverage, reports } = await place.queries.figures(card.period, NOW);
        assert.deepEqual(card, {
          period: card.period,
          consultations: calls.consultations,
          incoming: calls.incoming,
          answeredIncoming: calls.answeredIncoming,
          scoreAnswers: scores.answers,
          averageScore: scores.average,
          seats: coverage.seats,
          filled: coverage.filled,
          reportsMissing: reports.missing,
        });
      }
    } finally {
      await place.database.drop();
    }
  });
});
