import express from 'express';
import type { RequestHandler } from 'express';
import { HttpError } from './http-error.ts';

/** A month of marks is some 10 kB; anything near this is a mistake or an attack. */
const BODY_LIMIT = '256kb';

const parse = express.json({ limit: BODY_LIMIT, strict: true, type: () => true });

/** Reads a JSON body. Bodies of another kind are refused by name; keys that JavaScript treats as prototypes never get in. */
export const jsonBody: RequestHandler = (request, response, next) => {
  if (hasBody(request.headers) && request.is('application/json') === false)
    throw new HttpError(415, 'request.not-json');
  parse(request, response, (error?: unknown) => {
    const forbidden = error === undefined ? forbiddenIn(request.body) : null;
    if (forbidden === null) next(error);
    else next(new HttpError(400, 'request.invalid', forbidden));
  });
};

function hasBody(headers: {
  'content-length'?: string | undefined;
  'transfer-encoding'?: string | undefined;
}): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}

/** What no schema sees: JSON.parse makes `__proto__` an own key, which later copies would turn into a prototype; a database refuses NUL in text. */
function forbiddenIn(body: unknown): { field?: string; details?: Record<string, unknown> } | null {
  const left: unknown[] = [body];
  while (left.length > 0) {
    const next = left.pop();
    if (typeof next === 'string' && next.includes('\u0000'))
      return { details: { expected: 'text without NUL' } };
    if (typeof next !== 'object' || next === null) continue;
    if (Object.hasOwn(next, '__proto__')) return { field: '__proto__' };
    left.push(...Object.values(next));
  }
  return null;
}
