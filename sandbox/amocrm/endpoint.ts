import express, { type Request, type Response, type Router } from 'express';
import type { Journal } from '../journal/journal.ts';
import { redact, redactHeaders } from '../journal/redaction.ts';
import { newUuid, pause } from '../system/real-time.ts';
import type { Account } from './account.ts';
import type { Fault, Faults } from './faults.ts';
import type { RateLimit } from './rate-limit.ts';
import { answer, tokenOf } from './router.ts';
import { type ApiAnswer, type ApiRequest, banned, problem } from './wire.ts';

export type Endpoint = {
  readonly account: Account;
  readonly journal: Journal;
  readonly faults: Faults;
  readonly limit: RateLimit;
};

type Outcome = {
  readonly answer: ApiAnswer | null;
  readonly drop: boolean;
  readonly fault: Fault | undefined;
};

/** The account's API under `/amocrm`: limit, then fault, then the real answer; everything into the journal. */
export function amocrmEndpoint(parts: Endpoint): Router {
  const router = express.Router();
  router.use(express.text({ type: () => true, limit: '20mb' }));
  router.use(async (req, res) => {
    const request = readRequest(req);
    const at = parts.account.clock.iso();
    const secrets = parts.account.secrets();
    const { answer: given, drop, fault } = await outcome(parts, request);
    parts.journal.add(entry(request, at, given, fault, [...secrets, ...parts.account.secrets()]));
    if (drop) req.socket.destroy();
    // A request that times out is simply never answered: the socket goes when the caller or the sandbox closes it.
    else if (given !== null && fault?.kind !== 'timeout-after-success') send(res, given);
  });
  return router;
}

function readRequest(req: Request): ApiRequest {
  const [path, ...query] = req.url.split('?');
  const headers = Object.fromEntries(
    Object.entries(req.headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(', ') : (value ?? ''),
    ]),
  );
  const body = typeof req.body === 'string' ? req.body : '';
  return { method: req.method, path: path ?? '/', query: query.join('?'), headers, body };
}

async function outcome(parts: Endpoint, request: ApiRequest): Promise<Outcome> {
  const verdict = parts.limit.count(tokenOf(parts.account, request)?.clientId ?? 'unknown');
  if (verdict === 'banned') return { answer: banned(), drop: false, fault: undefined };
  if (verdict === 'too-many')
    return { answer: problem(429, 'Too many requests'), drop: false, fault: undefined };
  const fault = parts.faults.take(request.method, request.path);
  if (fault?.kind === 'drop-connection') return { answer: null, drop: true, fault };
  if (fault?.kind === 'timeout') return { answer: null, drop: false, fault };
  if (fault?.kind === 'html-403') return { answer: banned(), drop: false, fault };
  if (fault?.kind === 'status') return { answer: statusAnswer(fault), drop: false, fault };
  if (fault?.kind === 'slow') await pause(fault.ms);
  if (fault?.kind === 'revoke-access-token') parts.account.revokeAccess();
  if (fault?.kind === 'revoke-refresh-token') parts.account.revokeRefresh();
  return { answer: answer(parts.account, request), drop: false, fault };
}

function statusAnswer(fault: Extract<Fault, { kind: 'status' }>): ApiAnswer {
  const text = typeof fault.body === 'string' ? fault.body : JSON.stringify(fault.body);
  const type = text.startsWith('<') ? 'text/html' : 'application/problem+json';
  const headers = Object.fromEntries(
    Object.entries(fault.headers).map(([name, value]) => [name.toLowerCase(), value]),
  );
  return { status: fault.status, headers: { 'content-type': type, ...headers }, body: text };
}

function send(res: Response, given: ApiAnswer): void {
  res.status(given.status);
  for (const [name, value] of Object.entries(given.headers)) res.setHeader(name, value);
  res.setHeader('x-request-id', newUuid());
  res.end(given.body);
}

function entry(
  request: ApiRequest,
  at: string,
  given: ApiAnswer | null,
  fault: Fault | undefined,
  secrets: string[],
) {
  const clean = (text: string) => redact(text, request.path, secrets);
  const unanswered = given === null || fault?.kind === 'timeout-after-success';
  return {
    at,
    method: request.method,
    path: request.path,
    query: clean(decode(request.query)),
    headers: redactHeaders(request.headers, secrets),
    body: clean(request.body),
    status: unanswered ? null : given.status,
    answer: unanswered ? '' : clean(given.body),
    ...(fault === undefined ? {} : { fault: fault.kind }),
  };
}

function decode(query: string): string {
  return [...new URLSearchParams(query)].map(([name, value]) => `${name}=${value}`).join('&');
}
