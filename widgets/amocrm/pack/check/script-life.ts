import vm from 'node:vm';
import type { Complaints } from './complaint.ts';
import { stubPage } from './page-stub.ts';
import type { PageStub } from './page-stub.ts';

const FILE = 'script.js';
const CALLBACKS = ['render', 'init', 'bind_actions', 'settings', 'onSave', 'destroy'] as const;
/** For each step; a script that is still busy then is taken for one that never ends. */
const LONGEST_MS = 5000;

/**
 * Rule 12, the inside: the script is loaded into a page of no browser and lives once. Answers the names of its callbacks, null when it makes no widget.
 * This is no sandbox: check only archives you would also install.
 */
export function liveOnce(script: string, say: Complaints): ReadonlySet<string> | null {
  const page = stubPage();
  const context = vm.createContext(page.globals);
  const run = <Answer>(what: string, code: string): { readonly answer: Answer } | null => {
    try {
      return { answer: vm.runInContext(code, context, { timeout: LONGEST_MS }) as Answer };
    } catch (error) {
      say.error(FILE, `throws ${what}: ${error instanceof Error ? error.message : String(error)}`);
      return null;
    }
  };
  Object.assign(page.globals, { smenaCheck: bench(page) });
  if (run('when it is loaded', `globalThis.define = smenaCheck.define; ${script}`) === null) return null;
  const made = run<string>('when the widget is made', MAKE);
  if (made === null) return null;
  if (made.answer !== '') {
    say.error(FILE, made.answer);
    return null;
  }
  const names = new Set(
    run<string[]>('when its callbacks are read', 'Object.keys(smenaCheck.widget.callbacks)')?.answer,
  );
  const missing = CALLBACKS.filter(
    (name) => vm.runInContext(`typeof smenaCheck.widget.callbacks.${name}`, context) !== 'function',
  );
  for (const name of missing) say.error(FILE, `has no callback ${name}, expected a function`);
  if (missing.length > 0) return names;

  for (const name of ['render', 'init', 'bind_actions']) {
    const said = run(`in ${name}`, `smenaCheck.widget.callbacks.${name}()`);
    if (said === null) return names;
    if (said.answer !== true)
      say.error(FILE, `${name} answered ${String(said.answer)}, expected true at once`);
  }
  const once = page.left();
  if (run('in the second render', 'smenaCheck.widget.callbacks.render()') === null) return names;
  const twice = page.left();
  if (twice.nodes > once.nodes || twice.listeners > once.listeners)
    say.error(FILE, `the second render left ${plus(twice, once)} more, expected none`);
  if (run('in destroy', 'smenaCheck.widget.callbacks.destroy()') === null) return names;
  const after = page.left();
  if (after.nodes > 0 || after.listeners > 0)
    say.error(FILE, `destroy left ${plus(after, { nodes: 0, listeners: 0 })}, expected nothing`);
  return names;
}

const MAKE = `(() => {
  const { factory, modules } = smenaCheck;
  if (factory === null) return 'calls no define, expected one';
  const Widget = factory(...modules);
  if (typeof Widget !== 'function') return 'its define answers ' + typeof Widget + ', expected a constructor';
  Object.assign(Widget.prototype ?? {}, smenaCheck.host);
  smenaCheck.widget = new Widget();
  const { callbacks } = smenaCheck.widget;
  return typeof callbacks === 'object' && callbacks !== null ? '' : 'the widget has no callbacks, expected an object';
})()`;

/** What the code above works with inside the page. amoCRM never answers there: everything asked of it stays open. */
function bench(page: PageStub): Record<string, unknown> {
  const silence = new Promise(() => undefined);
  const settings = {
    widget_code: 'code',
    path: '/widgets/code',
    version: '0.0.0',
    backend_url: 'https://smena.example.ru',
  };
  const bench: Record<string, unknown> = {
    factory: null,
    modules: [],
    widget: null,
    define(needs: readonly string[], factory: unknown) {
      bench['factory'] = factory;
      bench['modules'] = needs.map((id) => (id === 'jquery' ? page.jQuery : {}));
    },
    host: {
      params: settings,
      langs: {},
      get_settings: () => settings,
      set_settings: () => undefined,
      get_version: () => settings.version,
      get_install_status: () => 'installed',
      system: () => ({ area: 'dashboard', amouser_id: '1', subdomain: 'account' }),
      i18n: () => ({}),
      render: () => '',
      render_template: () => undefined,
      $authorizedAjax: () => silence,
      crm_post: () => undefined,
    },
  };
  return bench;
}

const plus = (
  more: { readonly nodes: number; readonly listeners: number },
  less: { readonly nodes: number; readonly listeners: number },
): string => `${more.nodes - less.nodes} nodes and ${more.listeners - less.listeners} listeners or timers`;
