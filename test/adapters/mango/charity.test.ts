import assert from 'node:assert/strict';
import type { Call } from '../../../src/domain/consultation/call.ts';
import { MangoUnderTest } from './mango-under-test.ts';

const DAY_MS = 86_400_000;

describe('a month of the made-up charity, read through Mango’s protocol', () => {
  it('is the same by one page and by many, with nothing set aside', async () => {
    const telephony = await MangoUnderTest.start();
    const reset = { charity: 'default', now: '2026-11-22T10:00:00+03:00' };
    assert.equal((await telephony.mango.sandbox.control('POST', '/reset', reset)).status, 200);
    await telephony.mango.takeKeys();
    const until = new Date('2026-11-01T00:00:00+03:00');
    const window = { from: new Date(until.getTime() - 29 * DAY_MS), until };
    const known = { recogniseCallers: true };
    const whole = await telephony.connect().page(window, 0, known);
    assert.deepEqual(whole.bad, []);
    assert.equal(whole.rows, whole.calls.length);

    const paged = telephony.connect({ pageLimit: 500 });
    const found: Call[] = [];
    for (let offset = 0, rows = 500; rows === 500; offset += rows) {
      const page = await paged.page(window, offset, known);
      found.push(...page.calls);
      rows = page.rows;
    }
    assert.ok(found.length > 500);
    assert.deepEqual(found, whole.calls);

    const count = (fits: (call: (typeof found)[number]) => boolean) => found.filter(fits).length;
    const incoming = count(({ direction }) => direction === 'in');
    const recognised = count(({ direction, clientKey }) => direction === 'in' && clientKey !== null);
    assert.ok(recognised > incoming * 0.85 && recognised < incoming, `${recognised} of ${incoming}`);
    assert.equal(
      count(({ direction, clientKey }) => direction === 'internal' && clientKey !== null),
      0,
    );
    assert.ok(count(({ legs }) => legs.filter(({ answeredAt }) => answeredAt !== null).length > 1) > 0);
    assert.ok(count(({ mark }) => mark.kind === 'given') > 0);
    assert.equal(
      count(({ mark }) => mark.kind === 'unavailable'),
      0,
    );
  });
});
