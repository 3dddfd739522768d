import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { widgetFiles } from '../../../widgets/amocrm/pack/pack.ts';
import type { ArchiveFiles } from '../../../widgets/amocrm/pack/archive.ts';
import type { PackedWidget } from '../../../widgets/amocrm/pack/descriptions.ts';

const root = resolve(import.meta.dirname, '../../..');
const packed = new Map<PackedWidget, Promise<ArchiveFiles>>();

/** The files of a widget's archive, packed once for the whole run. */
export function packedFiles(widget: PackedWidget): Promise<ArchiveFiles> {
  const files = packed.get(widget) ?? widgetFiles(root, widget);
  packed.set(widget, files);
  return files;
}

export interface AmocrmPage {
  /** Open it with `#smena/<route>` or without. */
  readonly url: string;
  close(): Promise<void>;
}

export interface AmocrmPageOptions {
  readonly backendUrl: string;
  readonly userId: number;
  readonly area?: string;
  /** Id of the card that is open; absent outside cards. */
  readonly card?: number;
  readonly dark?: boolean;
  /** Of the person in amoCRM, Russian by default. */
  readonly language?: 'ru' | 'en';
}

/**
 * A page in the manner of amoCRM: RequireJS, its jQuery, `APP`, and the packed widgets with the documented callbacks
 * (contracts/amocrm-widgets.md §3). The page's `host` has `widgets` by name, `go()` for a change of page, and `notices`.
 */
export async function openAmocrmPage(
  widgets: readonly PackedWidget[],
  options: AmocrmPageOptions,
): Promise<AmocrmPage> {
  const scripts = new Map<string, Uint8Array | string>([
    ['/require.js', await readFile(join(root, 'node_modules/requirejs/require.js'))],
    ['/jquery.js', await readFile(join(root, 'node_modules/jquery/dist/jquery.js'))],
  ]);
  const { language = 'ru' } = options;
  const langs: Record<string, unknown> = {};
  for (const widget of widgets) {
    const files = await packedFiles(widget);
    scripts.set(`/${widget}/script.js`, files['script.js'] ?? '');
    langs[widget] = JSON.parse(new TextDecoder().decode(files[`i18n/${language}.json`]));
  }
  scripts.set('/langs.js', `window.LANGS = ${JSON.stringify(langs)}`);
  const server = createServer((request, response) => {
    const path = (request.url ?? '/').split('?')[0] ?? '/';
    const script = scripts.get(path);
    if (path === '/dashboard/')
      response.setHeader('content-type', 'text/html; charset=utf-8').end(html(widgets, options));
    else if (script === undefined) response.writeHead(404).end();
    else response.setHeader('content-type', 'text/javascript; charset=utf-8').end(script);
  });
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/dashboard/`,
    close: () =>
      new Promise<void>((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

function html(widgets: readonly PackedWidget[], options: AmocrmPageOptions): string {
  const facts = JSON.stringify({ area: 'dashboard', language: 'ru', ...options, widgets });
  return `<!doctype html><html lang="ru"${options.dark === true ? ' data-color-scheme="dark"' : ''}>
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Test</title>
<style>body{margin:0;font:15px Arial}</style>
<script src="/require.js"></script><script src="/langs.js"></script></head>
<body><nav id="left-menu"></nav><div id="list_page_holder"><p id="theirs">amoCRM</p></div><aside id="card-widgets"></aside>
<script>
const facts = ${facts};
const host = window.host = { widgets: {}, notices: [], authorized: 0 };
window.APP = { lang_id: facts.language, data: { current_card: facts.card ? { id: facts.card } : false }, notifications: { add_error: (notice) => host.notices.push(notice) } };
requirejs.config({ baseUrl: '/', paths: { jquery: '/jquery' } });
require(['jquery', ...facts.widgets.map((name) => '/' + name + '/script.js')], ($, ...constructors) => {
  host.go = () => $(document).trigger('page:changed');
  host.listeners = () => Object.values($._data(document, 'events') ?? {}).flat().length;
  constructors.forEach((Widget, index) => {
    const name = facts.widgets[index];
    Object.assign(Widget.prototype, {
      langs: LANGS[name],
      get_settings: () => ({ widget_code: 'code_' + name, backend_url: facts.backendUrl }),
      system: () => ({ area: facts.area, amouser_id: String(facts.userId) }),
      $authorizedAjax: (ajax) => { host.authorized++; return $.ajax({ ...ajax, headers: { 'X-Auth-Token': 'token-of-' + facts.userId } }); },
      render_template: ({ body }) => { document.getElementById('card-widgets').insertAdjacentHTML('beforeend', body); },
    });
    const widget = host.widgets[name] = new Widget();
    host.start = host.start || {};
    host.start[name] = () => widget.callbacks.render() && widget.callbacks.bind_actions() && widget.callbacks.init();
    host.start[name]();
  });
  document.body.dataset.ready = 'yes';
});
</script></body></html>`;
}
