import assert from 'node:assert/strict';
import { call, clock, DAY, employee, leg, record, shift } from './composing.ts';

describe('whose a consultation is, and of which shift', () => {
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
});
