import assert from 'node:assert/strict';
import { RateLimit } from '../../sandbox/amocrm/rate-limit.ts';
import { SandboxUnderTest } from './sandbox-under-test.ts';

describe('the sandbox’s limit of requests', () => {
  it('lets seven through in any second and refuses the eighth', () => {
    let now = 0;
    const limit = new RateLimit(7, () => now);
    const seven = Array.from({ length: 7 }, () => limit.count('a'));
    assert.deepEqual(new Set(seven), new Set(['ok']));
    now = 999;
    assert.equal(limit.count('a'), 'too-many');
    assert.equal(limit.count('b'), 'ok');
    now = 1000;
    assert.equal(limit.count('a'), 'ok');
  });

  it('bans after twenty refusals in ten seconds, for thirty seconds', () => {
    let now = 0;
    const limit = new RateLimit(7, () => now);
    const verdicts = Array.from({ length: 28 }, () => limit.count('a'));
    assert.equal(verdicts.filter((verdict) => verdict === 'too-many').length, 20);
    assert.equal(verdicts.at(-1), 'banned');
    now = 29_999;
    assert.equal(limit.count('a'), 'banned');
    now = 30_000;
    assert.equal(limit.count('a'), 'ok');
  });

  it('forgives refusals that lie far apart', () => {
    let now = 0;
    const limit = new RateLimit(1, () => now);
    for (let second = 0; second < 60; second += 1) {
      now = second * 1000;
      assert.equal(limit.count('a'), 'ok');
      assert.equal(limit.count('a'), 'too-many');
    }
  });

  it('answers 429 and then the HTML of the ban, until a reset', async () => {
    const sandbox = await SandboxUnderTest.start({ requestsPerSecond: 7 });
    const answers = await Promise.all(
      Array.from({ length: 60 }, () => sandbox.api('GET', '/api/v4/account')),
    );
    const statuses = new Set(answers.map(({ status }) => status));
    assert.deepEqual([...statuses].toSorted(), [200, 403, 429]);
    const ban = answers.find(({ status }) => status === 403);
    assert.match(ban?.headers.get('content-type') ?? '', /html/);
    assert.match(ban?.text ?? '', /nginx/);
    await sandbox.control('POST', '/reset', {});
    await sandbox.takeToken();
    assert.equal((await sandbox.api('GET', '/api/v4/account')).status, 200);
    await sandbox.stop();
  });
});
