/** A page of no browser: enough for a widget to be made, rendered and destroyed in, and it knows what was left in it. */
export interface PageStub {
  /** Globals of the script. */
  readonly globals: Record<string, unknown>;
  readonly jQuery: (target?: unknown) => unknown;
  /** Nodes under head and body, listeners of document and window, and timers that are set. */
  left(): { readonly nodes: number; readonly listeners: number };
}

type Listener = readonly [target: object, event: string, handler: unknown];

class StubNode {
  readonly children: StubNode[] = [];
  readonly dataset: Record<string, string> = {};
  readonly style: Record<string, string> = {};
  readonly classList = { add: () => undefined, remove: () => undefined, toggle: () => undefined };
  parentNode: StubNode | null = null;
  className = '';
  id = '';
  textContent = '';
  innerHTML = '';

  append(...added: StubNode[]): void {
    for (const node of added) this.appendChild(node);
  }
  appendChild(node: StubNode): StubNode {
    node.remove();
    node.parentNode = this;
    this.children.push(node);
    return node;
  }
  insertBefore(node: StubNode): StubNode {
    return this.appendChild(node);
  }
  removeChild(node: StubNode): StubNode {
    node.remove();
    return node;
  }
  remove(): void {
    const among = this.parentNode?.children ?? [];
    if (among.includes(this)) among.splice(among.indexOf(this), 1);
    this.parentNode = null;
  }
  setAttribute(name: string, value: string): void {
    if (name === 'id') this.id = value;
    if (name === 'class') this.className = value;
  }
  addEventListener(): void {}
  removeEventListener(): void {}
  querySelector(): null {
    return null;
  }
  querySelectorAll(): readonly never[] {
    return [];
  }
  get isConnected(): boolean {
    return true;
  }
}

export function stubPage(): PageStub {
  let listeners: Listener[] = [];
  const timers = new Set<number>();
  const head = new StubNode();
  const body = new StubNode();
  const listen = (target: object) => ({
    addEventListener: (event: string, handler: unknown) => {
      const known = listeners.some((one) => one[0] === target && one[1] === event && one[2] === handler);
      if (!known) listeners.push([target, event, handler]);
    },
    removeEventListener: (event: string, handler: unknown) => {
      listeners = listeners.filter((one) => !(one[0] === target && one[1] === event && one[2] === handler));
    },
    dispatchEvent: () => true,
  });
  const nodes = (): StubNode[] => [...head.children, ...body.children];
  const document = {
    head,
    body,
    documentElement: new StubNode(),
    activeElement: null,
    createElement: () => new StubNode(),
    createTextNode: () => new StubNode(),
    getElementById: (id: string) => nodes().find((node) => node.id === id) ?? null,
    querySelector: () => null,
    querySelectorAll: () => [],
  };
  const window: Record<string, unknown> = {};
  Object.assign(document, listen(document));
  const storage = { getItem: () => null, setItem: () => undefined, removeItem: () => undefined };
  const setTimer = (): number => {
    const id = timers.size + 1;
    timers.add(id);
    return id;
  };
  const endTimer = (id: number): void => void timers.delete(id);
  Object.assign(window, listen(window), {
    window,
    document,
    navigator: { onLine: true, language: 'ru' },
    location: { hash: '', pathname: '/dashboard/', search: '', href: 'https://account.amocrm.ru/dashboard/' },
    history: { state: null, pushState: () => undefined, replaceState: () => undefined },
    localStorage: storage,
    sessionStorage: storage,
    performance: { now: () => 0 },
    setTimeout: setTimer,
    setInterval: setTimer,
    clearTimeout: endTimer,
    clearInterval: endTimer,
    requestAnimationFrame: setTimer,
    cancelAnimationFrame: endTimer,
    queueMicrotask: () => undefined,
    fetch: () => new Promise(() => undefined),
    console: {
      debug: () => undefined,
      warn: () => undefined,
      error: () => undefined,
      trace: () => undefined,
    },
    URL,
    URLSearchParams,
    APP: { lang_id: 'ru', data: { current_card: false } },
  });
  return {
    globals: window,
    jQuery: jQueryOf(),
    left: () => ({ nodes: nodes().length, listeners: listeners.length + timers.size }),
  };

  /** A jQuery that keeps listeners by event and namespace, and answers itself to everything else. */
  function jQueryOf(): (target?: unknown) => unknown {
    return (target) => {
      const on = (event: unknown, handler: unknown): unknown => {
        listeners.push([Object(target), `jQuery ${String(event)}`, handler]);
        return wrapped;
      };
      const off = (event: unknown): unknown => {
        const name = String(event);
        listeners = listeners.filter(
          (one) => !(one[0] === target && (one[1] === `jQuery ${name}` || one[1].endsWith(name))),
        );
        return wrapped;
      };
      const wrapped: unknown = new Proxy(() => wrapped, {
        get: (_itself, name) =>
          name === 'on' ? on : name === 'off' ? off : name === 'length' ? 0 : () => wrapped,
      });
      return wrapped;
    };
  }
}
