import assert from 'node:assert/strict';
import {
  copied,
  endOf,
  overlapped,
  withNeed,
  wrongSlots,
} from '../../../widgets/administrator/settings/hours.ts';
import {
  pictureDays,
  reminderDay,
  wrongTimetable,
} from '../../../widgets/administrator/settings/timetable.ts';
import { administratorWorld } from '../host/administrator-world.ts';

describe('hours as they are entered', () => {
  const { workingHours, timetable } = administratorWorld().settings;

  it('know what overlaps and what ends after midnight', () => {
    assert.equal(endOf('22:30'), '00:30');
    assert.equal(overlapped('09:00', ['10:00', '12:00']), '10:00');
    assert.equal(overlapped('08:00', ['10:00', '12:00']), null);
    assert.equal(
      wrongSlots([
        { start: '10:00', need: 2 },
        { start: '11:59', need: 2 },
      ]),
      'slots-overlap',
    );
    assert.equal(
      wrongSlots([
        { start: '10:00', need: 2 },
        { start: '10:00', need: 1 },
      ]),
      'slots-overlap',
    );
    assert.equal(wrongSlots([{ start: '', need: 2 }]), 'HH:mm');
    assert.equal(wrongSlots([{ start: '10:00', need: Number.NaN }]), '0…100');
    assert.equal(
      wrongSlots([
        { start: '10:00', need: 0 },
        { start: '12:00', need: 100 },
      ]),
      null,
    );
  });

  it('stay in order and leave other days alone', () => {
    const hours = withNeed(workingHours.value, 2, '08:00', 1);
    assert.deepEqual(hours[2][0], { start: '08:00', need: 1 });
    assert.equal(hours[3].length, 6);
    assert.deepEqual(copied(hours, 2, [6])[6], hours[2]);
    assert.equal(withNeed(hours, 2, '08:00', null)[2].length, 6);
  });

  it('know where the reminder falls and which days the picture needs', () => {
    assert.equal(reminderDay(timetable.value), 23);
    assert.equal(reminderDay({ ...timetable.value, deadline: { day: 1, time: '10:00' } }), null);
    assert.deepEqual([pictureDays(timetable.value).at(0), pictureDays(timetable.value).at(-1)], [19, 29]);
    assert.equal(wrongTimetable(timetable.value), null);
    assert.deepEqual(wrongTimetable({ ...timetable.value, deadline: { day: 0, time: '10:00' } }), {
      field: 'deadline.day',
      expected: '1…31',
    });
    assert.deepEqual(wrongTimetable({ ...timetable.value, shiftReminderTime: '' }), {
      field: 'shiftReminderTime',
      expected: 'HH:mm',
    });
  });
});
