import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Call, CallLeg } from '../../../src/domain/consultation/call.ts';
import { composeConsultation } from '../../../src/domain/consultation/compose-consultation.ts';
import type { Consultation, DatedEmployee } from '../../../src/domain/consultation/consultation.ts';
import { dutyOf } from '../../../src/domain/consultation/duty.ts';
import { employeesByTime } from '../../../src/domain/consultation/employees-by-time.ts';
import { aSlot } from '../../builders/slot.ts';

const DAY = '2026-11-10';
/** Moscow's clock on 10 November 2026. */
const clock = (time: string) => new Date(`${DAY}T${time.length === 5 ? `${time}:00` : time}+03:00`);

function employee(
  employeeId: number,
  personId: number | null,
  more: Partial<DatedEmployee> = {},
): DatedEmployee {
  const extension = `10${employeeId % 10}`;
  return { employeeId, personId, extension, email: null, from: new Date(0), until: null, ...more };
}

/** Employee 70n answered then, and talked so many seconds. */
function leg(
  employeeId: number | null,
  answered: string | null,
  talkSeconds = 0,
  more: Partial<CallLeg> = {},
): CallLeg {
  const answeredAt = answered === null ? null : clock(answered);
  const startedAt = answeredAt ?? clock('12:00');
  const endedAt = new Date((answeredAt ?? startedAt).getTime() + talkSeconds * 1000);
  return {
    kind: 'user',
    employeeId,
    extension: null,
    startedAt,
    answeredAt,
    endedAt,
    talkSeconds,
    listening: false,
    ...more,
  };
}

function call(legs: readonly CallLeg[], more: Partial<Call> = {}): Call {
  return {
    entryId: 'entry',
    direction: 'in',
    succeeded: true,
    startedAt: clock('12:00'),
    durationSeconds: 700,
    talkSeconds: 600,
    callerEmployeeId: null,
    clientKey: null,
    mark: { kind: 'given', value: 5 },
    legs,
    ...more,
  };
}

const EMPLOYEES = [employee(701, 1), employee(702, 2), employee(703, 3), employee(709, null)];
const SLOTS = [aSlot(DAY, '10:00'), aSlot(DAY, '12:00'), aSlot(DAY, '14:00'), aSlot(DAY, '18:00')];
const shift = (time: string, volunteerId: number) => ({ slotId: `${DAY}T${time}`, volunteerId });
const SHIFTS = [shift('12:00', 1), shift('18:00', 1), shift('14:00', 2)];

function compose(
  one: Call,
  more: { employees?: DatedEmployee[]; shifts?: typeof SHIFTS; grace?: number } = {},
) {
  return composeConsultation(one, {
    employees: employeesByTime(more.employees ?? EMPLOYEES),
    duty: dutyOf(SLOTS, more.shifts ?? SHIFTS, more.grace ?? 15),
  });
}

function record(one: Call, more: Parameters<typeof compose>[1] = {}): Consultation {
  const made = compose(one, more);
  assert.ok(made);
  return made;
}

