import express from 'express';
import type { Router } from 'express';
import { HttpError } from './http-error.ts';

/** The iCalendar text behind a secret, or null when the secret opens nothing. */
export type CalendarFeed = (secret: string) => Promise<string | null>;

/** Own shifts by a revocable secret address: whoever holds the address reads them, so it says nothing about how it failed. */
export function calendarRoutes(calendarFeed: CalendarFeed): Router {
  const router = express.Router();
  router.get('/calendar/:file', async (request, response) => {
    const secret = /^([\w-]{20,200})\.ics$/.exec(request.params.file)?.[1];
    const text = secret === undefined ? null : await calendarFeed(secret);
    if (text === null) throw new HttpError(404, 'calendar.unknown-link');
    response.setHeader('Cache-Control', 'private, max-age=300');
    response.type('text/calendar; charset=utf-8').send(text);
  });
  return router;
}
