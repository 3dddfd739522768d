import assert from 'node:assert/strict';
import fc from 'fast-check';
import { joinReports } from '../../../src/domain/consultation/join-reports.ts';
import type { JoinInput } from '../../../src/domain/consultation/join-reports.ts';
import type { JoinableCall, JoinableReport } from '../../../src/domain/consultation/joinable.ts';
import type { ReportJoin } from '../../../src/domain/consultation/report-join.ts';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings/settings.ts';

const SETTINGS = DEFAULT_SETTINGS.consultations;
const NOON = Date.UTC(2026, 10, 10, 9);
const at = (minutes: number) => new Date(NOON + minutes * 60_000);

/** Of volunteer 1, begun so many minutes after noon. */
function report(id: string, minutes: number, more: Partial<JoinableReport> = {}): JoinableReport {
  return { id, volunteerId: 1, entryId: null, beganAt: at(minutes), sentAt: at(minutes + 60), ...more };
}

function call(entryId: string, minutes: number, volunteerId = 1): JoinableCall {
  return { entryId, volunteerId, beganAt: at(minutes) };
}

function settled(reportId: string, entryId: string | null): ReportJoin {
  const when = { minutesApart: null, marginMinutes: null, settledBy: 100, settledAt: at(1000) };
  return { reportId, state: 'settled', entryId, ...when };
}

function join(input: Partial<JoinInput>, settings = SETTINGS): ReportJoin[] {
  return joinReports({ reports: [], calls: [], settled: [], taken: new Set(), ...input }, settings);
}

/** `report state call` of each. */
function glance(joins: readonly ReportJoin[]): string[] {
  return joins.map(({ reportId, state, entryId }) => `${reportId} ${state} ${entryId ?? '-'}`);
}

