import assert from 'node:assert/strict';
import { startHttp } from './http-world.ts';
import type { HttpWorld } from './http-world.ts';

describe('The redirect URI of the integration', () => {
  let http: HttpWorld;
  before(async () => {
    http = await startHttp();
  });
  after(() => http.close());

  const visit = (query: string) => fetch(`${http.url}/amocrm/authorised${query}`);

  it('spends the code amoCRM sends and says so in plain words', async () => {
    const response = await visit('?code=good&referer=charity.amocrm.ru&platform=1');
    assert.equal(response.status, 200);
    assert.match(await response.text(), /подключена/);
    assert.deepEqual(http.spent, ['good']);
  });

  for (const [remark, query, status] of [
    ['a code amoCRM refuses', '?code=old', 400],
    ['no code', '', 400],
    ['two codes', '?code=good&code=good', 400],
    ['another account', '?code=good&referer=other.amocrm.ru', 400],
    ['a refused consent', '?error=access_denied', 200],
  ] as const) {
    it(`spends nothing for ${remark}`, async () => {
      const before = http.spent.length;
      assert.equal((await visit(query)).status, status);
      assert.equal(http.spent.length, before);
    });
  }

  it('knows its account in each way amoCRM writes it', async () => {
    for (const referer of ['charity', 'charity.amocrm.ru', 'https://charity.amocrm.ru/']) {
      assert.equal((await visit(`?code=good&referer=${encodeURIComponent(referer)}`)).status, 200, referer);
    }
  });
});
