import assert from 'node:assert/strict';
import { parsePeriod } from '../../../../src/domain/report/period.ts';
import { aCharityDatabase, BASIS, NOW } from './charity-database.ts';
import type { CharityDatabase } from './charity-database.ts';

const LATER = new Date('2026-11-16T12:00:00Z');
const OCTOBER = parsePeriod('2026-10');
const CARDS = "SELECT incoming FROM analytics.mart_month WHERE month = DATE '2026-10-01'";

describe('A refresh of the figures', () => {
  let place: CharityDatabase;
  beforeEach(async () => {
    place = await aCharityDatabase();
  });
  afterEach(() => place.database.drop());

  const incoming = async () => (await place.queries.figures(OCTOBER, NOW)).calls.incoming;
  const stale = async () =>
    (
      await place.database.pool.query<{ day: string }>('SELECT day FROM analytics_stale_day ORDER BY day')
    ).rows.map((row) => row.day);
  /** Makes one incoming conversation of that day an outgoing one; answers the day. */
  const changeOne = async (): Promise<string> => {
    const { rows } = await place.database.pool.query<{ day: string }>(
      `UPDATE consultation SET direction = 'out' WHERE entry_id = (
         SELECT entry_id FROM consultation WHERE direction = 'in' AND day BETWEEN '2026-10-05' AND '2026-10-25'
         ORDER BY entry_id LIMIT 1
       ) RETURNING day`,
    );
    return rows[0]?.day ?? '';
  };

  it('rewrites marked days, and nothing else changes', async () => {
    const before = await incoming();
    const day = await changeOne();
    assert.equal(await incoming(), before);
    await place.markDays(day);
    assert.equal((await place.queries.freshness()).pending, true);
    assert.equal(await place.refresher.refresh(BASIS, LATER), 1);
    assert.equal(await incoming(), before - 1);
    assert.deepEqual(await place.queries.freshness(), { refreshedAt: LATER, pending: false });
  });

  it('comes to the same as counting everything anew', async () => {
    await place.markDays(await changeOne());
    await place.refresher.refresh(BASIS, LATER);
    const partly = await place.queries.figures(OCTOBER, LATER);
    const { rows } = await place.database.pool.query<{ day: string }>(
      'SELECT day FROM analytics.int_known_day',
    );
    await place.markDays(...rows.map((row) => row.day));
    assert.equal(await place.refresher.refresh(BASIS, LATER), rows.length);
    assert.deepEqual(await place.queries.figures(OCTOBER, LATER), partly);
  });

  it('finds nothing to do when nothing waits, and says that the figures are fresh', async () => {
    assert.equal(await place.refresher.refresh(BASIS, LATER), 0);
    assert.deepEqual(await place.queries.freshness(), { refreshedAt: LATER, pending: false });
  });

  it('counts everything anew when the scale changes', async () => {
    const narrow = { ...BASIS, scoreLow: 2, scoreHigh: 4 };
    const before = (await place.queries.figures(OCTOBER, NOW)).scores;
    assert.ok((await place.refresher.refresh(narrow, LATER)) > 100);
    const { scores } = await place.queries.figures(OCTOBER, NOW);
    assert.deepEqual([scores.low, scores.high, scores.distribution.length], [2, 4, 3]);
    assert.equal(scores.answers + scores.outOfScale, before.answers + before.outOfScale);
    assert.ok(scores.outOfScale > before.outOfScale);
  });

  it('leaves a noted day out of averages and scores alone', async () => {
    const before = await place.queries.figures(OCTOBER, NOW);
    await place.database.pool.query(
      `INSERT INTO day_note (id, version, from_day, until_day, note, left_out, removed, changed_by, changed_at)
       VALUES (gen_random_uuid(), 1, '2026-10-10', '2026-10-12', 'линия не работала', true, false, 1, now())`,
    );
    await place.markDays('2026-10-10', '2026-10-11');
    await place.refresher.refresh(BASIS, LATER);
    const after = await place.queries.figures(OCTOBER, NOW);
    assert.deepEqual(after.leftOut, ['2026-10-10', '2026-10-11']);
    assert.ok(after.calls.averagedConsultations < before.calls.averagedConsultations);
    assert.ok(after.scores.answers < before.scores.answers);
    assert.deepEqual(
      after.series.slice(9, 11).map((point) => [point.scoreAnswers, point.averageScore]),
      [
        [0, null],
        [0, null],
      ],
    );
    const [card] = await place.queries.cards('month', 1, '2026-11-01');
    assert.deepEqual(
      [card?.scoreAnswers, card?.averageScore, card?.consultations],
      [after.scores.answers, after.scores.average, before.calls.consultations],
    );
    const counts = (figures: typeof after) => ({
      ...figures.calls,
      averagedConsultations: 0,
      averageTalkSeconds: 0,
      medianTalkSeconds: 0,
      averageWaitSeconds: 0,
    });
    assert.deepEqual(counts(after), counts(before));
    for (const part of ['reports', 'topics', 'callers', 'coverage', 'fairness', 'hours', 'slots'] as const)
      assert.deepEqual(after[part], before[part], part);
  });

  it('forgets repeat callers when they are no longer recognised', async () => {
    await place.refresher.refresh({ ...BASIS, recogniseCallers: false }, LATER);
    assert.deepEqual((await place.queries.figures(OCTOBER, NOW)).callers, {
      recognised: false,
      clients: 0,
      repeatClients: 0,
      callsOfRepeatClients: 0,
      withheld: 0,
    });
  });

  it('neither waits for a reader nor lets one wait, and a reader keeps the figures it began with', async () => {
    await place.markDays(await changeOne());
    const [first, other] = [await place.database.pool.connect(), await place.database.pool.connect()];
    try {
      await first.query('BEGIN ISOLATION LEVEL REPEATABLE READ');
      const before = (await first.query(CARDS)).rows;
      await other.query('BEGIN');
      await other.query(CARDS);
      await place.refresher.refresh(BASIS, LATER);
      assert.deepEqual((await first.query(CARDS)).rows, before);
      assert.notDeepEqual((await other.query(CARDS)).rows, before);
      await first.query('COMMIT');
      await other.query('COMMIT');
    } finally {
      first.release();
      other.release();
    }
  });

  it('leaves a day marked that was marked again while it ran', async () => {
    const day = await changeOne();
    await place.markDays(day, '2026-10-01');
    const marker = await place.database.pool.connect();
    try {
      await marker.query('BEGIN');
      await marker.query('UPDATE analytics_stale_day SET marked_by = DEFAULT WHERE day = $1', [day]);
      const running = place.refresher.refresh(BASIS, LATER);
      // It has read the marks once it waits for ours.
      const waits = `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
      while ((await place.database.pool.query(waits)).rowCount === 0);
      await marker.query('COMMIT');
      assert.equal(await running, 2);
    } finally {
      marker.release();
    }
    assert.deepEqual(await stale(), [day]);
    assert.equal((await place.queries.freshness()).pending, true);
  });

  it('goes one after another when two processes begin at once', async () => {
    const day = await changeOne();
    await place.markDays(day);
    const rewritten = await Promise.all([
      place.refresher.refresh(BASIS, LATER),
      place.refresher.refresh(BASIS, LATER),
    ]);
    assert.deepEqual(rewritten.toSorted(), [0, 1]);
  });

  it('counts a shift as used when the conversation that used it came just after midnight of another day', async () => {
    const { rows } = await place.database.pool.query<{ day: string; slot_id: string; volunteer_id: number }>(
      `SELECT day, slot_id, volunteer_id FROM analytics.int_shift
       WHERE NOT has_consultation AND day BETWEEN '2026-10-05' AND '2026-10-25' ORDER BY slot_id, volunteer_id LIMIT 1`,
    );
    const [shift] = rows as [{ day: string; slot_id: string; volunteer_id: number }];
    const used = async () => (await place.queries.figures(OCTOBER, NOW)).coverage.shiftsWithConsultations;
    const before = await used();
    const moved = await place.database.pool.query<{ day: string }>(
      `UPDATE consultation SET day = $1::date + 1, volunteer_id = $2, shift_slot_id = $3
       WHERE entry_id = (SELECT entry_id FROM consultation WHERE outcome = 'answered' AND shift_slot_id IS NULL LIMIT 1)
       RETURNING day`,
      [shift.day, shift.volunteer_id, shift.slot_id],
    );
    await place.markDays(moved.rows[0]?.day ?? '');
    await place.refresher.refresh(BASIS, LATER);
    assert.equal(await used(), before + 1);
  });
});
