/** A request as it crossed the wire; `path` is without `/mango` and its trailing slash. */
export type MangoRequest = {
  readonly method: string;
  readonly path: string;
  /** The raw text after `?`, empty when there is none. */
  readonly query: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
};

export type MangoAnswer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};

const sentences: Readonly<Record<number, string>> = {
  3100: 'Invalid parameters',
  3101: 'Only POST is allowed',
  3102: 'Signature mismatch',
  3103: 'A required parameter is missing',
  3104: 'A parameter has a wrong format',
  3105: 'Invalid access key',
  3108: 'A parameter is too small',
  3109: 'A parameter is too big',
  3300: 'The object is not found',
  3400: 'Malformed JSON',
};

/** A request that is answered with a 3xxx code (contracts/mango-api.md §6); it counts for the penalty box. */
export class BadRequest extends Error {
  override readonly name = 'BadRequest';
  readonly result: number;
  readonly fields: readonly number[] | undefined;
  constructor(result: number, fields?: readonly number[]) {
    super(sentences[result] ?? 'Invalid request');
    this.result = result;
    this.fields = fields;
  }
}

export function json(body: object, status = 200): MangoAnswer {
  return { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
}

/** 3xxx come with HTTP 200 here (contracts/sandbox.md, last paragraph). */
export function refused({ result, message, fields }: BadRequest): MangoAnswer {
  return json({ result, message, ...(fields === undefined ? {} : { fields }) });
}

/** contracts/mango-api.md §7. */
export function rateLimited(): MangoAnswer {
  return json({ name: 'Service Unavailable', message: 'Rate limit exceeded.', code: 0, status: 429 }, 429);
}

/** The penalty box of §7. */
export function boxed(): MangoAnswer {
  return json({ code: 401 }, 401);
}

/** No such method; the papers are silent, the shape is that of the rate limit. */
export function unknownMethod(): MangoAnswer {
  return json({ name: 'Not Found', message: 'Page not found.', code: 0, status: 404 }, 404);
}

/** A page for people in place of an answer, as a proxy on the way may give. */
export function htmlPage(status: number): MangoAnswer {
  const title = status === 200 ? 'Технические работы' : '403 Forbidden';
  const body = `<!DOCTYPE html>\n<html><head><title>${title}</title></head><body><h1>${title}</h1></body></html>\n`;
  return { status, headers: { 'content-type': 'text/html; charset=utf-8' }, body };
}
