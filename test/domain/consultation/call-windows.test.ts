import assert from 'node:assert/strict';
import {
  backfillSpan,
  halvesOf,
  readingSpan,
  requestsAMonth,
  windowsOf,
} from '../../../src/domain/consultation/call-windows.ts';
import type { Span } from '../../../src/domain/consultation/call-windows.ts';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings/settings.ts';
import type { TelephonySettings } from '../../../src/domain/settings/settings.ts';

const ZONE = 'Europe/Moscow';
const moscow = (text: string) => new Date(`${text}:00+03:00`);
const NIGHT = moscow('2026-11-21T04:00');
const DAY_MS = 86_400_000;

function plan(
  overrides: Partial<Pick<TelephonySettings, 'syncEvery' | 'syncHours'>> = {},
  completeUntil: Date | null = moscow('2026-11-20T00:00'),
) {
  return { now: NIGHT, zone: ZONE, settings: { ...DEFAULT_SETTINGS.telephony, ...overrides }, completeUntil };
}

function shown({ from, until }: Span): string {
  return `${from.toISOString()} … ${until.toISOString()}`;
}

describe('what a reading of calls reads', () => {
  it('is the seven closed days by the timetable, in the charity’s days', () => {
    assert.deepEqual(readingSpan('daily', plan()), {
      from: moscow('2026-11-14T00:00'),
      until: moscow('2026-11-21T00:00'),
    });
  });

  it('has the unfinished day too when a person asks or the timetable asks more than daily', () => {
    for (const span of [readingSpan('now', plan()), readingSpan('daily', plan({ syncHours: 4 }))])
      assert.deepEqual(span, { from: moscow('2026-11-14T00:00'), until: NIGHT });
  });

  it('is a range that is not empty at midnight itself', () => {
    const midnight = moscow('2026-11-21T00:00');
    assert.deepEqual(readingSpan('now', { ...plan(), now: midnight }).until, midnight);
  });

  it('reaches further back after an outage, seven days before what is complete', () => {
    assert.deepEqual(
      readingSpan('daily', plan({}, moscow('2026-11-17T00:00'))).from,
      moscow('2026-11-10T00:00'),
    );
  });

  it('reaches back over the week and the seven days before it with weekly readings', () => {
    const span = readingSpan('daily', plan({ syncEvery: 'week' }, moscow('2026-11-14T00:00')));
    assert.deepEqual(span, { from: moscow('2026-11-07T00:00'), until: moscow('2026-11-21T00:00') });
  });

  it('is no longer than usual for an installation that never read, or that knows today already', () => {
    for (const completeUntil of [null, moscow('2026-11-21T00:00')])
      assert.deepEqual(readingSpan('daily', plan({}, completeUntil)).from, moscow('2026-11-14T00:00'));
  });

  it('is whole days for a backfill, the last one included, and never the future', () => {
    assert.deepEqual(backfillSpan('2026-11-01', '2026-11-03', NIGHT, ZONE), {
      from: moscow('2026-11-01T00:00'),
      until: moscow('2026-11-04T00:00'),
    });
    assert.deepEqual(backfillSpan('2026-11-01', '2026-11-21', NIGHT, ZONE).until, NIGHT);
  });
});

describe('windows of a reading', () => {
  it('are one for a day’s reading and one for 29 days', () => {
    assert.equal(windowsOf(readingSpan('daily', plan()), ZONE).length, 1);
    const longest = backfillSpan('2026-10-01', '2026-10-29', NIGHT, ZONE);
    assert.deepEqual(windowsOf(longest, ZONE), [longest]);
  });

  it('join up without a hole or an overlap, newest first, none longer than 29 days', () => {
    const span = backfillSpan('2025-05-01', '2026-11-20', NIGHT, ZONE);
    const windows = windowsOf(span, ZONE);
    assert.equal(windows.length, 20);
    assert.deepEqual(windows[0]?.until, span.until);
    assert.deepEqual(windows.at(-1)?.from, span.from);
    windows.slice(1).forEach((window, index) => assert.deepEqual(window.until, windows[index]?.from));
    assert.ok(windows.every(({ from, until }) => until.getTime() - from.getTime() <= 29 * DAY_MS));
  });

  it('stay within 29 times 24 hours where the clocks are set back', () => {
    const now = new Date('2026-12-01T12:00:00Z');
    const windows = windowsOf(
      backfillSpan('2026-10-01', '2026-11-30', now, 'Europe/Berlin'),
      'Europe/Berlin',
    );
    assert.ok(windows.every(({ from, until }) => until.getTime() - from.getTime() <= 29 * DAY_MS));
    assert.deepEqual(shown(windows.at(-1) as Span), '2026-09-30T22:00:00.000Z … 2026-10-28T23:00:00.000Z');
  });

  it('are halved at whole seconds and no further than a second', () => {
    const from = moscow('2026-11-01T00:00');
    const at = (ms: number) => new Date(from.getTime() + ms);
    assert.deepEqual(halvesOf({ from, until: at(3000) }), [
      { from, until: at(1000) },
      { from: at(1000), until: at(3000) },
    ]);
    assert.equal(halvesOf({ from, until: at(1000) }), null);
    assert.equal(halvesOf({ from, until: at(400) }), null);
  });
});

describe('requests a month', () => {
  it('are three a reading: employees, the start of the window and its result', () => {
    assert.equal(requestsAMonth({ syncEvery: 'hours', syncHours: 24 }), 90);
    assert.equal(requestsAMonth({ syncEvery: 'hours', syncHours: 1 }), 2160);
    assert.equal(requestsAMonth({ syncEvery: 'hours', syncHours: 5 }), 450);
    assert.equal(requestsAMonth({ syncEvery: 'week', syncHours: 24 }), 15);
  });
});
