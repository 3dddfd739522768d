import assert from 'node:assert/strict';
import { TelephonyUnavailable } from '../../src/ports/telephony-gateway.ts';
import type { CallPage, TelephonyEmployee, TelephonyGateway } from '../../src/ports/telephony-gateway.ts';

/** A call as simply as a test needs it; `number` null = withheld. */
export interface SeedCall {
  readonly id: string;
  readonly at: Date;
  readonly number: string | null;
  /** Has no readable direction. */
  readonly broken?: boolean;
}

/** A telephony with pages of five rows, on Sunday 22 November 2026. */
export interface TelephonyUnderTest {
  readonly gateway: TelephonyGateway;
  putCalls(calls: readonly SeedCall[]): Promise<void>;
  putEmployees(employees: readonly TelephonyEmployee[]): Promise<void>;
  /** The next request of anything finds nobody there. */
  goAwayOnce(): Promise<void>;
  /** Requests that reached it since the beginning. */
  requests(): Promise<number>;
}

const DAY = 86_400_000;
const FROM = new Date('2026-11-10T00:00:00+03:00');
const UNTIL = new Date(FROM.getTime() + DAY);
const at = (seconds: number) => new Date(FROM.getTime() + seconds * 1000);
const known = { recogniseCallers: true };

/** What every TelephonyGateway promises, the fake of the tests and the one over HTTP alike. */
export function telephonyGatewayContract(make: () => Promise<TelephonyUnderTest>): void {
  let telephony: TelephonyUnderTest;
  beforeEach(async () => {
    telephony = await make();
  });

  const page = (offset = 0, from = FROM, until = UNTIL): Promise<CallPage> =>
    telephony.gateway.page({ from, until }, offset, known);
  const ids = ({ calls }: CallPage) => calls.map(({ entryId }) => entryId);

  it('has nothing in a window without calls', async () => {
    assert.deepEqual(await page(), { calls: [], bad: [], rows: 0 });
  });

  it('gives what began within a half-open window, to the second', async () => {
    const seeds: [string, number][] = [
      ['before', -1],
      ['first', 0],
      ['last', 86_399],
      ['after', 86_400],
    ];
    await telephony.putCalls(seeds.map(([id, second]) => ({ id, at: at(second), number: null })));
    const found = await page();
    assert.deepEqual(ids(found), ['first', 'last']);
    assert.deepEqual(
      found.calls.map(({ startedAt }) => startedAt),
      [at(0), at(86_399)],
    );
  });

  it('gives every row of a window once, page by page', async () => {
    assert.equal(telephony.gateway.pageLimit, 5);
    const seeds = Array.from({ length: 7 }, (_, i) => ({ id: `c${i}`, at: at(i), number: null }));
    await telephony.putCalls(seeds);
    const [first, second, third] = [await page(0), await page(5), await page(10)];
    assert.deepEqual([first.rows, second.rows, third.rows], [5, 2, 0]);
    assert.deepEqual(
      [...ids(first), ...ids(second)],
      seeds.map(({ id }) => id),
    );
  });

  it('sets a record aside that can not be read, and counts its row', async () => {
    await telephony.putCalls([
      { id: 'good', at: at(1), number: null },
      { id: 'broken', at: at(2), number: null, broken: true },
      { id: 'fine', at: at(3), number: null },
    ]);
    const found = await page();
    assert.deepEqual([ids(found), found.rows], [['good', 'fine'], 3]);
    assert.deepEqual(found.bad, [
      { entryId: 'broken', startedAt: at(2), problem: 'unknown-direction', field: 'context_type' },
    ]);
  });

  it('recognises who calls again, nobody who hides, and nobody at all when it must not', async () => {
    const numbers = ['70001110001', '70001110002', '70001110001', null];
    await telephony.putCalls(numbers.map((number, i) => ({ id: `c${i}`, at: at(i), number })));
    const [one, other, again, hidden] = (await page()).calls.map(({ clientKey }) => clientKey);
    assert.match(one ?? '', /^1:[0-9a-f]{64}$/);
    assert.match(other ?? '', /^1:[0-9a-f]{64}$/);
    assert.ok(one !== other);
    assert.deepEqual([again, hidden], [one, null]);
    const unknown = await telephony.gateway.page({ from: FROM, until: UNTIL }, 0, {
      recogniseCallers: false,
    });
    assert.deepEqual(
      unknown.calls.map(({ clientKey }) => clientKey),
      [null, null, null, null],
    );
  });

  it('reads 29 days at once, and asks for no window that can not be right', async () => {
    const until = new Date(FROM.getTime() + 29 * DAY);
    const before = await telephony.requests();
    await assert.rejects(page(0, FROM, new Date(until.getTime() + 1)), RangeError);
    await assert.rejects(page(0, FROM, FROM), RangeError);
    await assert.rejects(page(0, UNTIL, FROM), RangeError);
    await assert.rejects(page(0, FROM, new Date(Number.NaN)), RangeError);
    await assert.rejects(page(-1), RangeError);
    await assert.rejects(page(1.5), RangeError);
    assert.equal(await telephony.requests(), before);
    assert.equal((await page(0, FROM, until)).rows, 0);
  });

  it('knows its employees of today', async () => {
    const employees = [
      { employeeId: 300_000_001, email: 'one@example.org', extension: '0511' },
      { employeeId: 300_000_002, email: null, extension: null },
    ];
    await telephony.putEmployees(employees);
    assert.deepEqual(await telephony.gateway.employees(), employees);
  });

  it('says when it may be asked again after it was away, and is there then', async () => {
    await telephony.putCalls([{ id: 'a', at: at(1), number: null }]);
    await telephony.goAwayOnce();
    await assert.rejects(
      page(),
      (error) =>
        error instanceof TelephonyUnavailable && error.problem === 'unreachable' && error.retryAt !== null,
    );
    assert.deepEqual(ids(await page()), ['a']);
  });
}
