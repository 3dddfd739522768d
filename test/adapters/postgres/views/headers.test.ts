import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { aCharityDatabase } from '../analytics/charity-database.ts';
import type { CharityDatabase } from '../analytics/charity-database.ts';

const FOLDER = join(import.meta.dirname, '../../../../sql/views');
const FIELDS = ['Question', 'Grain', 'Key', 'Sources', 'Time zone', 'Refresh', 'Readers', 'Personal columns'];
const PERSONAL = ['volunteer_id', 'score_volunteer_id', 'person_id', 'client_key', 'name', 'email'];

interface View {
  readonly name: string;
  readonly layer: string;
  readonly header: ReadonlyMap<string, string>;
  readonly code: string;
}

async function readViews(): Promise<View[]> {
  const paths = (await readdir(FOLDER, { recursive: true })).filter((path) => path.endsWith('.sql'));
  return Promise.all(
    paths.sort().map(async (path) => {
      const text = await readFile(join(FOLDER, path), 'utf8');
      const lines = text.split('\n').slice(0, FIELDS.length);
      const header = new Map(
        lines.map((line) => {
          const [, field = '', value = ''] = /^-- ([A-Z][a-z ]+): (.+)$/.exec(line) ?? [];
          return [field, value] as const;
        }),
      );
      return {
        name: basename(path, '.sql'),
        layer: dirname(path),
        header,
        code: text.replace(/--.*$/gm, ''),
      };
    }),
  );
}

describe('The header of each view', () => {
  let place: CharityDatabase;
  let views: View[];
  before(async () => {
    views = await readViews();
    place = await aCharityDatabase({ seed: 4 });
  });
  after(() => place.database.drop());

  const columnsOf = async ({ name }: View): Promise<string[]> => {
    const { rows } = await place.database.pool.query<{ attname: string }>(
      'SELECT attname FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped',
      [`analytics.${name}`],
    );
    return rows.map((row) => row.attname);
  };

  it('says all there is to say, in one order', () => {
    assert.ok(views.length >= 40, `${views.length} views`);
    for (const { name, header } of views) assert.deepEqual([...header.keys()], FIELDS, name);
  });

  it('names the sources its text names', () => {
    for (const { name, header, code } of views) {
      const found = [...code.matchAll(/\b(analytics|public)\.(\w+)/g)].map(([, schema, source]) =>
        schema === 'public' ? `public.${source}` : (source ?? ''),
      );
      const used = new Set(found.filter((source) => source !== name && source !== `${name}_key`));
      const named = header.get('Sources') === 'none' ? [] : (header.get('Sources') ?? '').split(', ');
      assert.deepEqual(named.toSorted(), [...used].toSorted(), name);
    }
  });

  it('tells a key that no two rows share', async () => {
    let withRows = 0;
    for (const { name, header } of views) {
      const key = header.get('Key') ?? '';
      const { rows } = await place.database.pool.query<{ rows: number; keys: number }>(
        `SELECT (SELECT count(*) FROM analytics.${name}) AS rows,
           (SELECT count(*) FROM (SELECT DISTINCT ${key} FROM analytics.${name}) AS k) AS keys`,
      );
      assert.equal(rows[0]?.rows, rows[0]?.keys, `${name}: ${key}`);
      if ((rows[0]?.rows ?? 0) > 0) withRows += 1;
    }
    // Generations leave no rows in the made-up charity; every other view must be shown on something.
    assert.equal(withRows, views.length - 1);
  });

  it('names the columns that tell of a person', async () => {
    for (const view of views) {
      const personal = (await columnsOf(view)).filter((column) => PERSONAL.includes(column));
      const named = (view.header.get('Personal columns') ?? '').replace(/ \(pseudonymous\)/g, '');
      assert.deepEqual(named === 'none' ? [] : named.split(', ').toSorted(), personal.toSorted(), view.name);
    }
  });

  it('stands over a view of its layer: staging on one table, intermediate on views and daily sums, marts on sums and marts', () => {
    for (const { name, layer, code } of views) {
      const sources = [...code.matchAll(/\b(?:FROM|JOIN)\s+((?:analytics|public)\.\w+)/g)].map(
        ([, source]) => source ?? '',
      );
      const allowed =
        layer === 'staging'
          ? /^public\./
          : layer === 'intermediate'
            ? /^(analytics\.(stg|int)_|public\.analytics_)/
            : /^(analytics\.mart_|public\.analytics_)/;
      for (const source of sources) assert.match(source, allowed, name);
      if (layer === 'staging') assert.equal(new Set(sources).size, 1, name);
    }
  });
});

