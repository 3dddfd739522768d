import assert from 'node:assert/strict';
import fc from 'fast-check';
import { call, clock, compose, DAY, employee, EMPLOYEES, leg, record, SHIFTS } from './composing.ts';

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
