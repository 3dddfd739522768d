import { englishCalendarFeedTexts } from './calendar-feed-texts.en.ts';
import { russianCalendarFeedTexts } from './calendar-feed-texts.ru.ts';
import type { CalendarFeedTexts } from './calendar-feed-texts.ts';

/** Russian for any language but English. */
export function calendarFeedTextsFor(person: { readonly language: string }): CalendarFeedTexts {
  return person.language === 'en' ? englishCalendarFeedTexts : russianCalendarFeedTexts;
}
