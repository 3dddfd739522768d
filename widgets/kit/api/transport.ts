import type { Language } from '../i18n/words.ts';

/** A request as the wire sees it. */
export interface WireRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
}

/** An answer as the wire gave it. `date` is the `Date` header, null when the browser does not show it; `body` is parsed JSON, null when there was none. */
export interface WireAnswer {
  readonly status: number;
  readonly date: string | null;
  readonly body: unknown;
}

/** Sends one request. Rejects only when no answer came (no network, refused connection, time-out). */
export type Transport = (request: WireRequest) => Promise<WireAnswer>;

const TIMEOUT_MS = 20_000;

/** The browser's fetch as a transport; gives up after 20 seconds. The service's sentences are asked for in the language of the screens. */
export function fetchTransport(language: () => Language): Transport {
  return async ({ method, url, headers, body }) => {
    const answer = await fetch(url, {
      method,
      headers: { ...headers, 'accept-language': language() },
      cache: 'no-store',
      credentials: 'omit',
      signal: AbortSignal.timeout(TIMEOUT_MS),
      ...(body === undefined ? {} : { body }),
    });
    const text = await answer.text();
    return { status: answer.status, date: answer.headers.get('date'), body: parsed(text) };
  };
}

/** JSON of an answer; a page of a proxy in between is no JSON and becomes null. */
export function parsed(text: string): unknown {
  if (text === '') return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
