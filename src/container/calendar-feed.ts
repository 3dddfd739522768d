import type { ResolutionContext } from 'inversify';
import { icsOf } from '../adapters/export/ics.ts';
import type { CalendarFeed } from '../adapters/http/calendar-routes.ts';
import { makeShowCalendarFeed } from '../app/calendar/show-calendar-feed.ts';
import { TOKENS } from './tokens.ts';

/** The iCalendar text behind a secret address. */
export function calendarFeedOf(context: ResolutionContext): CalendarFeed {
  const show = makeShowCalendarFeed({
    ...context.get(TOKENS.process),
    secretHash: context.get(TOKENS.secretHash),
  });
  return async (secret) => {
    const feed = await show(secret);
    return feed === null ? null : icsOf(feed);
  };
}

/** The whole address a calendar program subscribes to. */
export function calendarAddressOf(context: ResolutionContext): (secret: string) => string {
  const { config } = context.get(TOKENS.foundation);
  return (secret) => `${config.publicUrl}/api/v1/calendar/${secret}.ics`;
}
