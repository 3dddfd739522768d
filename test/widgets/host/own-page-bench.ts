import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { zipWidget } from '../../../widgets/amocrm/pack/archive.ts';
import { PACKED_WIDGETS } from '../../../widgets/amocrm/pack/pack.ts';
import { bundlePage } from '../../../widgets/amocrm/pack/page.ts';
import type { Handlers as ServiceHandlers } from '../../../src/adapters/http/router.ts';
import { newPage } from '../../fixtures/chromium.ts';
import { startHttp } from '../../http/http-world.ts';
import type { HttpWorld } from '../../http/http-world.ts';
import { packedFiles } from './amocrm-page.ts';
import type { Handlers } from './fake-backend.ts';

/** Folder of the packed widgets and our page's script, as `npm run widgets:pack` leaves them. */
export async function packEverything(): Promise<{ readonly folder: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'smena-own-page-'));
  for (const widget of PACKED_WIDGETS) {
    await mkdir(join(folder, widget));
    await writeFile(join(folder, widget, 'widget.zip'), zipWidget(await packedFiles(widget)));
  }
  await mkdir(join(folder, 'page'));
  await writeFile(join(folder, 'page/page.js'), await bundlePage(resolve(import.meta.dirname, '../../..')));
  return { folder, remove: () => rm(folder, { recursive: true }) };
}

/** The service's HTTP with real sessions over answers of a test, and a browser with tabs of our page. */
export interface OwnPageBench {
  readonly http: HttpWorld;
  /** Every request of every tab, as `GET /app`, with what it gave away of where it came from. */
  readonly requests: { readonly line: string; readonly url: string; readonly referer: string }[];
  /** Opens `/app` with this fragment in a new tab. */
  tab(fragment: string, prepare?: (page: Page) => Promise<unknown>): Promise<Page>;
  /** The fragment a widget hands over for this person. */
  handedOver(route: string, personId: number, theme?: string): Promise<string>;
  /** Ends everything; fails if a tab threw or broke the page's policy. */
  end(): Promise<void>;
}

export async function openOwnPageBench(
  folder: string,
  handlers: Handlers,
  browser: BrowserContextOptions = { viewport: { width: 1440, height: 900 } },
): Promise<OwnPageBench> {
  const http = await startHttp(asService(handlers), folder);
  http.world.clock.set(new Date('2026-12-22T07:00:00Z'));
  const requests: { line: string; url: string; referer: string }[] = [];
  const faults: string[] = [];
  let context: BrowserContext | undefined;

  const watched = (page: Page): Page => {
    page.setDefaultTimeout(8000);
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('console', (message) => {
      if (/Content Security Policy|Refused to/.test(message.text())) faults.push(message.text());
    });
    page.on('request', (request) => {
      const url = new URL(request.url());
      const referer = request.headers()['referer'] ?? '';
      requests.push({ line: `${request.method()} ${url.pathname}`, url: request.url(), referer });
    });
    return page;
  };
  return {
    http,
    requests,
    async tab(fragment, prepare) {
      const page = watched(await (context === undefined ? newPage(browser) : context.newPage()));
      context ??= page.context();
      await prepare?.(page);
      await page.goto(`${http.url}/app${fragment}`);
      return page;
    },
    handedOver: async (route, personId, theme = '') =>
      `#smena/${route}&session=${await http.bearer(personId)}&theme=${theme}`,
    async end() {
      await context?.close();
      await http.close();
      assert.deepEqual(faults, []);
    },
  };
}

/** Answers of widgets' tests as the service's own handlers; only what they answer is used, whoever asks. */
function asService(handlers: Handlers): Partial<ServiceHandlers> {
  return Object.fromEntries(
    Object.entries(handlers).map(([name, answer]) => [
      name,
      async (input: unknown) => (answer as (input: unknown) => unknown)(input),
    ]),
  ) as Partial<ServiceHandlers>;
}