describe('Daily sums', () => {
  let place: CharityDatabase;
  before(async () => {
    place = await aCharityDatabase({ seed: 5 });
  });
  after(() => place.database.drop());

  const same = async (sums: string, raw: string): Promise<void> => {
    const one = await place.database.pool.query<{ n: number }>(`SELECT (${sums})::bigint AS n`);
    const other = await place.database.pool.query<{ n: number }>(`SELECT (${raw})::bigint AS n`);
    assert.equal(one.rows[0]?.n, other.rows[0]?.n, sums);
    assert.ok((one.rows[0]?.n ?? 0) > 0, sums);
  };

  it('add up to the tables below them, in the marts too', async () => {
    for (const from of ['analytics_call_hour', 'analytics.mart_call_month']) {
      await same(
        `SELECT sum(incoming + outgoing) FROM ${from}`,
        `SELECT count(*) FROM call WHERE direction <> 'internal'`,
      );
      await same(
        `SELECT sum(missed) FROM ${from}`,
        `SELECT count(*) FROM consultation WHERE direction = 'in' AND outcome = 'missed'`,
      );
      await same(
        `SELECT sum(talk_seconds) FROM ${from}`,
        `SELECT sum(talk_seconds) FROM consultation WHERE outcome = 'answered'`,
      );
    }
    for (const from of [
      'analytics_volunteer_day',
      'analytics.mart_volunteer_month',
      'analytics.mart_volunteer',
    ]) {
      await same(
        `SELECT sum(shifts) FROM ${from}`,
        `SELECT count(*) FROM published_shift s
         WHERE s.number = (SELECT max(p.number) FROM published_schedule p WHERE p.month = s.month)`,
      );
      await same(
        `SELECT sum(score_answers) FROM ${from}`,
        `SELECT count(*) FROM consultation WHERE outcome = 'answered' AND mark_value BETWEEN 1 AND 5 AND score_volunteer_id IS NOT NULL
           AND day NOT IN (SELECT day FROM analytics_left_out_day)`,
      );
    }
    for (const from of ['analytics_score_day', 'analytics.mart_score_month'])
      await same(
        `SELECT sum(conversations) FROM ${from}`,
        `SELECT count(*) FROM consultation WHERE outcome = 'answered' AND day NOT IN (SELECT day FROM analytics_left_out_day)`,
      );
    for (const from of ['analytics_report_day', 'analytics.mart_report_month'])
      await same(
        `SELECT sum(sent) FROM ${from}`,
        `SELECT count(*) FROM volunteer_report WHERE state = 'sent'`,
      );
    for (const from of ['analytics_topic_day', 'analytics.mart_topic_month'])
      await same(
        `SELECT sum(reports) FROM ${from}`,
        `SELECT count(*) FROM volunteer_report_topic t JOIN volunteer_report r ON r.id = t.report_id WHERE r.state = 'sent'`,
      );
    for (const from of ['analytics_slot_day', 'analytics.mart_slot_month'])
      await same(
        `SELECT sum(seats) FROM ${from}`,
        'SELECT sum(need) FROM slot WHERE month IN (SELECT month FROM published_schedule)',
      );
    await same(
      'SELECT sum(consultations) FROM analytics.mart_year',
      'SELECT sum(consultations) FROM analytics_call_hour',
    );
    await same(
      'SELECT sum(seats) FROM analytics.mart_hour_month',
      'SELECT sum(seats) FROM analytics_seat_hour',
    );
  });
});
