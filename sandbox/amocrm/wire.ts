/** A request as it crossed the wire; `path` is without `/amocrm` and without the query, names lower-case. */
export type ApiRequest = {
  readonly method: string;
  readonly path: string;
  /** The raw text after `?`, empty when there is none. */
  readonly query: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};

export type ApiAnswer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};

/** A handler throws this to answer with something else than it promised. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly answer: ApiAnswer;
  constructor(answer: ApiAnswer) {
    super(`refused with ${answer.status}`);
    this.answer = answer;
  }
}

/** contracts/amocrm-api.md §0.1: success is `application/hal+json`. */
export function hal(body: object, status = 200): ApiAnswer {
  return { status, headers: { 'content-type': 'application/hal+json' }, body: JSON.stringify(body) };
}

/** The token endpoint answers plain JSON (§0.1). */
export function json(body: object, status = 200): ApiAnswer {
  return { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
}

/** An empty list or a missing thing: 204 without a body (§7). */
export function nothing(): ApiAnswer {
  return { status: 204, headers: {}, body: '' };
}

const titles: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  429: 'Too Many Requests',
};

/** `application/problem+json` as in §7, "Other bodies". */
export function problem(status: number, detail: string, headers: Record<string, string> = {}): ApiAnswer {
  const body = { title: titles[status] ?? 'Error', type: `https://httpstatus.es/${status}`, status, detail };
  return {
    status,
    headers: { 'content-type': 'application/problem+json', ...headers },
    body: JSON.stringify(body),
  };
}

export type FieldError = { readonly code: string; readonly path: string; readonly detail: string };
export type ItemErrors = { readonly request_id: string; readonly errors: readonly FieldError[] };

/** The validation error of §7. One bad item refuses the whole batch (the contract leaves it open). */
export function invalid(items: readonly ItemErrors[]): ApiAnswer {
  const body = {
    'validation-errors': items,
    title: 'Bad Request',
    type: 'https://httpstatus.es/400',
    status: 400,
    detail: 'Request validation failed',
  };
  return { status: 400, headers: { 'content-type': 'application/problem+json' }, body: JSON.stringify(body) };
}

/** The ban of §7: nginx answers instead of the API, in HTML. */
export function banned(): ApiAnswer {
  const body =
    '<html>\r\n<head><title>403 Forbidden</title></head>\r\n<body>\r\n<center><h1>403 Forbidden</h1></center>\r\n' +
    '<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n';
  return { status: 403, headers: { 'content-type': 'text/html' }, body };
}
