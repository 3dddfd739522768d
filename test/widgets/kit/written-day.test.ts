import assert from 'node:assert/strict';
import { dayWritten, writtenDay } from '../../../widgets/kit/i18n/written-day.ts';

describe('a day as it is written', () => {
  it('is read with dots, without them, and as the service writes it', () => {
    for (const text of ['05.11.2026', '5.11.2026', ' 05/11/2026 ', '05112026', '2026-11-05', '5-11-2026'])
      assert.equal(dayWritten(text), '2026-11-05', text);
  });

  it('is none while it is half written or not in the calendar', () => {
    for (const text of [
      '',
      '5.11',
      '05.11.26',
      '31.11.2026',
      '29.02.2026',
      '32.01.2026',
      '2026-13-01',
      'вчера',
    ])
      assert.equal(dayWritten(text), '', text);
  });

  it('is written back with dots', () => {
    assert.deepEqual([writtenDay('2026-11-05'), writtenDay('')], ['05.11.2026', '']);
  });
});
