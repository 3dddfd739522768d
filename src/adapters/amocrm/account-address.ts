/** Where the account's API is. The base may have a path of its own (contracts/sandbox.md: `…/amocrm`). */
export class AccountAddress {
  readonly #base: URL;

  /** @throws TypeError unless it is http(s) without user, query and fragment */
  constructor(baseUrl: string) {
    const base = URL.parse(baseUrl);
    const plain = base?.username === '' && base.password === '' && base.search === '' && base.hash === '';
    if (base === null || !plain || !/^https?:$/.test(base.protocol)) {
      throw new TypeError('The address of amoCRM must be like https://account.amocrm.ru');
    }
    base.pathname = base.pathname.replace(/\/+$/, '');
    this.#base = base;
  }

  /** `path` begins with a slash and holds no secret; `query` is encoded here. */
  of(path: string, query: readonly (readonly [name: string, value: string])[] = []): URL {
    const url = new URL(this.#base);
    url.pathname = `${this.#base.pathname.replace(/\/$/, '')}${path}`;
    for (const [name, value] of query) url.searchParams.append(name, value);
    return url;
  }

  /** A link out of an answer, or null when it leads anywhere but to this account's API: our token goes with it. */
  ofLink(href: string): URL | null {
    const url = URL.parse(href, this.#base.href);
    if (url === null || url.origin !== this.#base.origin || url.username !== '' || url.password !== '')
      return null;
    return url.pathname.startsWith(`${this.#base.pathname.replace(/\/$/, '')}/api/`) ? url : null;
  }
}
