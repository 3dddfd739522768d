/** A whole answer as it came. */
export interface HttpAnswer {
  readonly status: number;
  readonly text: string;
}

/** `refused`: no connection came about · `timeout` · `dropped`: the connection ended before the whole answer · `too-large` */
export type TransportProblem = 'refused' | 'timeout' | 'dropped' | 'too-large';

/** No usable answer came. Carries a code only: the cause's own text may hold an address, and answers hold clients' numbers. */
export class TransportFailure extends Error {
  readonly problem: TransportProblem;

  constructor(problem: TransportProblem, code: string) {
    super(`${problem} (${code})`);
    this.name = 'TransportFailure';
    this.problem = problem;
  }
}

/** 5000 calls of a group of thirty are some 100 MB. */
const MOST_BYTES = 256 * 1024 * 1024;

/** One form sent, and its whole answer within `timeoutMs` of real time. Redirects are not followed. @throws TransportFailure */
export async function postForm(url: URL, form: URLSearchParams, timeoutMs: number): Promise<HttpAnswer> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      body: form,
      headers: { accept: 'application/json', 'user-agent': 'Smena' },
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutMs),
    });
    return { status: response.status, text: await readText(response) };
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
  const code: unknown = typeof cause === 'object' && cause !== null ? Reflect.get(cause, 'code') : undefined;
  const known = typeof code === 'string' && /^[A-Z0-9_]{1,40}$/.test(code) ? code : 'unknown';
  return new TransportFailure(/REFUSED|NOTFOUND|UNREACH|TLS|CERT/.test(known) ? 'refused' : 'dropped', known);
}
