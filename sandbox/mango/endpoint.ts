import express, { type Request, type Response, type Router } from 'express';
import type { Faults } from '../amocrm/faults.ts';
import type { Journal } from '../journal/journal.ts';
import { redactHeaders } from '../journal/redaction.ts';
import { pause } from '../system/real-time.ts';
import type { MangoAccount } from './account.ts';
import { type MangoFault, worksOn } from './faults.ts';
import { redactMango } from './redaction.ts';
import { answer } from './router.ts';
import { htmlPage, type MangoAnswer, type MangoRequest } from './wire.ts';

export type MangoEndpoint = {
  readonly mango: MangoAccount;
  readonly mangoJournal: Journal;
  readonly mangoFaults: Faults<MangoFault>;
};

/** Mango's API under `/mango`: fault, then the real answer; everything into the journal. */
export function mangoEndpoint(parts: MangoEndpoint): Router {
  const router = express.Router();
  router.use(express.raw({ type: () => true, limit: '20mb' }));
  router.use(async (req, res) => {
    const request = readRequest(req);
    const at = parts.mango.clock.iso();
    const fault = parts.mangoFaults.take(request.method, request.path, (one) => worksOn(one, request.path));
    const given = await outcome(parts.mango, request, fault);
    const sent = fault?.kind === 'timeout-after-success' ? null : given;
    parts.mangoJournal.add(entry(parts.mango, request, at, sent, fault));
    if (fault?.kind === 'drop-connection') req.socket.destroy();
    // A request that times out is simply never answered: the socket goes when the caller or the sandbox closes it.
    else if (sent !== null) send(res, sent);
  });
  return router;
}

function readRequest(req: Request): MangoRequest {
  const [path = '/', ...query] = req.url.split('?');
  const headers = Object.fromEntries(
    Object.entries(req.headers).map(([name, value]) => [name, [value ?? ''].flat().join(', ')]),
  );
  const body = Buffer.isBuffer(req.body) ? req.body : Buffer.alloc(0);
  const bare = path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path;
  return { method: req.method, path: bare, query: query.join('?'), headers, body };
}

/** `null` when nothing is answered. */
async function outcome(
  mango: MangoAccount,
  request: MangoRequest,
  fault: MangoFault | undefined,
): Promise<MangoAnswer | null> {
  if (fault?.kind === 'drop-connection' || fault?.kind === 'timeout') return null;
  if (fault?.kind === 'html-403') return htmlPage(403);
  if (fault?.kind === 'html-200') return htmlPage(200);
  if (fault?.kind === 'status') return statusAnswer(fault);
  if (fault?.kind === 'slow') await pause(fault.ms);
  return answer(mango, request, fault?.kind);
}

function statusAnswer(fault: Extract<MangoFault, { kind: 'status' }>): MangoAnswer {
  const body = typeof fault.body === 'string' ? fault.body : JSON.stringify(fault.body);
  const type = body.startsWith('<') ? 'text/html' : 'application/json';
  const headers = Object.fromEntries(
    Object.entries(fault.headers).map(([name, value]) => [name.toLowerCase(), value]),
  );
  return { status: fault.status, headers: { 'content-type': type, ...headers }, body };
}

function send(res: Response, given: MangoAnswer): void {
  res.status(given.status);
  for (const [name, value] of Object.entries(given.headers)) res.setHeader(name, value);
  res.end(given.body);
}

function entry(
  { apiKey, apiSalt }: MangoAccount,
  request: MangoRequest,
  at: string,
  sent: MangoAnswer | null,
  fault: MangoFault | undefined,
) {
  const secrets = [apiKey, apiSalt];
  return {
    at,
    method: request.method,
    path: request.path,
    query: redactMango(decoded(request.query), secrets),
    headers: redactHeaders(request.headers, secrets),
    body: redactMango(request.body.toString(), secrets),
    status: sent?.status ?? null,
    answer: redactMango(sent?.body ?? '', secrets),
    ...(fault === undefined ? {} : { fault: fault.kind }),
  };
}

function decoded(query: string): string {
  return [...new URLSearchParams(query)].map(([name, value]) => `${name}=${value}`).join('&');
}
