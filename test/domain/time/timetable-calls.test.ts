import assert from 'node:assert/strict';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings/settings.ts';
import type { TelephonySettings } from '../../../src/domain/settings/settings.ts';
import { dueJobs } from '../../../src/domain/time/timetable.ts';
import type { TimetableJob } from '../../../src/domain/time/timetable.ts';

const moscow = (text: string) => new Date(`${text}:00+03:00`);

function due(
  job: TimetableJob,
  from: string,
  until: string,
  telephony: Partial<TelephonySettings> | null,
  reportReminders: readonly Date[] = [],
): string[] {
  const facts = {
    settings: { ...DEFAULT_SETTINGS.timetable, shiftReminderEnabled: false },
    zone: 'Europe/Moscow',
    cycles: [],
    taskEnds: [],
    telephony: telephony === null ? null : { ...DEFAULT_SETTINGS.telephony, ...telephony },
    reportReminders,
  };
  return dueJobs(facts, moscow(from), moscow(until))
    .filter((one) => one.job === job)
    .map((one) => new Date(one.dueAt.getTime() + 3 * 3_600_000).toISOString().slice(0, 16));
}

describe('timetable of calls and reports', () => {
  it('reads calls once a day at the set time, and never without a telephony', () => {
    assert.deepEqual(due('sync-calls', '2026-11-21T04:00', '2026-11-23T04:00', {}), [
      '2026-11-22T04:00',
      '2026-11-23T04:00',
    ]);
    assert.deepEqual(due('sync-calls', '2026-11-21T04:00', '2026-11-23T04:00', null), []);
  });

  it('reads them every so many hours counted from that time', () => {
    const every8 = { syncHours: 8, syncTime: '20:30' };
    assert.deepEqual(due('sync-calls', '2026-11-21T00:00', '2026-11-22T00:00', every8), [
      '2026-11-21T04:30',
      '2026-11-21T12:30',
      '2026-11-21T20:30',
    ]);
  });

  it('begins anew at that time each day when the hours do not fill a day', () => {
    const every5 = { syncHours: 5, syncTime: '20:30' };
    assert.deepEqual(due('sync-calls', '2026-11-21T00:00', '2026-11-22T03:00', every5), [
      '2026-11-21T01:30',
      '2026-11-21T06:30',
      '2026-11-21T11:30',
      '2026-11-21T16:30',
      '2026-11-21T20:30',
      '2026-11-22T01:30',
    ]);
  });

  it('reads them on one day of the week', () => {
    const onWednesdays = { syncEvery: 'week', syncWeekday: 3 } as const;
    assert.deepEqual(due('sync-calls', '2026-11-16T00:00', '2026-11-30T00:00', onWednesdays), [
      '2026-11-18T04:00',
      '2026-11-25T04:00',
    ]);
  });

  it('reminds of missing reports once at each instant that is told', () => {
    const noon = moscow('2026-11-21T12:00');
    const told = [noon, noon, moscow('2026-11-25T12:00')];
    assert.deepEqual(due('remind-reports', '2026-11-21T00:00', '2026-11-22T00:00', null, told), [
      '2026-11-21T12:00',
    ]);
  });

  it('makes period reports on the first four mornings of a month, after the night’s reading', () => {
    assert.deepEqual(due('make-period-reports', '2026-11-20T00:00', '2026-12-20T00:00', null), [
      '2026-12-01T06:00',
      '2026-12-02T06:00',
      '2026-12-03T06:00',
      '2026-12-04T06:00',
    ]);
  });
});
