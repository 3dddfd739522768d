import assert from 'node:assert/strict';
import { createPool } from '../../src/adapters/postgres/connection.ts';
import { PostgresMangoPacer } from '../../src/adapters/postgres/mango-pacer/mango-pacer.ts';
import { StorageUnavailable } from '../../src/ports/storage-unavailable.ts';
import { TELEPHONY_GAP_MS } from '../../src/ports/telephony-pacer.ts';
import type { TelephonyPacer, TelephonyWork } from '../../src/ports/telephony-pacer.ts';
import { FakeTelephonyPacer } from '../fakes/fake-telephony-pacer.ts';
import { createTestDatabase } from '../fixtures/database.ts';
import type { TestDatabase } from '../fixtures/database.ts';

const NOW = new Date('2026-11-22T07:00:00Z');
const later = (ms: number) => new Date(NOW.getTime() + ms);
const works: readonly TelephonyWork[] = ['statistics', 'employees'];

/** What every TelephonyPacer promises. */
function telephonyPacerContract(make: () => TelephonyPacer): void {
  let pacer: TelephonyPacer;
  beforeEach(() => {
    pacer = make();
  });

  it('leaves more than the limit between two starts', () => {
    assert.ok(TELEPHONY_GAP_MS > 2_000);
  });

  for (const work of works) {
    it(`gives one start of ${work} a gap, and says when the next is free`, async () => {
      assert.deepEqual(await pacer.turn(work, NOW), { kind: 'go' });
      const wait = { kind: 'wait', until: later(TELEPHONY_GAP_MS) };
      assert.deepEqual(await pacer.turn(work, NOW), wait);
      assert.deepEqual(await pacer.turn(work, later(TELEPHONY_GAP_MS - 1)), wait);
      assert.deepEqual(await pacer.turn(work, later(TELEPHONY_GAP_MS)), { kind: 'go' });
      assert.deepEqual(await pacer.turn(work, later(TELEPHONY_GAP_MS)), {
        kind: 'wait',
        until: later(2 * TELEPHONY_GAP_MS),
      });
    });

    it(`puts starts of ${work} off when told so, never forward`, async () => {
      await pacer.postpone(work, later(10_000));
      await pacer.postpone(work, later(5_000));
      assert.deepEqual(await pacer.turn(work, NOW), { kind: 'wait', until: later(10_000) });
      assert.deepEqual(await pacer.turn(work, later(10_000)), { kind: 'go' });
    });
  }

  it('counts the two works apart', async () => {
    for (const work of works) assert.deepEqual(await pacer.turn(work, NOW), { kind: 'go' });
    await pacer.postpone('employees', later(60_000));
    assert.deepEqual(await pacer.turn('statistics', later(TELEPHONY_GAP_MS)), { kind: 'go' });
  });

  it('lets nobody start anything while a penalty lasts, and takes no start then', async () => {
    await pacer.penalise(later(121_000));
    await pacer.penalise(later(60_000));
    for (const work of works) {
      assert.deepEqual(await pacer.turn(work, NOW), { kind: 'penalty', until: later(121_000) });
      assert.deepEqual(await pacer.turn(work, later(120_999)), { kind: 'penalty', until: later(121_000) });
      assert.deepEqual(await pacer.turn(work, later(121_000)), { kind: 'go' });
    }
  });

  it('tells since when we were locked out until something succeeds', async () => {
    assert.deepEqual(await pacer.lockedOut(NOW, later(121_000)), NOW);
    assert.deepEqual(await pacer.turn('statistics', NOW), { kind: 'penalty', until: later(121_000) });
    assert.deepEqual(await pacer.lockedOut(later(130_000), later(251_000)), NOW);
    assert.deepEqual(await pacer.turn('statistics', later(130_000)), {
      kind: 'penalty',
      until: later(251_000),
    });
    await pacer.accepted();
    assert.deepEqual(await pacer.lockedOut(later(300_000), later(421_000)), later(300_000));
  });
}

describe('TelephonyPacer (fake)', () => {
  telephonyPacerContract(() => new FakeTelephonyPacer());
});

describe('TelephonyPacer (PostgreSQL)', () => {
  let database: TestDatabase;
  before(async () => {
    database = await createTestDatabase();
  });
  beforeEach(() => database.pool.query('DELETE FROM mango_rate; INSERT INTO mango_rate DEFAULT VALUES'));
  after(() => database.drop());

  telephonyPacerContract(() => new PostgresMangoPacer(database.pool));

  it('gives a start to one of many who ask at once in two processes', async () => {
    const other = createPool(database.url);
    try {
      const pacers = [new PostgresMangoPacer(database.pool), new PostgresMangoPacer(other)];
      const turns = await Promise.all(
        Array.from({ length: 30 }, (_, index) => pacers[index % 2]?.turn('statistics', NOW)),
      );
      assert.equal(turns.filter((turn) => turn?.kind === 'go').length, 1);
      assert.equal(turns.filter((turn) => turn?.kind === 'wait').length, 29);
    } finally {
      await other.end();
    }
  });

  it('says that the storage is away instead of letting anybody go', async () => {
    const broken = createPool(database.url);
    broken.query = (() => Promise.reject(new Error('gone'))) as typeof broken.query;
    await assert.rejects(new PostgresMangoPacer(broken).turn('statistics', NOW), StorageUnavailable);
    await broken.end();
  });
});
