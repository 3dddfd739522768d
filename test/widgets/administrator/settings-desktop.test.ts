import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';
import { ADMINISTRATOR_ME, administratorHandlers, administratorWorld } from '../host/administrator-world.ts';
import { accessibilityProblems, openBench } from '../host/bench.ts';
import type { Bench } from '../host/bench.ts';

const ADDRESS = 'https://smena.example/desktop/a-secret-of-the-desktop-report';

describe('the address of the report on amoCRM’s desktop', () => {
  let bench: Bench;
  let page: Page;
  let createdAt: string | null;
  const button = (name: string): Locator => page.getByRole('button', { name, exact: true });

  before(async () => {
    const world = administratorWorld();
    createdAt = null;
    bench = await openBench({
      widgets: ['administrator'],
      handlers: {
        ...administratorHandlers(world),
        desktopLink: () => ({ url: null, createdAt }),
        makeDesktopLink: () => {
          createdAt = world.now;
          return { url: ADDRESS, createdAt };
        },
        revokeDesktopLink: () => {
          createdAt = null;
          return { done: true };
        },
      },
      userId: ADMINISTRATOR_ME.id,
      now: new Date(world.now),
      fragment: '#smena/settings/desktop',
      browser: { viewport: { width: 1440, height: 900 }, permissions: ['clipboard-read', 'clipboard-write'] },
    });
    page = bench.page;
  });
  after(() => bench.end());

  it('is made, shown once to copy, made anew and withdrawn, beside who will see the report', async () => {
    await page.getByText(/увидит каждый, кто видит этот рабочий стол/).waitFor();
    assert.equal(await button('Отозвать').count(), 0);
    await button('Создать адрес').click();
    assert.equal(await page.getByLabel('Адрес отчёта').inputValue(), ADDRESS);
    await page.getByText('Скопируйте адрес сейчас', { exact: false }).waitFor();
    assert.deepEqual(await accessibilityProblems(page), []);
    await button('Скопировать').click();
    await page.getByText('Адрес скопирован.').waitFor();
    assert.equal(await page.evaluate('navigator.clipboard.readText()'), ADDRESS);

    await page.getByRole('tab', { name: 'Роли' }).click();
    await page.getByRole('tab', { name: 'Рабочий стол amoCRM' }).click();
    await page.getByText(/Адрес создан/).waitFor();
    assert.equal(await page.getByLabel('Адрес отчёта').count(), 0);
    await button('Сделать новый').click();
    await page.getByLabel('Адрес отчёта').waitFor();
    await button('Отозвать').click();
    await page.getByText('Адрес отозван', { exact: false }).waitFor();
    await button('Создать адрес').waitFor();
  });
});
