import { AxeBuilder } from '@axe-core/playwright';
import assert from 'node:assert/strict';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { newPage } from '../../fixtures/chromium.ts';
import { openAmocrmPage } from './amocrm-page.ts';
import type { AmocrmPage, AmocrmPageOptions } from './amocrm-page.ts';
import { Refusal, startFakeBackend } from './fake-backend.ts';
import type { FakeBackend, Handlers } from './fake-backend.ts';
import type { PackedWidget } from '../../../widgets/amocrm/pack/descriptions.ts';

/** A fake service, a page in the manner of amoCRM and a browser page on it. */
export interface Bench {
  readonly backend: FakeBackend;
  readonly site: AmocrmPage;
  readonly page: Page;
  /** Errors the page threw by itself. */
  readonly thrown: string[];
  /** Bodies of the calls of a route so far. */
  sent(name: string): unknown[];
  /** Resolves once the route has been called so many times in all. */
  called(name: string, times?: number): Promise<void>;
  /** Ends everything; fails if the page threw, or an answer or a request was not as the contract says. */
  end(): Promise<void>;
}

export interface BenchOptions {
  readonly widgets: readonly PackedWidget[];
  readonly handlers: Handlers;
  readonly userId: number;
  readonly now: Date;
  /** `#smena/<route>` or empty. */
  readonly fragment?: string;
  readonly browser?: BrowserContextOptions;
  readonly host?: Partial<AmocrmPageOptions>;
}

export async function openBench({
  widgets,
  handlers,
  userId,
  now,
  fragment,
  browser,
  host,
}: BenchOptions): Promise<Bench> {
  const backend = await startFakeBackend(handlers, now);
  const site = await openAmocrmPage(widgets, {
    backendUrl: backend.url,
    userId,
    language: languageOf(handlers),
    ...host,
  });
  const page = await newPage(browser);
  page.setDefaultTimeout(8000);
  const thrown: string[] = [];
  page.on('pageerror', (error) => thrown.push(error.message));
  await page.goto(site.url + (fragment ?? ''));
  const sent = (name: string): unknown[] =>
    backend.calls.filter((call) => call.name === name).map((call) => call.body);
  return {
    backend,
    site,
    page,
    thrown,
    sent,
    async called(name, times = 1) {
      while (sent(name).length < times) await backend.nextCall();
    },
    async end() {
      await page.close();
      await site.close();
      await backend.close();
      assert.deepEqual(thrown, []);
      assert.deepEqual(backend.mistakes, []);
    },
  };
}

/** amoCRM speaks the language that the service knows of the person. */
function languageOf({ me }: Handlers): 'ru' | 'en' {
  try {
    return me?.({ params: undefined, body: undefined }).language ?? 'ru';
  } catch (refusal) {
    if (refusal instanceof Refusal) return 'ru';
    throw refusal;
  }
}

/**
 * What axe finds of WCAG 2.2 A and AA in our own parts of the page, as short lines. The page has no frames, so axe may
 * work in it alone, and only what is violated is told whole: four times as fast, and the same is found.
 */
export function accessibilityProblems(page: Page, within = '.smena'): Promise<string[]> {
  return problemsOf(
    axeOf(page, within).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']),
  );
}

/** The same of colours alone: all that another scheme can change. */
export function contrastProblems(page: Page, within = '.smena'): Promise<string[]> {
  return problemsOf(axeOf(page, within).withRules(['color-contrast']));
}

function axeOf(page: Page, within: string): AxeBuilder {
  return new AxeBuilder({ page })
    .include(within)
    .setLegacyMode()
    .options({ resultTypes: ['violations'] });
}

async function problemsOf(axe: AxeBuilder): Promise<string[]> {
  const { violations } = await axe.analyze();
  return violations.map(
    (violation) => `${violation.id}: ${violation.nodes.map((node) => node.target.join(' ')).join(', ')}`,
  );
}
