import assert from 'node:assert/strict';
import { comesLate, touchedByHand } from '../../../src/domain/planning-cycle/lateness.ts';
import {
  acceptsAnswers,
  isLate,
  moveCycle,
  moveDeadline,
  requireCycleVersion,
} from '../../../src/domain/planning-cycle/planning-cycle.ts';
import type { CycleState } from '../../../src/domain/planning-cycle/planning-cycle.ts';
import {
  canBePlanned,
  nextPlannedMonth,
  requirePlannable,
  withKeepableDates,
} from '../../../src/domain/planning-cycle/opening.ts';
import { aCycle } from '../../builders/cycle.ts';

const MOSCOW = 'Europe/Moscow';
const moscow = (text: string) => new Date(`${text}:00+03:00`);
const STATES: readonly CycleState[] = [
  'planned',
  'collecting',
  'generating',
  'review',
  'published',
  'closed',
];
const step = { at: moscow('2026-11-25T21:00'), by: null, why: 'deadline' as const };

describe('the month’s process', () => {
  const moves: readonly (readonly [from: CycleState, to: CycleState, remark: string])[] = [
    ['planned', 'collecting', 'the 20th, or an administrator'],
    ['collecting', 'generating', 'the deadline, everybody has answered, or an early draft by hand'],
    ['collecting', 'closed', 'an outage longer than the month'],
    ['generating', 'review', 'the draft is ready'],
    ['generating', 'closed', 'the month ended while no draft came about'],
    ['review', 'generating', 'regeneration'],
    ['review', 'published', 'publishing'],
    ['review', 'closed', 'never published, and over'],
    ['published', 'closed', 'the 1st of the next month'],
  ];
  for (const [from, to, remark] of moves)
    it(`goes from ${from} to ${to}: ${remark}`, () => {
      const { cycle, transition } = moveCycle(aCycle({ state: from, version: 7 }), to, step);
      assert.equal(cycle.state, to);
      assert.equal(cycle.version, 8);
      assert.deepEqual(transition, { month: '2026-12', from, to, ...step });
    });

  const allowed = new Set(moves.map(([from, to]) => `${from} ${to}`));
  for (const from of STATES)
    for (const to of STATES.filter((state) => !allowed.has(`${from} ${state}`)))
      it(`never goes from ${from} to ${to}`, () => {
        assert.throws(() => moveCycle(aCycle({ state: from }), to, step), {
          code: 'cycle.wrong-state',
          details: { month: '2026-12', state: from, wanted: to },
        });
      });

  const answers: readonly (readonly [state: CycleState, accepted: boolean, remark: string])[] = [
    ['planned', false, 'not opened yet'],
    ['collecting', true, 'that is what it is for'],
    ['generating', true, 'kept, shown as late'],
    ['review', true, 'kept, shown as late'],
    ['published', false, 'changes go by request'],
    ['closed', false, 'read-only'],
  ];
  for (const [state, accepted, remark] of answers)
    it(`${accepted ? 'takes' : 'takes no'} answers in ${state}: ${remark}`, () =>
      assert.equal(acceptsAnswers(state), accepted));

  it('refuses a version somebody has passed, and says how it stands', () => {
    assert.doesNotThrow(() => requireCycleVersion(aCycle({ version: 3 }), 3));
    assert.throws(
      () => requireCycleVersion(aCycle({ version: 3 }), 2),
      (error: { code: string; details: object }) => {
        assert.equal(error.code, 'cycle.stale');
        assert.deepEqual(error.details, {
          month: '2026-12',
          expected: 2,
          version: 3,
          state: 'collecting',
          deadline: '2026-11-25T18:00:00.000Z',
        });
        return true;
      },
    );
  });
});

