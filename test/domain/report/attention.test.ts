import assert from 'node:assert/strict';
import { attentionOf, risksNotDiscussed } from '../../../src/domain/report/attention.ts';
import type { AttentionFacts } from '../../../src/domain/report/attention.ts';
import { someFigures } from '../../builders/figures.ts';

const calm = (): AttentionFacts => ({
  figures: someFigures({ calls: { missedInEmptySlots: 0 }, reports: { overdue: 0 } }),
  previous: someFigures({ calls: { missedInEmptySlots: 0 }, reports: { overdue: 0 } }),
  callsMissing: null,
  silentDay: null,
  gapsAhead: { seats: 0, days: 7 },
  unanswered: null,
  unsafeJoins: 0,
  risksNotDiscussed: null,
});
const codes = (facts: Partial<AttentionFacts>) =>
  attentionOf({ ...calm(), ...facts }).map(({ code }) => code);

describe('what needs attention', () => {
  it('says that all is well when nothing does', () => {
    assert.deepEqual(codes({}), ['all-well']);
  });

  it('says three things at most, data that do not come first', () => {
    assert.deepEqual(
      codes({
        callsMissing: { since: null },
        silentDay: '2026-10-07',
        gapsAhead: { seats: 3, days: 7 },
        unsafeJoins: 2,
        risksNotDiscussed: { reports: null },
      }),
      ['calls-not-read', 'silent-day', 'risk-not-discussed'],
    );
  });

  it('names a fall of the answered share by five points and more, and only with enough calls', () => {
    const before = someFigures({ calls: { incoming: 100, answeredIncoming: 80 } });
    const fallen = { incoming: 100, answeredIncoming: 75, missedInEmptySlots: 0 };
    const few = { incoming: 19, answeredIncoming: 10, missedInEmptySlots: 0 };
    const quiet = { reports: { overdue: 0 } };
    assert.deepEqual(codes({ previous: before, figures: someFigures({ ...quiet, calls: fallen }) }), [
      'answered-share-fell',
    ]);
    assert.deepEqual(
      codes({
        previous: before,
        figures: someFigures({ ...quiet, calls: { ...fallen, answeredIncoming: 76 } }),
      }),
      ['all-well'],
    );
    assert.deepEqual(codes({ previous: before, figures: someFigures({ ...quiet, calls: few }) }), [
      'all-well',
    ]);
  });

  it('names a fallen score only when the confidence intervals do not explain it', () => {
    const at = (average: number, halfWidth: number) =>
      someFigures({
        calls: { missedInEmptySlots: 0 },
        reports: { overdue: 0 },
        scores: { average, halfWidth },
      });
    assert.deepEqual(codes({ previous: at(4.8, 0.1), figures: at(4.5, 0.1) }), ['score-fell']);
    assert.deepEqual(codes({ previous: at(4.8, 0.2), figures: at(4.5, 0.1) }), ['all-well']);
  });

  it('tells no average of fewer answers than may be told', () => {
    const of = (average: number, answers: number) =>
      someFigures({
        calls: { missedInEmptySlots: 0 },
        reports: { overdue: 0 },
        scores: { average, halfWidth: 0.1, answers },
      });
    assert.deepEqual(codes({ previous: of(4.8, 5), figures: of(3.5, 5) }), ['score-fell']);
    assert.deepEqual(codes({ previous: of(4.8, 5), figures: of(3.5, 4) }), ['all-well']);
    assert.deepEqual(codes({ previous: of(4.8, 4), figures: of(3.5, 5) }), ['all-well']);
  });

  it('counts the risks not discussed for whoever sees reports, and for others as far as the figures tell', () => {
    const told = (risk: number, riskNotDiscussed: number, seesReports: boolean) =>
      risksNotDiscussed(someFigures({ reports: { risk, riskNotDiscussed } }).reports, seesReports);
    assert.deepEqual(told(9, 1, true), { reports: 1 });
    assert.deepEqual(told(9, 4, false), { reports: null });
    assert.deepEqual(told(10, 5, false), { reports: 5 });
    assert.deepEqual(told(9, 8, false), { reports: null });
    assert.deepEqual([told(3, 0, false), told(3, 0, true)], [null, null]);
    assert.deepEqual(attentionOf({ ...calm(), risksNotDiscussed: { reports: null } }), [
      { code: 'risk-not-discussed', facts: { reports: null } },
    ]);
  });

  it('names somebody who carries more than twice the average', () => {
    const figures = someFigures({
      calls: { missedInEmptySlots: 0 },
      reports: { overdue: 0 },
      fairness: { max: 18, average: 8.5 },
    });
    assert.deepEqual(codes({ figures }), ['uneven-loads']);
  });
});
