import express from 'express';
import type { ErrorRequestHandler, Request, RequestHandler, Response, Router } from 'express';
import type { AskedPeriod } from '../../../app/desktop/asked-period.ts';
import type { DesktopReportView } from '../../../app/desktop/show-desktop-report.ts';
import type { Log } from '../../../ports/log.ts';
import { answerFor, requestIdOf } from '../error-mapper.ts';
import { languageOf } from '../request-language.ts';
import type { Language } from '../request-language.ts';
import { desktopPage, sentencePage } from './desktop-page.ts';
import { contentPolicy } from './document.ts';
import { desktopWords } from './i18n/desktop-words-for.ts';

/** The figures behind a secret, or null when the secret opens nothing. */
export type DesktopReport = (secret: string, asked: AskedPeriod) => Promise<DesktopReportView | null>;

/**
 * The report amoCRM frames on its desktop by its address: whoever holds the address reads it, so it says figures only and nothing about how it
 * failed. Every answer is a page, because a frame shows whatever comes.
 */
export function desktopRoutes(deps: {
  readonly report: DesktopReport;
  readonly accountOrigin: string;
  readonly limit: RequestHandler;
  readonly log: Log;
}): Router {
  const router = express.Router();
  const policy = contentPolicy(deps.accountOrigin);
  router.use('/desktop', framed(policy), deps.limit);
  router.get('/desktop/:secret', async (request, response) => {
    const { secret } = request.params;
    const view = /^[\w-]{20,200}$/.test(secret) ? await deps.report(secret, askedIn(request)) : null;
    const language = languageIn(request);
    if (view === null) return sendSentence(response, 404, desktopWords(language).noSuchPage, language);
    response.setHeader('Cache-Control', 'private, max-age=60');
    response.type('html').send(desktopPage(view, language));
  });
  router.use('/desktop', (request, response) => {
    const language = languageIn(request);
    sendSentence(response, 404, desktopWords(language).noSuchPage, language);
  });
  router.use('/desktop', failed(deps.log));
  return router;
}

/** helmet forbids framing everywhere else. */
function framed(policy: string): RequestHandler {
  return (_request, response, next) => {
    response.removeHeader('X-Frame-Options');
    response.setHeader('Content-Security-Policy', policy);
    response.setHeader('Referrer-Policy', 'no-referrer');
    next();
  };
}

function failed(log: Log): ErrorRequestHandler {
  return (error, request, response, next) => {
    if (response.headersSent) return next(error);
    const { status, code } = answerFor(error);
    const facts = { requestId: requestIdOf(request), code, method: request.method, path: '/desktop/:secret' };
    if (status >= 500) log.error('http.failed', facts, error);
    const language = languageIn(request);
    const words = desktopWords(language);
    if (status === 429) return sendSentence(response, 429, words.tooMany, language);
    if (status >= 500) return sendSentence(response, status, words.unavailable, language);
    sendSentence(response, 404, words.noSuchPage, language);
  };
}

function sendSentence(response: Response, status: number, sentence: string, language: Language): void {
  response.status(status).setHeader('Cache-Control', 'no-store');
  response.type('html').send(sentencePage(sentence, language));
}

function askedIn(request: Request): AskedPeriod {
  return {
    period: oneOf(request.query['period']),
    dateFrom: oneOf(request.query['date_from']),
    dateTo: oneOf(request.query['date_to']),
  };
}

/** amoCRM tells the account's language; the browser's stands in for it. Of other languages English is nearest. */
function languageIn(request: Request): Language {
  const told = oneOf(request.query['lang']);
  if (told === null || told === '') return languageOf(request);
  return told.toLowerCase().startsWith('ru') ? 'ru' : 'en';
}

function oneOf(value: unknown): string | null {
  if (Array.isArray(value)) return oneOf(value[0]);
  return typeof value === 'string' ? value : null;
}
