import type { ErrorBody } from '../../../src/adapters/http/contract/errors.ts';

/**
 * What a screen has to tell apart:
 * `offline` the device has no network · `down` the service does not answer or is failing · `expired` the session can't be reopened from here ·
 * `refused` this person may not · `conflict` somebody saved in between · `missing` there is no such thing (any more) · `invalid` anything else in the request.
 */
export type ApiErrorKind = 'offline' | 'down' | 'expired' | 'refused' | 'conflict' | 'missing' | 'invalid';

/** A call that failed. `message` is a sentence for people when the service gave one, else empty: then the kind's own words are shown. */
export class ApiError extends Error {
  readonly kind: ApiErrorKind;
  readonly code: string;
  /** Path inside the request body, null when the whole request is meant. */
  readonly field: string | null;
  readonly details: Readonly<Record<string, unknown>>;
  /** For the people who look after the service; null when no answer came. */
  readonly requestId: string | null;

  constructor(kind: ApiErrorKind, error: Partial<ErrorBody['error']> = {}) {
    super(error.message ?? '');
    this.name = 'ApiError';
    this.kind = kind;
    this.code = error.code ?? `client.${kind}`;
    this.field = error.field ?? null;
    this.details = error.details ?? {};
    this.requestId = error.requestId ?? null;
  }
}

/** The error of an answer with a status of 400 and above. */
export function errorOfAnswer(status: number, body: unknown): ApiError {
  return new ApiError(kindOf(status), errorIn(body));
}

/** The error of a request nobody answered. */
export function errorOfSilence(online: boolean): ApiError {
  return new ApiError(online ? 'down' : 'offline');
}

/** Anything thrown, as an ApiError; a mistake of our own stays what it is and is thrown on. */
export function asApiError(thrown: unknown): ApiError {
  if (thrown instanceof ApiError) return thrown;
  throw thrown;
}

function kindOf(status: number): ApiErrorKind {
  if (status === 401) return 'expired';
  if (status === 403) return 'refused';
  if (status === 404) return 'missing';
  if (status === 409) return 'conflict';
  if (status === 429 || status >= 500) return 'down';
  return 'invalid';
}

function errorIn(body: unknown): Partial<ErrorBody['error']> {
  if (typeof body !== 'object' || body === null || !('error' in body)) return {};
  const { error } = body;
  return typeof error === 'object' && error !== null ? error : {};
}
