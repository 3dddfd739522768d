import assert from 'node:assert/strict';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings/settings.ts';
import { dueJobs, nextDueInstant } from '../../../src/domain/time/timetable.ts';
import type { TimetableFacts } from '../../../src/domain/time/timetable.ts';
import { aCycle } from '../../builders/cycle.ts';

const moscow = (text: string) => new Date(`${text}:00+03:00`);

function facts(overrides: Partial<TimetableFacts> = {}): TimetableFacts {
  return {
    settings: DEFAULT_SETTINGS.timetable,
    zone: 'Europe/Moscow',
    cycles: [aCycle()],
    taskEnds: [],
    telephony: null,
    reportReminders: [],
    ...overrides,
  };
}

const POLLS: readonly string[] = ['sync-people', 'read-changed-tasks'];
function steps(after: Date, until: Date, given: TimetableFacts = facts()): string[] {
  return dueJobs(given, after, until)
    .filter((job) => !POLLS.includes(job.job))
    .map((job) => `${job.job} ${job.month ?? '-'} ${job.dueAt.toISOString()}`);
}

describe('timetable', () => {
  it('lists a month’s steps in order, each once', () => {
    const given = facts({ settings: { ...DEFAULT_SETTINGS.timetable, shiftReminderEnabled: false } });
    assert.deepEqual(steps(moscow('2026-11-20T08:59'), moscow('2026-11-30T12:00'), given), [
      'open-collecting 2026-12 2026-11-20T06:00:00.000Z',
      'remind-availability 2026-12 2026-11-23T07:00:00.000Z',
      'close-collecting 2026-12 2026-11-25T18:00:00.000Z',
      'remind-review 2026-12 2026-11-28T18:00:00.000Z',
      'remind-review 2026-12 2026-11-29T18:00:00.000Z',
    ]);
  });

  it('is half-open: what is due at the beginning belongs to the range before, at the end to this one', () => {
    const deadline = moscow('2026-11-25T21:00');
    const before = new Date(deadline.getTime() - 1);
    assert.deepEqual(steps(deadline, moscow('2026-11-25T23:00')), []);
    assert.deepEqual(steps(before, deadline), ['close-collecting 2026-12 2026-11-25T18:00:00.000Z']);
    assert.deepEqual(steps(moscow('2026-11-25T20:30'), before), []);
  });

  it('gives over any cut of time what it gives over the whole', () => {
    const from = moscow('2026-11-19T00:00');
    const until = moscow('2027-01-02T00:00');
    const cut: string[] = [];
    for (let at = from.getTime(); at < until.getTime(); at += 7 * 3_600_000)
      cut.push(...steps(new Date(at), new Date(Math.min(at + 7 * 3_600_000, until.getTime()))));
    assert.deepEqual(cut, steps(from, until));
    assert.ok(cut.length > 40);
  });

  it('catches up after a long outage: every opening missed is there', () => {
    const opened = dueJobs(facts({ cycles: [] }), moscow('2026-09-01T00:00'), moscow('2026-12-01T00:00'));
    assert.deepEqual(
      opened.filter((job) => job.job === 'open-collecting').map((job) => job.month),
      ['2026-10', '2026-11', '2026-12'],
    );
  });

  it('polls once, for the last instant, however long it was away', () => {
    const polls = dueJobs(
      facts({ cycles: [] }),
      moscow('2026-11-21T10:01'),
      moscow('2026-11-23T10:29'),
    ).filter((job) => POLLS.includes(job.job));
    assert.deepEqual(
      polls.map((job) => [job.job, job.dueAt.toISOString()]),
      [
        ['read-changed-tasks', '2026-11-23T07:15:00.000Z'],
        ['sync-people', '2026-11-23T07:20:00.000Z'],
      ],
    );
    assert.deepEqual(
      dueJobs(facts({ cycles: [] }), moscow('2026-11-23T10:21'), moscow('2026-11-23T10:29')),
      [],
    );
  });

  it('ends a month before opening another when both are due at one instant', () => {
    const settings = {
      ...DEFAULT_SETTINGS.timetable,
      collectingOpens: { day: 1, time: '00:00' },
      shiftReminderEnabled: false,
    };
    const over = moscow('2027-01-01T00:00');
    const due = steps(new Date(over.getTime() - 1), over, facts({ settings }));
    assert.deepEqual(due, [
      'close-month 2026-12 2026-12-31T21:00:00.000Z',
      'open-collecting 2027-02 2026-12-31T21:00:00.000Z',
    ]);
  });

  it('follows a moved deadline', () => {
    const cycle = aCycle({ deadline: moscow('2026-11-27T12:00') });
    const due = steps(moscow('2026-11-24T21:00'), moscow('2026-11-27T12:00'), facts({ cycles: [cycle] }));
    assert.ok(due.includes('remind-availability 2026-12 2026-11-25T07:00:00.000Z'));
    assert.ok(due.includes('close-collecting 2026-12 2026-11-27T09:00:00.000Z'));
  });

  it('keeps the hour of the evening reminder over a clock change', () => {
    const evenings = dueJobs(
      facts({ zone: 'Europe/Berlin', cycles: [] }),
      new Date('2026-03-27T22:00:00Z'),
      new Date('2026-03-30T22:00:00Z'),
    ).filter((job) => job.job === 'remind-shifts');
    assert.deepEqual(
      evenings.map((job) => job.dueAt.toISOString()),
      ['2026-03-28T19:00:00.000Z', '2026-03-29T18:00:00.000Z', '2026-03-30T18:00:00.000Z'],
    );
  });

  it('names the next instant at which anything but a poll is due', () => {
    const given = facts({ taskEnds: [moscow('2026-11-21T11:00')] });
    const from = moscow('2026-11-21T10:00');
    assert.equal(
      nextDueInstant(given, from, moscow('2026-11-30T00:00'))?.toISOString(),
      '2026-11-21T08:00:00.000Z',
    );
    assert.equal(nextDueInstant(given, from, moscow('2026-11-21T10:59')), null);
  });
});
