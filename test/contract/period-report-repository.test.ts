import assert from 'node:assert/strict';
import type { StoredPeriodReport, StoredReportFile } from '../../src/ports/period-report-repository.ts';
import { StorageConflict } from '../../src/ports/storage-conflict.ts';
import { arrange, onEachStorage } from './storages.ts';

const idOf = (n: number) => `70000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

function aStored(n: number, overrides: Partial<StoredPeriodReport> = {}): StoredPeriodReport {
  return {
    id: idOf(n),
    period: '2026-11',
    kind: 'month',
    from: '2026-11-01',
    until: '2026-12-01',
    madeAt: new Date('2026-12-02T02:00:00.003Z'),
    madeBy: null,
    definitionsVersion: '1',
    completeness: 0.975,
    data: { z: 1, a: [0.1, null, 'Ёж 🙂', { b: true }], 10: 'x' },
    dataHash: 'ab'.repeat(32),
    ...overrides,
  };
}

const FILES: StoredReportFile[] = [
  { format: 'xlsx', bytes: new Uint8Array([0, 255, 80, 75]), hash: 'cd'.repeat(32) },
  { format: 'pdf', bytes: new Uint8Array(100_000).fill(7), hash: 'ef'.repeat(32) },
];

onEachStorage('PeriodReportRepository', (storage) => {
  beforeEach(() => arrange(storage));

  const add = (report: StoredPeriodReport, files: readonly StoredReportFile[] = FILES) =>
    storage.uow.run(({ periodReports }) => periodReports.add(report, files));
  const find = (id: string) => storage.uow.read(({ periodReports }) => periodReports.find(id));
  const list = () => storage.uow.read(({ periodReports }) => periodReports.list());
  const rejection = (kind: StorageConflict['kind']) => (error: unknown) =>
    error instanceof StorageConflict && error.kind === kind;

  it('gives a report and its files back as they were made', async () => {
    assert.equal(await add(aStored(1)), true);
    assert.deepEqual(await find(idOf(1)), aStored(1));
    for (const file of FILES) {
      const found = await storage.uow.read(({ periodReports }) => periodReports.file(idOf(1), file.format));
      assert.deepEqual(found, file);
    }
  });

  it('finds nothing where nothing is', async () => {
    await add(aStored(1), []);
    const found = await storage.uow.read(async ({ periodReports }) => [
      await periodReports.find(idOf(2)),
      await periodReports.find('none'),
      await periodReports.periodic('2026-10'),
      await periodReports.file(idOf(1), 'pdf'),
      await periodReports.file('none', 'pdf'),
    ]);
    assert.deepEqual(found, [null, null, null, null, null]);
  });

  it('stores the periodic report of a period once; those on demand may repeat', async () => {
    assert.equal(await add(aStored(1, { madeBy: 100 })), true);
    assert.equal(await add(aStored(2)), true);
    assert.equal(await add(aStored(3, { data: 'late' })), false);
    assert.equal(await add(aStored(4, { madeBy: 100 })), true);
    assert.equal(await find(idOf(3)), null);
    const periodic = await storage.uow.read(({ periodReports }) => periodReports.periodic('2026-11'));
    assert.deepEqual(periodic, aStored(2));
  });

  it('lets one of several who make it at once win', async () => {
    const added = await Promise.all([1, 2, 3, 4].map((n) => add(aStored(n))));
    assert.equal(added.filter(Boolean).length, 1);
    assert.deepEqual(
      (await list()).map((report) => report.id),
      [1, 2, 3, 4].filter((_, index) => added[index]).map(idOf),
    );
  });

  it('lists them without their data, newest period first', async () => {
    const quarter = { period: '2026-Q3', kind: 'quarter', from: '2026-07-01', until: '2026-10-01' } as const;
    const range = { period: '2026-11-10..2026-11-30', kind: 'range', from: '2026-11-10' } as const;
    const later = new Date('2026-12-03T00:00:00Z');
    await add(aStored(1, quarter), []);
    await add(aStored(2), []);
    await add(aStored(3, { madeBy: 100, madeAt: later }), []);
    await add(aStored(4, { ...range, madeBy: 100 }), []);
    const found = await list();
    assert.deepEqual(
      found.map((report) => report.id),
      [4, 3, 2, 1].map(idOf),
    );
    const { data: _, ...heading } = aStored(2);
    assert.deepEqual(found[2], heading);
  });

  it('refuses an id twice, a format twice and people nobody knows', async () => {
    await add(aStored(1));
    await assert.rejects(add(aStored(1, { madeBy: 100 })), rejection('duplicate'));
    const twice = [...FILES.slice(0, 1), ...FILES.slice(0, 1)];
    await assert.rejects(add(aStored(2, { madeBy: 100 }), twice), rejection('duplicate'));
    await assert.rejects(add(aStored(3, { madeBy: 77 })), rejection('missing-reference'));
    assert.equal((await list()).length, 1);
  });
});
