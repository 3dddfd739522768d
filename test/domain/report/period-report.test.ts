import assert from 'node:assert/strict';
import fc from 'fast-check';
import { canonicalJson } from '../../../src/domain/report/canonical-json.ts';
import { completenessOf } from '../../../src/domain/report/period-report.ts';
import type { CompletenessFacts } from '../../../src/domain/report/period-report.ts';

const whole: CompletenessFacts = {
  period: { from: '2026-10-01', until: '2026-11-01' },
  callsUntil: '2026-11-01',
  reports: { expected: 100, joined: 100 },
  reportsStillPossible: 0,
  setAside: 0,
};

describe('completeness of a period', () => {
  it('is whole once every day is read and every consultation has its report', () => {
    assert.deepEqual(completenessOf(whole), {
      share: 1,
      complete: true,
      callsUntil: '2026-11-01',
      reportsMissing: 0,
      setAside: 0,
    });
  });

  it('is not complete while a report may still come, a day is unread or a record is set aside', () => {
    for (const lacking of [{ reportsStillPossible: 1 }, { callsUntil: '2026-10-31' }, { setAside: 1 }])
      assert.equal(completenessOf({ ...whole, ...lacking }).complete, false);
  });

  it('is complete without the reports that can come no more, and says how many are missing', () => {
    const { share, complete, reportsMissing } = completenessOf({
      ...whole,
      reports: { expected: 100, joined: 90 },
    });
    assert.deepEqual([share, complete, reportsMissing], [0.9, true, 10]);
  });

  it('counts the days that were read', () => {
    const period = { from: '2026-10-01', until: '2026-10-11' };
    assert.equal(completenessOf({ ...whole, period, callsUntil: '2026-10-06' }).share, 0.5);
    assert.equal(completenessOf({ ...whole, period, callsUntil: null }).share, 0);
  });
});

describe('canonical JSON', () => {
  it('does not depend on the order in which an object was put together', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (object) => {
        const turned = Object.fromEntries(Object.entries(object).reverse());
        assert.equal(canonicalJson(turned), canonicalJson(object));
        assert.deepEqual(JSON.parse(canonicalJson(object)), JSON.parse(JSON.stringify(object)));
      }),
    );
  });

  it('keeps the order of lists', () => {
    assert.notEqual(canonicalJson([1, 2]), canonicalJson([2, 1]));
  });
});
