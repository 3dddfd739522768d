import assert from 'node:assert/strict';
import { LookedUpToken } from '../../../src/adapters/amocrm/looked-up-token.ts';

describe('A token that somebody else keeps', () => {
  it('is looked up once and again only after it was rejected', async () => {
    let kept = 'first';
    let lookUps = 0;
    const tokens = new LookedUpToken(async () => {
      lookUps += 1;
      return kept;
    });
    assert.deepEqual([await tokens.current(), await tokens.current(), lookUps], ['first', 'first', 1]);
    kept = 'second';
    assert.equal(await tokens.insteadOf('first'), 'second');
    assert.equal(await tokens.current(), 'second');
  });

  it('gives none instead while the same one is kept', async () => {
    const tokens = new LookedUpToken(async () => 'only');
    assert.equal(await tokens.insteadOf('only'), null);
  });
});