describe('one record per conversation', () => {
  it('tells a simple call whole', () => {
    const mark = { kind: 'given', value: 5 } as const;
    const clientKey = `1:${'a'.repeat(64)}`;
    assert.deepEqual(compose(call([leg(701, '12:00:20', 600)], { clientKey })), {
      entryId: 'entry',
      direction: 'in',
      outcome: 'answered',
      startedAt: clock('12:00'),
      beganAt: clock('12:00:20'),
      durationSeconds: 700,
      volunteerId: 1,
      employeeId: 701,
      talkSeconds: 600,
      waitSeconds: 20,
      others: [],
      transferred: false,
      slotId: `${DAY}T12:00`,
      shiftSlotId: `${DAY}T12:00`,
      placement: 'own',
      clientKey,
      mark,
      scoreVolunteerId: 1,
      scoreUncertain: false,
    });
  });

  it('is none for employees among themselves', () => {
    assert.equal(compose(call([leg(701, '12:00', 60)], { direction: 'internal' })), null);
  });

  it('of a call nobody answered says when it came and into which slot', () => {
    const missed = record(call([leg(701, null), leg(702, null)], { succeeded: false }));
    assert.deepEqual(
      [
        missed.outcome,
        missed.beganAt,
        missed.slotId,
        missed.volunteerId,
        missed.placement,
        missed.waitSeconds,
      ],
      ['missed', clock('12:00'), `${DAY}T12:00`, null, null, null],
    );
    assert.deepEqual([missed.shiftSlotId, missed.scoreVolunteerId, missed.talkSeconds], [null, null, 0]);
  });

  it('counts as missed when only the menu, a listener or a prompter took it', () => {
    assert.equal(record(call([])).outcome, 'missed');
    assert.equal(record(call([leg(701, '12:01', 60, { listening: true })])).outcome, 'missed');
    assert.equal(record(call([leg(701, '12:01', 60, { kind: 'number' })])).outcome, 'missed');
  });

  it('outside working hours has no slot', () => {
    assert.equal(record(call([], { startedAt: clock('16:30') })).slotId, null);
  });

  it('answered without a second of talk is answered', () => {
    const { outcome, talkSeconds, volunteerId } = record(call([leg(701, '12:01', 0, { endedAt: null })]));
    assert.deepEqual([outcome, talkSeconds, volunteerId], ['answered', 0, 1]);
  });

  it('never waits less than not at all', () => {
    assert.equal(record(call([leg(701, '11:59:50', 60)])).waitSeconds, 0);
  });

  it('keeps what the telephony says of the score as it is', () => {
    for (const mark of [
      { kind: 'unavailable' },
      { kind: 'not-reached' },
      { kind: 'no-answer' },
      { kind: 'given', value: 9 },
    ] as const)
      assert.deepEqual(record(call([leg(701, '12:01', 60)], { mark })).mark, mark);
  });

  describe('with several who answered', () => {
    const passedOn = call([leg(701, '12:00:10', 100), leg(702, '12:01:50', 400)]);

    it('belongs to who talked longest, wherever they came in', () => {
      const { volunteerId, employeeId, beganAt, talkSeconds, others, transferred } = record(passedOn);
      assert.deepEqual([volunteerId, employeeId, beganAt, talkSeconds], [2, 702, clock('12:01:50'), 400]);
      assert.deepEqual([others, transferred], [[{ volunteerId: 1, talkSeconds: 100 }], true]);
    });

    it('waited for the first answer, not the volunteer’s', () => {
      assert.equal(record(passedOn).waitSeconds, 10);
    });

    it('gives the score to who answered last, uncertainly', () => {
      const back = record(call([leg(701, '12:00:10', 500), leg(702, '12:08:30', 30)]));
      assert.deepEqual([back.volunteerId, back.scoreVolunteerId, back.scoreUncertain], [1, 2, true]);
    });

    it('of equal talks belongs to the earlier answer, then to the lower employee', () => {
      assert.equal(record(call([leg(702, '12:00:10', 60), leg(701, '12:02', 60)])).volunteerId, 2);
      assert.equal(record(call([leg(702, '12:00:10', 60), leg(701, '12:00:10', 60)])).volunteerId, 1);
    });

    it('takes the bridge of a consultative transfer for the same person, once', () => {
      const asked = leg(702, '12:03:00', 61);
      const joined = leg(702, '12:04:00', 239);
      const made = record(call([leg(701, '12:00:10', 230), asked, joined]));
      assert.deepEqual([made.volunteerId, made.talkSeconds, made.others.length], [2, 299, 1]);
    });

    it('takes one person behind two employees for one', () => {
      const employees = [employee(701, 1), employee(704, 1)];
      const made = record(call([leg(701, '12:00:10', 60), leg(704, '12:02', 60)]), { employees });
      assert.deepEqual([made.talkSeconds, made.transferred, made.others], [120, false, []]);
    });

    it('belongs to nobody when an employee we do not know talked longest', () => {
      const made = record(call([leg(701, '12:00:10', 60), leg(999, '12:02', 300)]));
      assert.deepEqual([made.volunteerId, made.employeeId, made.placement], [null, 999, null]);
      assert.deepEqual(made.others, [{ volunteerId: 1, talkSeconds: 60 }]);
    });
  });

  describe('going out', () => {
    const out = { direction: 'out', callerEmployeeId: 702, mark: { kind: 'unavailable' } } as const;
    it('belongs to the employee of the outside end’s leg', () => {
      const made = record(call([leg(701, '12:00:30', 90, { kind: 'number' })], out));
      assert.deepEqual([made.volunteerId, made.beganAt, made.waitSeconds], [1, clock('12:00:30'), null]);
    });
    it('or to who called, when no leg tells', () => {
      const made = record(call([], out));
      assert.deepEqual([made.volunteerId, made.beganAt, made.talkSeconds], [2, clock('12:00'), 600]);
      assert.equal(record(call([leg(null, '12:01', 5, { kind: 'number' })], out)).volunteerId, 2);
    });
    it('belongs to the employee’s own leg before all', () => {
      const legs = [leg(703, '12:00:05', 95), leg(null, '12:00:30', 90, { kind: 'number' })];
      assert.equal(record(call(legs, out)).volunteerId, 3);
    });
    it('is missed when the client did not answer, though the employee’s telephone did', () => {
      assert.equal(record(call([leg(702, '12:00:05', 20)], { ...out, succeeded: false })).outcome, 'missed');
    });
  });

  describe('who stood behind the employee', () => {
    it('is who did so at that time', () => {
      const employees = [
        employee(701, 1, { until: clock('12:30') }),
        employee(701, 3, { from: clock('12:30') }),
      ];
      assert.equal(record(call([leg(701, '12:29:59', 60)]), { employees }).volunteerId, 1);
      assert.equal(record(call([leg(701, '12:30:00', 60)]), { employees }).volunteerId, 3);
    });
    it('is found by extension when the telephony tells no employee, or one unknown', () => {
      assert.equal(record(call([leg(null, '12:01', 60, { extension: '103' })])).volunteerId, 3);
      assert.equal(record(call([leg(999, '12:01', 60, { extension: '103' })])).volunteerId, 3);
    });
    it('is not guessed by extension for an employee known to be nobody of ours', () => {
      const made = record(call([leg(709, '12:01', 60, { extension: '103' })]));
      assert.deepEqual([made.volunteerId, made.employeeId], [null, 709]);
    });

    const shared = [employee(701, 1), employee(701, 2)];
    it('is told by the shift where two share one', () => {
      assert.equal(record(call([leg(701, '12:30', 60)]), { employees: shared }).volunteerId, 1);
      assert.equal(record(call([leg(701, '14:30', 60)]), { employees: shared }).volunteerId, 2);
    });
    it('is told by the shift nearby where none of them is on one', () => {
      assert.equal(record(call([leg(701, '17:50', 60)]), { employees: shared }).volunteerId, 1);
    });
    it('is nobody where the shifts do not tell', () => {
      assert.equal(record(call([leg(701, '16:30', 60)]), { employees: shared }).volunteerId, null);
      const both = [shift('12:00', 1), shift('12:00', 2)];
      assert.equal(
        record(call([leg(701, '12:30', 60)]), { employees: shared, shifts: both }).volunteerId,
        null,
      );
    });
  });

  describe('the shift it belongs to', () => {
    const places: readonly (readonly [remark: string, at: string, placement: string, slot: string | null])[] =
      [
        ['begun at its first instant', '12:00:00', 'own', '12:00'],
        ['begun at its last second', '13:59:59', 'own', '12:00'],
        ['begun at its very end', '14:00:00', 'near', '12:00'],
        ['begun 15 minutes after it', '14:15:00', 'near', '12:00'],
        ['begun a second later', '14:15:01', 'outside', null],
        ['begun 15 minutes before it', '11:45:00', 'near', '12:00'],
        ['begun 16 minutes before it', '11:44:00', 'outside', null],
        ['begun before the last one', '17:50:00', 'near', '18:00'],
      ];
    for (const [remark, at, placement, slot] of places)
      it(`${remark}: ${placement}`, () => {
        const made = record(call([leg(701, at, 60)]));
        assert.deepEqual(
          [made.placement, made.shiftSlotId],
          [placement, slot === null ? null : `${DAY}T${slot}`],
        );
      });

    it('is the earlier of two equally near', () => {
      const shifts = [shift('10:00', 1), shift('14:00', 1)];
      const made = record(call([leg(701, '13:00', 60)]), { shifts, grace: 60 });
      assert.equal(made.shiftSlotId, `${DAY}T10:00`);
    });
    it('is never a colleague’s', () => {
      assert.equal(record(call([leg(703, '12:30', 60)])).placement, 'outside');
    });
    it('is that of the beginning, however long it lasts', () => {
      assert.equal(record(call([leg(701, '13:59', 7200)])).shiftSlotId, `${DAY}T12:00`);
    });
  });

  const someLegs = fc.array(
    fc.record({
      employeeId: fc.constantFrom(701, 702, 703, 709, 999, null),
      second: fc.option(fc.nat(3599), { nil: null }),
      talk: fc.nat(900),
      listening: fc.boolean(),
    }),
    { maxLength: 6 },
  );
  const asLegs = (
    legs: { employeeId: number | null; second: number | null; talk: number; listening: boolean }[],
  ) =>
    legs.map(({ employeeId, second, talk, listening }) => {
      const answered = second === null ? null : new Date(clock('12:00').getTime() + second * 1000);
      return leg(employeeId, answered?.toISOString().slice(11, 19) ?? null, talk, {
        answeredAt: answered,
        listening,
      });
    });

  it('is the same whatever the order of legs', () => {
    fc.assert(
      fc.property(someLegs, fc.infiniteStream(fc.nat()), (legs, keys) => {
        const given = asLegs(legs);
        const mixed = given
          .map((one) => ({ one, key: keys.next().value ?? 0 }))
          .toSorted((a, b) => a.key - b.key)
          .map(({ one }) => one);
        assert.deepEqual(compose(call(mixed)), compose(call(given)));
      }),
    );
  });

  it('names as volunteer only somebody who answered, with the longest talk, and never a shift of another', () => {
    fc.assert(
      fc.property(someLegs, (legs) => {
        const given = asLegs(legs);
        const made = record(call(given));
        const answered = given.filter((one) => one.answeredAt !== null && !one.listening);
        assert.equal(made.outcome, answered.length === 0 ? 'missed' : 'answered');
        const owner = EMPLOYEES.find((one) => one.personId === made.volunteerId)?.employeeId;
        if (made.volunteerId !== null) assert.ok(answered.some((one) => one.employeeId === owner));
        for (const other of made.others) assert.ok(other.talkSeconds <= made.talkSeconds);
        const everybody = [made.volunteerId, ...made.others.map((one) => one.volunteerId)];
        assert.equal(new Set(everybody).size, everybody.length);
        if (made.shiftSlotId !== null)
          assert.ok(
            SHIFTS.some((one) => one.slotId === made.shiftSlotId && one.volunteerId === made.volunteerId),
          );
      }),
    );
  });
});
