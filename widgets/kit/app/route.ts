/** Where in a widget a person is: `requests/5f…` is name `requests` with one argument. */
export interface Route {
  readonly name: string;
  readonly rest: readonly string[];
}

const PREFIX = '#smena/';

export function parseRoute(text: string): Route {
  const [name = '', ...rest] = text.split('/').filter((part) => part !== '');
  return { name, rest: rest.map(decodePart) };
}

/** The route a link in a task leads to (`#smena/<route>`), null when the fragment is not ours. */
export function routeOfHash(hash: string): string | null {
  return hash.startsWith(PREFIX) && hash.length > PREFIX.length ? hash.slice(PREFIX.length) : null;
}

export function hashOfRoute(route: string): string {
  return PREFIX + route;
}

function decodePart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
