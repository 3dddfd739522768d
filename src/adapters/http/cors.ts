import type { RequestHandler } from 'express';
import { HttpError } from './http-error.ts';

const METHODS = 'GET, POST, PUT, DELETE, OPTIONS';
const HEADERS = 'X-Auth-Token, Content-Type, Authorization, Accept-Language';
const PREFLIGHT_SECONDS = '7200';

/**
 * CORS for the account's pages and our own only (contracts/amocrm-widgets.md §4.4). A request that names another origin is refused;
 * one without an origin (a server, a calendar) passes: the browser is what CORS guards.
 */
export function cors(allowedOrigins: readonly string[]): RequestHandler {
  const allowed = new Set(allowedOrigins);
  return (request, response, next) => {
    response.vary('Origin');
    const origin = request.headers.origin;
    if (origin === undefined) return next();
    if (!allowed.has(origin)) throw new HttpError(403, 'origin.denied');
    response.setHeader('Access-Control-Allow-Origin', origin);
    response.setHeader('Access-Control-Expose-Headers', 'Date, Retry-After, X-Request-Id');
    if (request.method !== 'OPTIONS') return next();
    response.vary('Access-Control-Request-Method');
    response.vary('Access-Control-Request-Headers');
    response.setHeader('Access-Control-Allow-Methods', METHODS);
    response.setHeader('Access-Control-Allow-Headers', HEADERS);
    response.setHeader('Access-Control-Max-Age', PREFLIGHT_SECONDS);
    response.status(204).end();
  };
}
