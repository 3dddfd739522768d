import type { CalendarFeedTexts } from './calendar-feed-texts.ts';

export const englishCalendarFeedTexts: CalendarFeedTexts = {
  calendarName: 'Smena',
  shift: 'Smena: shift',
  partners: (names) => (names.length === 0 ? 'Nobody beside you yet.' : `With you: ${names.join(', ')}.`),
};
