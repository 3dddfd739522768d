import type { CalendarFeedTexts } from './calendar-feed-texts.ts';

export const russianCalendarFeedTexts: CalendarFeedTexts = {
  calendarName: 'Смена',
  shift: 'Смена: дежурство',
  partners: (names) => (names.length === 0 ? 'Пока без напарника.' : `Вместе с вами: ${names.join(', ')}.`),
};
