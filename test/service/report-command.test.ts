import assert from 'node:assert/strict';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import readXlsxFile from 'read-excel-file/node';
import type { PeriodReportData } from '../../src/domain/report/period-report.ts';
import { run } from './service-process.ts';
import { ServiceWorld } from './service-world.ts';

describe('smena report, as a process', function () {
  this.timeout(60_000);
  let world: ServiceWorld;
  let dir: string;
  before(async () => {
    dir = await mkdtemp(join(tmpdir(), 'smena-report-'));
    const october = { from: '2026-10-01', until: '2026-11-01' };
    world = await ServiceWorld.open('2026-11-19T22:00:00+03:00', { calls: october });
    await world.start();
    // Reading keeps the telephony’s pace: after some minutes of the clock all are there.
    await world.advance('PT10M');
  });
  after(async () => {
    await world.close();
    await rm(dir, { recursive: true, force: true });
  });

  const report = (period: string, format: string, out: string) =>
    run(['report', '--period', period, '--format', format, '--out', out], world.environment());

  it('makes each format of the same period beside a running service', async () => {
    const { code, stdout, stderr } = await report('2026-10', 'json', '-');
    assert.deepEqual([code, stderr], [0, '']);
    const data = JSON.parse(stdout) as PeriodReportData;
    assert.deepEqual(
      [data.period.name, data.zone, data.figures.period.name],
      ['2026-10', 'Europe/Moscow', '2026-10'],
    );

    const xlsx = join(dir, 'october.xlsx');
    assert.equal((await report('2026-10', 'xlsx', xlsx)).code, 0);
    const [summary] = await readXlsxFile(xlsx);
    const row = summary?.data.find(([label]) => label === 'Консультации');
    assert.ok(data.figures.calls.consultations > 0);
    assert.equal(row?.[1], data.figures.calls.consultations);

    const pdf = join(dir, 'october.pdf');
    assert.equal((await report('2026-10', 'pdf', pdf)).code, 0);
    assert.equal((await readFile(pdf)).subarray(0, 5).toString(), '%PDF-');
    assert.deepEqual((await readdir(dir)).toSorted(), ['october.pdf', 'october.xlsx']);
  });

  it('refuses a period that is none, runs backwards or has not begun: exit 2, one sentence, nothing written', async () => {
    const before = await readdir(dir);
    for (const [period, sentence] of [
      ['2026-13', /^--period 2026-13: .*2026-Q4/],
      ['2026-11-04..2026-10-05', /^--period 2026-11-04\.\.2026-10-05: .*позже его конца/],
      ['2027-01', /^--period 2027-01: .*ещё не начался/],
    ] as const) {
      const { code, stdout, stderr } = await report(period, 'xlsx', join(dir, 'never.xlsx'));
      assert.deepEqual([code, stdout], [2, ''], period);
      assert.match(stderr, sentence);
      assert.equal(stderr.trimEnd().split('\n').length, 1);
    }
    assert.deepEqual(await readdir(dir), before);
  });

  it('refuses a folder that is not there before anything is opened: exit 2, one sentence', async () => {
    const out = join(dir, 'nowhere', 'october.xlsx');
    const argv = ['report', '--period', '2026-10', '--format', 'xlsx', '--out', out];
    // Nothing listens there: opening the database first would end with another exit and sentence.
    const nobody = { ...world.environment(), DATABASE_URL: 'postgres://nobody@127.0.0.1:1/nothing' };
    const { code, stdout, stderr } = await run(argv, nobody);
    assert.deepEqual([code, stdout], [2, '']);
    assert.ok(stderr.startsWith(`${out}: не записывается (ENOENT`), stderr);
    assert.equal(stderr.trimEnd().split('\n').length, 1);
  });
});
