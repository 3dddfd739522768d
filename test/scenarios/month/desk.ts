import type { Locator, Page, Request } from 'playwright-core';
import { newPage } from '../../fixtures/chromium.ts';

/** A browser on the sandbox's page: whoever sits down at it switches the user first, as a person at one computer would. */
export class Desk {
  readonly page: Page;
  readonly #origin: string;
  /** Errors the page threw by itself. */
  readonly thrown: string[] = [];
  /** The last calls of the service and what became of them. */
  readonly #calls: string[] = [];

  private constructor(page: Page, origin: string) {
    this.page = page;
    this.#origin = origin;
    page.setDefaultTimeout(15_000);
    page.on('pageerror', (error) => this.thrown.push(error.message));
    const note = (call: Request, end: string): void => {
      if (call.url().includes('/api/v1/')) this.#calls.push(`${call.method()} ${call.url()} ${end}`);
    };
    page.on('request', (call) => note(call, 'sent'));
    page.on('response', (answer) => note(answer.request(), String(answer.status())));
    page.on('requestfailed', (call) => note(call, call.failure()?.errorText ?? 'failed'));
  }

  static async open(origin: string): Promise<Desk> {
    const desk = new Desk(await newPage({ viewport: { width: 1440, height: 900 } }), origin);
    await desk.page.goto(`${origin}/`);
    return desk;
  }

  /** Chooses the person on the sandbox's page; their task list is then on the screen. */
  async become(person: number): Promise<void> {
    if (new URL(this.page.url()).pathname !== '/' || (await this.panel().count()) > 0)
      await this.page.goto(`${this.#origin}/`, { waitUntil: 'domcontentloaded' });
    await this.page.locator('#user').selectOption(String(person));
    await Promise.all([
      this.page.waitForEvent('domcontentloaded'),
      this.page.getByRole('button', { name: 'Войти', exact: true }).click(),
    ]);
  }

  /** Follows the link of the first open task that leads to the section or its month, as people do. */
  async followTask(section: string): Promise<void> {
    await this.page.locator(`#task-list > .tasks a[href*="#smena/${section}"]`).first().click();
    await this.panel().waitFor();
  }

  /** Opens the widget anew at a route, with fresh session and data. */
  async openAt(route: string): Promise<void> {
    await this.page.goto('about:blank');
    await this.page.goto(`${this.#origin}/dashboard/#smena/${route}`, { waitUntil: 'domcontentloaded' });
    await this.panel().waitFor();
  }

  panel(): Locator {
    return this.page.getByRole('dialog', { name: 'Смена', exact: true });
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name, exact: typeof name === 'string' });
  }

  cell(slot: string): Locator {
    return this.page.locator(`[data-slot="${slot}"]`);
  }

  /** What is on the screen now, for whoever looks into a failure. */
  async seen(): Promise<string> {
    const text = await this.page.locator('body').innerText();
    return [this.page.url(), ...this.#calls.slice(-12), text.slice(-1500)].join('\n');
  }

  async close(): Promise<void> {
    await this.page.context().close();
  }
}
