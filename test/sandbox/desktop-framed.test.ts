import { AxeBuilder } from '@axe-core/playwright';
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import type { FrameLocator, Page } from 'playwright-core';
import { desktopRoutes } from '../../src/adapters/http/desktop/desktop-routes.ts';
import { makeShowDesktopReport } from '../../src/app/desktop/show-desktop-report.ts';
import { reportsWorld } from '../app/period-reports-world.ts';
import { newPage } from '../fixtures/chromium.ts';
import { SandboxUnderTest } from './sandbox-under-test.ts';

const SECRET = 'the-secret-of-the-desktop-report';

describe('the report framed on the sandbox’s desktop', () => {
  let sandbox: SandboxUnderTest;
  let service: Server;
  let stranger: Server;
  let page: Page;
  let address: string;

  beforeEach(async () => {
    sandbox = await SandboxUnderTest.start();
    const world = await reportsWorld(new Date('2026-11-22T10:00:00+03:00'));
    await world.repositories.desktopLinks.replace(world.secretHash.of(SECRET), world.clock.now());
    const report = makeShowDesktopReport({ ...world.deps, secretHash: world.secretHash });
    const limit = (_request: unknown, _response: unknown, next: () => void): void => next();
    const app = express().use(
      desktopRoutes({ report, accountOrigin: sandbox.origin, limit, log: world.log }),
    );
    service = createServer(app);
    address = `${await listen(service)}/desktop/${SECRET}`;
    stranger = createServer((_request, response) => {
      response.setHeader('content-type', 'text/html');
      response.end(`<!doctype html><title>x</title><iframe src="${address}?lang=ru"></iframe>`);
    });
  });
  afterEach(async () => {
    await page.close();
    for (const server of [service, stranger]) {
      server.closeAllConnections();
      server.close();
    }
    await sandbox.stop();
  });

  it('shows its figures in both schemes at any width, and nothing to other origins', async () => {
    page = await newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(`${sandbox.origin}/dashboard/`);
    await page.getByLabel('Адрес отчёта').fill(address);
    await page.getByLabel('Период').selectOption('month');
    await page.getByRole('button', { name: 'Показать отчёт' }).click();
    const frame = page.frameLocator('iframe');
    await frame.getByRole('heading', { name: /^Ноябрь 2026, по\sсегодня$/ }).waitFor();
    assert.match(
      (await page.locator('iframe').getAttribute('src')) ?? '',
      /lang=ru&currency=RUB&period=month$/,
    );
    const link = frame.getByRole('link', { name: /^Открыть всю сводку/ });
    assert.match((await link.getAttribute('href')) ?? '', /#smena\/overview$/);

    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      assert.equal(await groundOf(frame), colorScheme === 'dark' ? 'rgb(21, 48, 67)' : 'rgb(255, 255, 255)');
      for (const width of [300, 600, 1200]) {
        await page
          .locator('.report-frame')
          .evaluate((box, wide) => box.setAttribute('style', `width: ${wide}px`), width);
        assert.equal(
          await frame.locator('html').evaluate((root) => root.scrollWidth <= root.clientWidth),
          true,
          `${width}`,
        );
      }
      const { violations } = await new AxeBuilder({ page }).include(['iframe']).analyze();
      assert.deepEqual(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`),
        [],
      );
    }

    const refused = page.waitForEvent('console', (message) => message.text().includes('frame-ancestors'));
    await page.goto(await listen(stranger));
    await refused;
    assert.equal(await page.frameLocator('iframe').getByText('Консультации').count(), 0);
  });
});

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function groundOf(frame: FrameLocator): Promise<string> {
  return frame.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor);
}