describe('joining reports to calls', () => {
  it('joins a report with the only call near it, however the margin', () => {
    const [joined] = join({ reports: [report('r', 5)], calls: [call('c', 0)] });
    const expected: ReportJoin = {
      reportId: 'r',
      state: 'safe',
      entryId: 'c',
      minutesApart: 5,
      marginMinutes: null,
      settledBy: null,
      settledAt: null,
    };
    assert.deepEqual(joined, expected);
  });

  const limits: readonly (readonly [remark: string, calls: number[], expected: string])[] = [
    ['20 minutes apart is safe', [20], 'r safe c0'],
    ['21 minutes apart is not', [21], 'r unsafe c0'],
    ['90 minutes apart is near still', [90], 'r unsafe c0'],
    ['91 minutes apart is not', [91], 'r alone -'],
    ['two calls 5 and 8 minutes away are not to be told apart', [5, 8], 'r unsafe c0'],
    ['two calls, one 10 minutes farther, are', [5, 15], 'r safe c0'],
    ['calls on both sides are measured alike', [-4, 13], 'r unsafe c0'],
    ['of two equally far the earlier is proposed', [6, -6], 'r unsafe c1'],
    ['no call is no call', [], 'r alone -'],
  ];
  for (const [remark, calls, expected] of limits)
    it(remark, () => {
      const known = calls.map((minutes, index) => call(`c${index}`, minutes));
      assert.deepEqual(glance(join({ reports: [report('r', 0)], calls: known })), [expected]);
    });

  it('takes the total, not the nearest first', () => {
    const joins = join({ reports: [report('a', 0), report('b', 30)], calls: [call('x', 29), call('y', 60)] });
    assert.deepEqual(glance(joins), ['a unsafe x', 'b unsafe y']);
  });

  it('compares matches of as many pairs only', () => {
    const joins = join({ reports: [report('a', 0), report('b', 40)], calls: [call('x', 1), call('y', 41)] });
    assert.deepEqual(glance(joins), ['a safe x', 'b safe y']);
    assert.deepEqual(
      joins.map((one) => one.marginMinutes),
      [78, 78],
    );
  });

  it('leaves two reports on one call to a person when they are as near as each other', () => {
    const joins = join({ reports: [report('a', 3), report('b', 6)], calls: [call('x', 0)] });
    assert.deepEqual(glance(joins), ['a unsafe x', 'b unsafe -']);
  });

  it('leaves a report alone when the only call near it is certainly another’s', () => {
    const joins = join({ reports: [report('a', 3), report('b', 50)], calls: [call('x', 0)] });
    assert.deepEqual(glance(joins), ['a safe x', 'b alone -']);
  });

  it('never looks at another volunteer’s calls', () => {
    const joins = join({ reports: [report('a', 0)], calls: [call('x', 0, 2)] });
    assert.deepEqual(glance(joins), ['a alone -']);
  });

  it('knows no midnight: clusters are not calendar days', () => {
    const night = (hours: number) => ({ beganAt: new Date(Date.UTC(2026, 10, 10, 21) + hours * 3_600_000) });
    const joins = join({
      reports: [{ ...report('a', 0), ...night(0.1) }],
      calls: [{ ...call('x', 0), ...night(-0.1) }],
    });
    assert.deepEqual(glance(joins), ['a safe x']);
  });

  describe('begun from a call', () => {
    it('is joined to it whatever it says of its beginning', () => {
      const joins = join({
        reports: [report('a', 300, { entryId: 'x' })],
        calls: [call('x', 0), call('y', 300)],
      });
      assert.deepEqual(glance(joins), ['a safe x']);
    });

    it('of two the one sent first has it, the other is joined by time', () => {
      const first = report('b', 1, { entryId: 'x', sentAt: at(10) });
      const second = report('a', 1, { entryId: 'x', sentAt: at(11) });
      const joins = join({ reports: [second, first], calls: [call('x', 0), call('y', 15)] });
      assert.deepEqual(glance(joins), ['a safe y', 'b safe x']);
    });

    it('is joined by time when the call turned out to be another volunteer’s', () => {
      const joins = join({
        reports: [report('a', 0, { entryId: 'x' })],
        calls: [call('x', 0, 2), call('y', 1)],
      });
      assert.deepEqual(glance(joins), ['a safe y']);
    });
  });

  describe('settled by a person', () => {
    it('stays, and its call is no other report’s', () => {
      const joins = join({
        reports: [report('a', 80), report('b', 0)],
        calls: [call('x', 0), call('y', 80)],
        settled: [settled('a', 'x')],
      });
      assert.deepEqual(glance(joins), ['a settled x', 'b unsafe y']);
    });

    it('as having no call stays without one', () => {
      const joins = join({
        reports: [report('a', 0)],
        calls: [call('x', 0)],
        settled: [settled('a', null)],
      });
      assert.deepEqual(glance(joins), ['a settled -']);
    });

    it('goes before a report begun from that call', () => {
      const joins = join({
        reports: [report('a', 0, { entryId: 'x' }), report('b', 1)],
        calls: [call('x', 0)],
        settled: [settled('b', 'x')],
      });
      assert.deepEqual(glance(joins), ['a alone -', 'b settled x']);
    });
  });

  describe('when data come later', () => {
    const two = [report('a', 0), report('b', 9)];
    it('what was unsafe becomes safe', () => {
      assert.deepEqual(glance(join({ reports: two, calls: [call('x', 9)] })), ['a unsafe -', 'b unsafe x']);
      assert.deepEqual(glance(join({ reports: two, calls: [call('x', 9), call('y', 0)] })), [
        'a safe y',
        'b safe x',
      ]);
    });

    it('what was safe gives way to a nearer call', () => {
      assert.deepEqual(glance(join({ reports: [report('a', 0)], calls: [call('x', 15)] })), ['a safe x']);
      assert.deepEqual(glance(join({ reports: [report('a', 0)], calls: [call('x', 15), call('y', 0)] })), [
        'a safe y',
      ]);
    });
  });

  const moments = fc.record({
    minutes: fc.integer({ min: 0, max: 240 }),
    volunteerId: fc.integer({ min: 1, max: 2 }),
  });
  const scenes = fc.record({
    reports: fc.array(moments, { maxLength: 8 }),
    calls: fc.array(moments, { maxLength: 8 }),
    order: fc.infiniteStream(fc.nat()),
  });
  const inputOf = (scene: {
    reports: { minutes: number; volunteerId: number }[];
    calls: { minutes: number; volunteerId: number }[];
  }) => ({
    reports: scene.reports.map((one, index) =>
      report(`r${index}`, one.minutes, { volunteerId: one.volunteerId }),
    ),
    calls: scene.calls.map((one, index) => call(`c${index}`, one.minutes, one.volunteerId)),
  });

  it('gives the same whatever the order of what it is given', () => {
    fc.assert(
      fc.property(scenes, ({ order, ...scene }) => {
        const input = inputOf(scene);
        const shuffled = <T>(list: readonly T[]) =>
          list
            .map((item) => ({ item, key: order.next().value ?? 0 }))
            .toSorted((a, b) => a.key - b.key)
            .map(({ item }) => item);
        const mixed = { reports: shuffled(input.reports), calls: shuffled(input.calls) };
        assert.deepEqual(join(mixed), join(input));
      }),
    );
  });

  it('joins each report once, no call twice, only near ones of the same volunteer', () => {
    fc.assert(
      fc.property(scenes, (scene) => {
        const input = inputOf(scene);
        const joins = join(input);
        assert.deepEqual(
          joins.map((one) => one.reportId),
          input.reports.map((one) => one.id),
        );
        const entryIds = joins.flatMap((one) => one.entryId ?? []);
        assert.equal(new Set(entryIds).size, entryIds.length);
        for (const one of joins.filter((each) => each.entryId !== null)) {
          const its = input.calls.find((each) => each.entryId === one.entryId);
          const owner = input.reports.find((each) => each.id === one.reportId);
          assert.equal(its?.volunteerId, owner?.volunteerId);
          assert.ok((one.minutesApart ?? Infinity) <= SETTINGS.joinWindowMinutes);
        }
      }),
    );
  });

  it('does not depend on what lies beyond the cluster', () => {
    fc.assert(
      fc.property(scenes, scenes, (here, there) => {
        const near = inputOf(here);
        const far = inputOf(there);
        const later = (when: Date) => new Date(when.getTime() + 10 * 3_600_000);
        const both = join({
          reports: [
            ...near.reports,
            ...far.reports.map((one) => ({ ...one, id: `z${one.id}`, beganAt: later(one.beganAt) })),
          ],
          calls: [
            ...near.calls,
            ...far.calls.map((one) => ({ ...one, entryId: `z${one.entryId}`, beganAt: later(one.beganAt) })),
          ],
        });
        assert.deepEqual(
          both.filter((one) => one.reportId.startsWith('r')),
          join(near),
        );
      }),
    );
  });
});
