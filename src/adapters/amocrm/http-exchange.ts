export interface HttpRequest {
  readonly method: 'GET' | 'POST' | 'PATCH';
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface HttpAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** `refused`: no connection came about · `timeout` · `dropped`: the connection ended before the whole answer · `too-large` */
export type TransportProblem = 'refused' | 'timeout' | 'dropped' | 'too-large';

/** No usable answer came. Carries no address and no header: the cause's own text may hold both. */
export class TransportFailure extends Error {
  readonly problem: TransportProblem;

  constructor(problem: TransportProblem, detail: string) {
    super(`${problem} (${detail})`);
    this.name = 'TransportFailure';
    this.problem = problem;
  }
}

const MOST_BYTES = 16 * 1024 * 1024;

/** Failures of name, route, handshake and certificate: nothing of the request has left. */
const BEFORE_SENDING =
  /^(ECONNREFUSED|ENOTFOUND|EAI_|EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL|UND_ERR_CONNECT_TIMEOUT|ERR_TLS|ERR_SSL|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_)/;

/** One request and its whole answer within `timeoutMs` of real time. Redirects are not followed. @throws TransportFailure */
export async function exchange(request: HttpRequest, timeoutMs: number): Promise<HttpAnswer> {
  try {
    const response = await fetch(request.url, {
      method: request.method,
      headers: request.headers,
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutMs),
      ...(request.body === undefined ? {} : { body: request.body }),
    });
    return { status: response.status, headers: response.headers, text: await readText(response) };
  } catch (error) {
    throw asTransportFailure(error);
  }
}

async function readText(response: Response): Promise<string> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body ?? []) {
    size += part.byteLength;
    // Leaving the loop cancels the rest of the body.
    if (size > MOST_BYTES) throw new TransportFailure('too-large', `over ${MOST_BYTES} bytes`);
    parts.push(part);
  }
  return new TextDecoder().decode(Buffer.concat(parts));
}

function asTransportFailure(error: unknown): TransportFailure {
  if (error instanceof TransportFailure) return error;
  if (error instanceof Error && error.name === 'TimeoutError')
    return new TransportFailure('timeout', 'no answer in time');
  const cause = error instanceof Error && error.cause !== undefined ? error.cause : error;
  const code = textOf(cause, 'code');
  if (BEFORE_SENDING.test(code) || textOf(cause, 'syscall') === 'connect')
    return new TransportFailure('refused', code);
  return new TransportFailure('dropped', code);
}

function textOf(error: unknown, key: 'code' | 'syscall'): string {
  const value: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, key) : undefined;
  return typeof value === 'string' ? value : 'unknown';
}
