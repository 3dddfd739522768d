import express from 'express';
import type { RequestHandler } from 'express';
import { HttpError } from './http-error.ts';

/** A month of marks is some 10 kB; anything near this is a mistake or an attack. */
const BODY_LIMIT = '256kb';

const parse = express.json({ limit: BODY_LIMIT, strict: true, type: () => true, reviver: refusePrototype });

/** Reads a JSON body. Bodies of another kind are refused by name; keys that JavaScript treats as prototypes never get in. */
export const jsonBody: RequestHandler = (request, response, next) => {
  if (hasBody(request.headers) && request.is('application/json') === false)
    throw new HttpError(415, 'request.not-json');
  return parse(request, response, next);
};

function hasBody(headers: {
  'content-length'?: string | undefined;
  'transfer-encoding'?: string | undefined;
}): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}

function refusePrototype(key: string, value: unknown): unknown {
  if (key === '__proto__') throw new HttpError(400, 'request.invalid', { field: '__proto__' });
  return value;
}
