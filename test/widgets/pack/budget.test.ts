import assert from 'node:assert/strict';
import { randomFillSync } from 'node:crypto';
import { MOST_BYTES, weightOf, withinBudget } from '../../../widgets/amocrm/pack/budget.ts';
import { PACKED_WIDGETS } from '../../../widgets/amocrm/pack/pack.ts';
import { packedFiles } from '../host/amocrm-page.ts';

describe('the budget of a script', () => {
  for (const widget of PACKED_WIDGETS)
    it(`is kept by the ${widget}`, async () => {
      const { 'script.js': script } = await packedFiles(widget);
      assert(script);
      assert.match(withinBudget(widget, script), /^script\.js [\d.]+ of (60|90|110) kB$/);
    });

  it('refuses a script that is over it, and says by how much', () => {
    const heavy = randomFillSync(new Uint8Array(MOST_BYTES.volunteer));
    const over = weightOf(heavy) - MOST_BYTES.volunteer;
    assert.ok(over > 0);
    assert.throws(
      () => withinBudget('volunteer', heavy),
      new RegExp(
        `^Error: volunteer: script\\.js [\\d.]+ of 60 kB \\(gzip -9\\), ${over} bytes over its budget`,
      ),
    );
    assert.doesNotThrow(() => withinBudget('volunteer', heavy.subarray(1000)));
  });
});