describe('the deadline', () => {
  const deadline = aCycle().deadline;

  it('is half-open: its very instant is late, the one before is not', () => {
    assert.equal(isLate(aCycle(), new Date(deadline.getTime() - 1)), false);
    assert.equal(isLate(aCycle(), deadline), true);
  });

  it('counts nothing as in time that comes into an early draft edited by hand', () => {
    const before = new Date(deadline.getTime() - 1);
    const review = aCycle({ state: 'review' });
    assert.equal(comesLate(review, before, [{ kind: 'generate' }]), false);
    assert.equal(comesLate(review, before, [{ kind: 'generate' }, { kind: 'pin' }]), true);
    assert.equal(comesLate(aCycle(), before, [{ kind: 'pin' }]), false);
    assert.equal(comesLate(aCycle(), deadline, []), true);
  });

  it('an edit undone is an edit by hand all the same', () => {
    assert.equal(touchedByHand([{ kind: 'generate' }, { kind: 'assign' }, { kind: 'undo' }]), true);
    assert.equal(touchedByHand([{ kind: 'generate' }, { kind: 'generate' }]), false);
    assert.equal(touchedByHand([]), false);
  });

  const now = moscow('2026-11-22T10:00');
  it('moves while answers are expected, and takes publishing along only when it must', () => {
    const sooner = moveDeadline(aCycle(), moscow('2026-11-24T12:00'), now, MOSCOW);
    assert.equal(sooner.publishingDue.getTime(), aCycle().publishingDue.getTime());
    const later = moveDeadline(aCycle(), moscow('2026-11-30T12:00'), now, MOSCOW);
    assert.equal(later.publishingDue.getTime(), moscow('2026-11-30T12:00').getTime());
    assert.equal(later.version, 2);
  });

  const refused: readonly (readonly [remark: string, to: string, state: CycleState, code: string])[] = [
    ['to now', '2026-11-22T10:00', 'collecting', 'cycle.deadline-past'],
    ['to the past', '2026-11-20T10:00', 'collecting', 'cycle.deadline-past'],
    ['to the month’s first instant', '2026-12-01T00:00', 'collecting', 'cycle.month-over'],
    ['in review', '2026-11-26T10:00', 'review', 'cycle.wrong-state'],
    ['after publishing', '2026-11-26T10:00', 'published', 'cycle.wrong-state'],
  ];
  for (const [remark, to, state, code] of refused)
    it(`does not move ${remark}`, () => {
      assert.throws(() => moveDeadline(aCycle({ state }), moscow(to), now, MOSCOW), { code });
    });
});

describe('opening a month', () => {
  const now = moscow('2026-11-30T23:59');
  const rows: readonly (readonly [remark: string, month: string, possible: boolean])[] = [
    ['the last minute before it begins', '2026-12', true],
    ['a year ahead', '2027-11', true],
    ['more than a year ahead', '2027-12', false],
    ['the month that runs', '2026-11', false],
    ['a month long past', '2019-01', false],
  ];
  for (const [remark, month, possible] of rows)
    it(`${possible ? 'is possible' : 'is refused'}: ${remark}`, () => {
      assert.equal(canBePlanned(month, now, MOSCOW), possible);
      if (!possible)
        assert.throws(() => requirePlannable(month, now, MOSCOW), { code: 'month.outside-plan' });
      else assert.doesNotThrow(() => requirePlannable(month, now, MOSCOW));
    });

  it('is refused from its very first instant', () => {
    assert.equal(canBePlanned('2026-12', moscow('2026-12-01T00:00'), MOSCOW), false);
  });

  const dates: readonly (readonly [remark: string, now: string, deadline: string, publishing: string])[] = [
    ['as planned when there is time', '2026-11-20T09:00', '2026-11-25T21:00', '2026-11-28T21:00'],
    ['as planned a day before the deadline', '2026-11-24T21:00', '2026-11-25T21:00', '2026-11-28T21:00'],
    [
      'a day from the next full hour when less is left',
      '2026-11-24T21:01',
      '2026-11-25T22:00',
      '2026-11-28T21:00',
    ],
    ['a day ahead after the deadline', '2026-11-27T09:30', '2026-11-28T10:00', '2026-11-28T21:00'],
    ['publishing not before the deadline', '2026-11-28T09:00', '2026-11-29T09:00', '2026-11-29T09:00'],
    [
      'half of what is left when the month is near',
      '2026-11-30T12:00',
      '2026-11-30T18:00',
      '2026-11-30T18:00',
    ],
  ];
  for (const [remark, opened, deadline, publishing] of dates)
    it(`has dates people can keep: ${remark}`, () => {
      const cycle = withKeepableDates(aCycle({ state: 'planned' }), moscow(opened), MOSCOW);
      assert.equal(cycle.deadline.toISOString(), moscow(deadline).toISOString());
      assert.equal(cycle.publishingDue.toISOString(), moscow(publishing).toISOString());
    });

  it('looks forward to the first month that is not open yet', () => {
    const before = moscow('2026-11-21T10:00');
    assert.equal(nextPlannedMonth([], before, MOSCOW), '2026-12');
    assert.equal(nextPlannedMonth([aCycle()], before, MOSCOW), '2027-01');
    assert.equal(nextPlannedMonth([aCycle({ state: 'planned' })], before, MOSCOW), '2026-12');
  });
});
