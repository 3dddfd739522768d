import type { ErrorRequestHandler, Request } from 'express';
import { DomainError } from '../../domain/domain-error.ts';
import type { Log } from '../../ports/log.ts';
import { StorageUnavailable } from '../../ports/storage-unavailable.ts';
import { CrmUnavailable } from '../../ports/crm-gateway.ts';
import { TextUnreadable } from '../../ports/text-cipher.ts';
import type { ErrorBody } from './contract/errors.ts';
import { HttpError } from './http-error.ts';
import type { HttpErrorCode } from './http-error.ts';
import { sentenceFor } from './i18n/sentence-for.ts';
import { languageOf } from './request-language.ts';

interface Answer {
  readonly status: number;
  readonly code: string;
  readonly field: string | null;
  readonly details: Readonly<Record<string, unknown>>;
}

/** Codes of the domain that mean "the world moved on": HTTP 409. Everything ending in `.stale` is one too. */
const CONFLICTS: ReadonlySet<string> = new Set([
  'cycle.wrong-state',
  'schedule.slot-full',
  'schedule.already-in-slot',
  'schedule.no-such-shift',
  'schedule.nothing-to-undo',
  'schedule.nothing-to-redo',
  'schedule.nothing-to-publish',
  'request.already-open',
  'request.already-decided',
  'request.withdrawn',
  'request.replacement-taken',
  'request.shift-gone',
  'thread.month-closed',
  'thread.shift-gone',
  'report.changed-meanwhile',
  'report.call-has-report',
  'report.already-sent',
  'report.edit-time-over',
  'topic.name-taken',
  'topic.list-changed',
  'join.call-taken',
  'calls.already-reading',
]);
const FORBIDDEN: ReadonlySet<string> = new Set([
  'request.not-your-shift',
  'availability.not-yours',
  'report.another-volunteers-call',
]);

/** The one place where errors become HTTP: a stable code, a sentence in the caller's language, the field, the request's id. */
export function makeErrorMapper(deps: { log: Log }): ErrorRequestHandler {
  return (error, request, response, next) => {
    if (response.headersSent) return next(error);
    const answer = answerFor(error);
    const requestId = requestIdOf(request);
    if (answer.status >= 500)
      deps.log.error(
        'http.failed',
        { requestId, code: answer.code, method: request.method, path: request.route?.path ?? null },
        error,
      );
    const body: ErrorBody = {
      error: {
        code: answer.code,
        message: sentenceFor(answer.code, answer.details, languageOf(request)),
        field: answer.field,
        requestId,
        details: answer.details,
      },
    };
    if (answer.status === 503) response.setHeader('Retry-After', '5');
    response.status(answer.status).json(body);
  };
}

export function requestIdOf(request: Request): string {
  return String(request.res?.locals['requestId'] ?? '');
}

/** What an error is over HTTP. */
export function answerFor(error: unknown): Answer {
  if (error instanceof HttpError)
    return { status: error.status, code: error.code, field: error.field, details: error.details };
  if (error instanceof DomainError)
    return { status: statusOf(error.code), code: error.code, field: fieldOf(error), details: error.details };
  if (error instanceof StorageUnavailable) return edge(503, 'service.unavailable');
  if (error instanceof CrmUnavailable)
    return { status: 503, code: 'crm.unavailable', field: null, details: { problem: error.problem } };
  if (error instanceof TextUnreadable) return edge(500, 'service.texts-unreadable');
  return bodyParserAnswer(error) ?? edge(500, 'service.failed');
}

function statusOf(code: string): number {
  if (code.endsWith('.stale') || CONFLICTS.has(code)) return 409;
  if (code.endsWith('not-found')) return 404;
  return FORBIDDEN.has(code) ? 403 : 422;
}

function fieldOf(error: DomainError): string | null {
  const { field } = error.details;
  return typeof field === 'string' ? field : null;
}

/** express.json() throws errors with a `type` of its own, and one with status 400 and none when a compressed body can't be unpacked. */
function bodyParserAnswer(error: unknown): Answer | null {
  if (typeof error !== 'object' || error === null) return null;
  const type = 'type' in error ? error.type : null;
  if (type === 'entity.too.large') return edge(413, 'request.too-large');
  if (type === 'entity.parse.failed' || type === 'request.size.invalid' || type === 'request.aborted')
    return edge(400, 'request.malformed-json');
  if (type === 'encoding.unsupported' || type === 'charset.unsupported') return edge(415, 'request.not-json');
  if (error instanceof URIError) return edge(400, 'request.invalid');
  if (type === null && 'status' in error && error.status === 400) return edge(400, 'request.malformed-json');
  return null;
}

function edge(status: number, code: HttpErrorCode): Answer {
  return { status, code, field: null, details: {} };
}
