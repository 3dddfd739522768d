import assert from 'node:assert/strict';
import { icsOf } from '../../../src/adapters/export/ics.ts';

const FEED = {
  name: 'Смена',
  events: [
    {
      uid: 'shift-2026-12-01T10-00-1@smena',
      startsAt: new Date('2026-12-01T07:00:00Z'),
      endsAt: new Date('2026-12-01T09:00:00Z'),
      summary: 'Смена: дежурство',
      description: 'Вместе с вами: Анна, Пётр; "и" \\ др.',
      changedAt: new Date('2026-11-28T09:00:00Z'),
    },
  ],
};

/** Lines with the folding of RFC 5545 §3.1 undone. */
function linesOf(text: string): string[] {
  return text.replaceAll(/\r\n[ \t]/g, '').split('\r\n');
}

describe('A calendar feed as iCalendar', () => {
  it('writes each shift with a stable identity and UTC times, whatever the process’s zone', () => {
    const zone = process.env['TZ'];
    process.env['TZ'] = 'America/New_York';
    try {
      const lines = linesOf(icsOf(FEED));
      for (const line of [
        'BEGIN:VCALENDAR',
        'NAME:Смена',
        'X-WR-CALNAME:Смена',
        'UID:shift-2026-12-01T10-00-1@smena',
        'DTSTART:20261201T070000Z',
        'DTEND:20261201T090000Z',
        'DTSTAMP:20261128T090000Z',
        'SUMMARY:Смена: дежурство',
        'END:VCALENDAR',
      ]) {
        assert.ok(lines.includes(line), `no line ${line} in\n${lines.join('\n')}`);
      }
      assert.ok(lines.every((line) => !line.includes('TZID')));
    } finally {
      if (zone === undefined) delete process.env['TZ'];
      else process.env['TZ'] = zone;
    }
  });

  it('escapes what iCalendar reads as its own', () => {
    const description = linesOf(icsOf(FEED)).find((line) => line.startsWith('DESCRIPTION:'));
    assert.equal(description, 'DESCRIPTION:Вместе с вами: Анна\\, Пётр\\; "и" \\\\ др.');
  });

  it('gives the same text for the same feed, and a calendar without events for none', () => {
    assert.equal(icsOf(FEED), icsOf(FEED));
    const empty = linesOf(icsOf({ name: 'Смена', events: [] }));
    assert.ok(empty.includes('BEGIN:VCALENDAR') && !empty.includes('BEGIN:VEVENT'));
  });

  it('keeps every line within 75 bytes', () => {
    const long = { ...FEED.events[0]!, description: 'Вместе с вами: '.repeat(20) };
    const text = icsOf({ ...FEED, events: [long] });
    assert.ok(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75));
  });
});
