import ical from 'ical-generator';
import type { CalendarFeedView } from '../../app/calendar/show-calendar-feed.ts';

/**
 * A feed as iCalendar text (RFC 5545). Times are written in UTC and the calendar names no time zone: with one, ical-generator writes a Date
 * by the clocks of the process (platform.md §8). The same feed gives the same text.
 */
export function icsOf(feed: CalendarFeedView): string {
  const calendar = ical({ name: feed.name, prodId: { company: 'Smena', product: 'shifts' } });
  for (const { uid, startsAt, endsAt, summary, description, changedAt } of feed.events) {
    calendar.createEvent({
      id: uid,
      start: startsAt,
      end: endsAt,
      summary,
      description,
      stamp: changedAt,
      lastModified: changedAt,
    });
  }
  return calendar.toString();
}
