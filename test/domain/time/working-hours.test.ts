import assert from 'node:assert/strict';
import { checkExceptions, checkTemplates, layOutSlots } from '../../../src/domain/time/working-hours.ts';
import type { SlotTemplate, WorkingHours } from '../../../src/domain/time/working-hours.ts';

const week = (templates: readonly SlotTemplate[]): WorkingHours => ({
  1: templates,
  2: templates,
  3: templates,
  4: templates,
  5: templates,
  6: templates,
  7: templates,
});
const at = (start: string, need = 2): SlotTemplate => ({ start, need });

describe('laying out the slots of a month', () => {
  it('gives each day its weekday’s slots, in order of time, two hours each', () => {
    const hours = { ...week([at('20:00'), at('10:00')]), 7: [] };
    const slots = layOutSlots('2026-12', hours, [], 'Europe/Moscow');
    assert.equal(slots.length, (31 - 4) * 2);
    assert.deepEqual(
      slots.slice(0, 2).map((slot) => slot.id),
      ['2026-12-01T10:00', '2026-12-01T20:00'],
    );
    for (const slot of slots) assert.equal(slot.endsAt.getTime() - slot.startsAt.getTime(), 7_200_000);
    assert.deepEqual(
      slots.map((slot) => slot.startsAt.getTime()),
      slots.map((slot) => slot.startsAt.getTime()).toSorted((a, b) => a - b),
    );
  });

  it('lets an exception take the place of its weekday: a holiday, or other hours', () => {
    const exceptions = [
      { date: '2026-12-31', note: 'Holiday', slots: [] },
      { date: '2026-12-30', note: 'Short day', slots: [at('12:00', 1)] },
      { date: '2027-01-01', note: 'Another month', slots: [at('12:00')] },
    ];
    const slots = layOutSlots('2026-12', week([at('10:00')]), exceptions, 'Europe/Moscow');
    assert.equal(slots.length, 30);
    assert.deepEqual(
      slots.filter((slot) => slot.day >= '2026-12-30').map((slot) => [slot.id, slot.need]),
      [['2026-12-30T12:00', 1]],
    );
  });

  it('begins a slot that the clocks skip right after the gap, and leaves it out where another begins there', () => {
    const skipped = layOutSlots('2026-03', { ...week([]), 7: [at('02:00')] }, [], 'Europe/Berlin');
    assert.equal(
      skipped.find((slot) => slot.day === '2026-03-29')?.startsAt.toISOString(),
      '2026-03-29T01:00:00.000Z',
    );
    const both = layOutSlots('2026-03', { ...week([]), 7: [at('02:00'), at('03:00')] }, [], 'Europe/Berlin');
    assert.equal(both.filter((slot) => slot.day === '2026-03-29').length, 1);
    assert.equal(both.filter((slot) => slot.day === '2026-03-22').length, 2);
  });

  it('keeps two hours of elapsed time over the night the clocks go back', () => {
    const slots = layOutSlots('2026-10', { ...week([]), 7: [at('01:00')] }, [], 'Europe/Berlin');
    const night = slots.find((slot) => slot.day === '2026-10-25');
    assert.equal(night?.startsAt.toISOString(), '2026-10-24T23:00:00.000Z');
    assert.equal(night.endsAt.toISOString(), '2026-10-25T01:00:00.000Z');
  });
});

describe('working hours that contradict themselves', () => {
  const rows: readonly (readonly [remark: string, templates: SlotTemplate[], field: string])[] = [
    ['slots that overlap by a minute', [at('10:00'), at('11:59')], 'monday'],
    ['the same start twice', [at('10:00'), at('10:00')], 'monday'],
    ['an hour that does not exist', [at('24:00')], 'monday.0.start'],
    ['a need below nothing', [at('10:00', -1)], 'monday.0.need'],
    ['half a seat', [at('10:00', 1.5)], 'monday.0.need'],
  ];
  for (const [remark, templates, field] of rows)
    it(`refuses ${remark}`, () => {
      assert.throws(
        () => checkTemplates(templates, 'monday'),
        (error: { code: string; details: { field: string } }) => {
          assert.equal(error.code, 'working-hours.invalid');
          assert.equal(error.details.field, field);
          return true;
        },
      );
    });

  it('takes slots that touch, and a need of nobody', () => {
    assert.doesNotThrow(() => checkTemplates([at('12:00'), at('10:00', 0)], 'monday'));
  });

  it('refuses an exception twice for one date, or for no date', () => {
    const day = { date: '2026-12-31', note: '', slots: [] };
    assert.throws(() => checkExceptions([day, day]), { code: 'working-hours.invalid' });
    assert.throws(() => checkExceptions([{ ...day, date: '2026-02-30' }]), { code: 'working-hours.invalid' });
  });
});
