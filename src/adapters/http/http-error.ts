/** Refusals of the HTTP edge itself; codes of the domain pass through unchanged. */
export type HttpErrorCode =
  | 'request.invalid'
  | 'request.malformed-json'
  | 'request.too-large'
  | 'request.not-json'
  | 'request.unknown-route'
  | 'session.missing'
  | 'session.expired'
  | 'session.invalid'
  | 'session.token-invalid'
  | 'session.person-unknown'
  | 'session.person-inactive'
  | 'session.renewal-over'
  | 'access.denied'
  | 'origin.denied'
  | 'calendar.unknown-link'
  | 'rate.too-many-requests'
  | 'service.unavailable'
  | 'service.texts-unreadable'
  | 'service.failed';

/** An error that knows its HTTP status: only the edge throws it. */
export class HttpError extends Error {
  readonly status: number;
  readonly code: HttpErrorCode;
  readonly field: string | null;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(
    status: number,
    code: HttpErrorCode,
    facts: { field?: string; details?: Record<string, unknown>; cause?: unknown } = {},
  ) {
    super(code, facts.cause === undefined ? undefined : { cause: facts.cause });
    this.name = 'HttpError';
    this.status = status;
    this.code = code;
    this.field = facts.field ?? null;
    this.details = facts.details ?? {};
  }
}
