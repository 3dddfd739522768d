import type { Page } from 'playwright-core';
import { newPage } from '../fixtures/chromium.ts';
import { settled } from './settled.ts';
import type { Scheme, View } from './view.ts';

/** Pages people already sit at: one of each person with a finger, one with a mouse. Logging in anew for every picture would take most of the time. */
export class Seats {
  readonly #origin: string;
  readonly #pages = new Map<string, Promise<Page>>();
  #thrown: (problem: string) => void = () => undefined;

  constructor(origin: string) {
    this.#origin = origin;
  }

  /**
   * Opens the view's place as if for the first time; what is to be done there is not done yet.
   * @param thrown hears of errors the page throws until the next view is opened
   */
  async open(
    view: View,
    page: Page,
    viewport: { width: number; height: number },
    scheme: Scheme,
    thrown: (problem: string) => void,
  ): Promise<void> {
    this.#thrown = thrown;
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    await page.goto('about:blank');
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await page.goto(this.#addressOf(view.route), { waitUntil: 'domcontentloaded' });
    await page.locator(view.route.startsWith('/') ? '.smena-launch' : '.smena-panel').waitFor();
    if (view.route.startsWith('/settings/widgets/smena')) await page.locator('.smena-screen').waitFor();
    await settled(page);
  }

  async close(): Promise<void> {
    for (const page of await Promise.all(this.#pages.values())) await page.context().close();
    this.#pages.clear();
  }

  /** The page somebody sits at, logged in once. */
  sitting(person: number, touch: boolean): Promise<Page> {
    const key = `${person} ${touch}`;
    const known = this.#pages.get(key) ?? this.#sitDown(person, touch);
    this.#pages.set(key, known);
    return known;
  }

  async #sitDown(person: number, touch: boolean): Promise<Page> {
    const page = await newPage({ hasTouch: touch, timezoneId: 'Europe/Moscow' });
    page.setDefaultTimeout(15_000);
    page.on('pageerror', (error) => this.#thrown(`threw ${error.message}`));
    // Nothing of the view before: neither what the device keeps nor what was chosen there.
    await page.addInitScript(() => {
      if (location.protocol === 'about:' || window.top !== window) return;
      localStorage.clear();
      sessionStorage.clear();
    });
    const answer = await page
      .context()
      .request.post(`${this.#origin}/sandbox/user`, { form: { userId: String(person) } });
    if (!answer.ok()) throw new Error(`person ${person} could not sit down: ${answer.status()}`);
    return page;
  }

  #addressOf(route: string): string {
    return this.#origin + (route.startsWith('/') ? route : `/dashboard/#smena/${route}`);
  }
}

/** Does what the view asks for, and answers the page to look at: sometimes it is a new tab. */
export async function acted(page: Page, view: View): Promise<Page> {
  const shown = (await view.act?.(page)) ?? page;
  await settled(shown);
  return shown;
}

/** Gives the page a width and a scheme while it is open, as turning a phone or amoCRM's own switch would. */
export async function wear(
  page: Page,
  viewport: { width: number; height: number },
  scheme: Scheme,
): Promise<void> {
  await page.setViewportSize(viewport);
  await page.emulateMedia({ colorScheme: scheme });
  await page.evaluate((dark) => {
    if (document.getElementById('theme') === null) return;
    if (dark) document.documentElement.setAttribute('data-color-scheme', 'dark');
    else document.documentElement.removeAttribute('data-color-scheme');
  }, scheme === 'dark');
  await settled(page);
}
