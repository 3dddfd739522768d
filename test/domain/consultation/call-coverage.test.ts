import assert from 'node:assert/strict';
import {
  closedDaysOf,
  coverageAfter,
  daysFailed,
  sameWeekdaysBefore,
} from '../../../src/domain/consultation/call-coverage.ts';

const ZONE = 'Europe/Moscow';
const moscow = (text: string) => new Date(`${text}:00+03:00`);
const day = (date: string) => moscow(`${date}T00:00`);
const known = { readFrom: day('2026-11-01'), completeUntil: day('2026-11-10') };

describe('what is known of calls after a reading', () => {
  it('is what was read when nothing was known, up to the last day that was over', () => {
    const read = { from: day('2026-11-01'), until: moscow('2026-11-10T15:00') };
    assert.deepEqual(coverageAfter({ readFrom: null, completeUntil: null }, read, ZONE), known);
  });

  it('grows at either end by what joins up with it', () => {
    const later = { from: day('2026-11-10'), until: day('2026-11-12') };
    assert.deepEqual(coverageAfter(known, later, ZONE), { ...known, completeUntil: day('2026-11-12') });
    const earlier = { from: day('2026-10-01'), until: day('2026-11-01') };
    assert.deepEqual(coverageAfter(known, earlier, ZONE), { ...known, readFrom: day('2026-10-01') });
  });

  it('does not jump over a hole, on either side', () => {
    assert.deepEqual(
      coverageAfter(known, { from: day('2026-11-11'), until: day('2026-11-12') }, ZONE),
      known,
    );
    assert.deepEqual(
      coverageAfter(known, { from: day('2026-10-01'), until: day('2026-10-31') }, ZONE),
      known,
    );
  });

  it('gains nothing from a day that is not over, and loses nothing by reading again', () => {
    const today = { from: day('2026-11-10'), until: moscow('2026-11-10T15:00') };
    assert.deepEqual(coverageAfter(known, today, ZONE), known);
    assert.deepEqual(
      coverageAfter(known, { from: day('2026-11-03'), until: day('2026-11-08') }, ZONE),
      known,
    );
  });
});

describe('days of reading', () => {
  it('count as failed from the first failure to today, by local days', () => {
    assert.equal(daysFailed(moscow('2026-11-10T04:00'), moscow('2026-11-10T23:00'), ZONE), 1);
    assert.equal(daysFailed(moscow('2026-11-10T23:59'), moscow('2026-11-11T00:00'), ZONE), 2);
    assert.equal(daysFailed(moscow('2026-11-10T04:00'), moscow('2026-11-12T04:00'), ZONE), 3);
  });

  it('are closed when over and wholly read', () => {
    const now = moscow('2026-11-12T04:00');
    assert.deepEqual(closedDaysOf({ from: day('2026-11-10'), until: now }, now, ZONE), [
      '2026-11-10',
      '2026-11-11',
    ]);
    const begun = { from: moscow('2026-11-10T12:00'), until: day('2026-11-12') };
    assert.deepEqual(closedDaysOf(begun, now, ZONE), ['2026-11-11']);
  });

  it('are compared with the same weekday of four weeks', () => {
    assert.deepEqual(sameWeekdaysBefore('2026-11-12'), [
      '2026-11-05',
      '2026-10-29',
      '2026-10-22',
      '2026-10-15',
    ]);
  });
});
