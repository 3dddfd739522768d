import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { newPage } from '../fixtures/chromium.ts';
import { openAmocrmPage } from './host/amocrm-page.ts';
import type { AmocrmPage } from './host/amocrm-page.ts';
import { startFakeBackend } from './host/fake-backend.ts';
import type { FakeBackend } from './host/fake-backend.ts';
import { volunteerHandlers, VOLUNTEER_ME } from './host/volunteer-answers.ts';

describe('the launcher in amoCRM', () => {
  let backend: FakeBackend;
  let site: AmocrmPage;
  let page: Page;

  const open = async (
    options: { area?: string; card?: number; language?: 'en' } = {},
    fragment = '',
  ): Promise<void> => {
    site = await openAmocrmPage(['volunteer'], {
      backendUrl: backend.url,
      userId: VOLUNTEER_ME.id,
      ...options,
    });
    page = await newPage();
    await page.goto(site.url + fragment);
  };
  beforeEach(async () => {
    backend = await startFakeBackend(volunteerHandlers(), new Date('2026-12-22T07:00:00Z'));
  });
  afterEach(async () => {
    await page.close();
    await site.close();
    await backend.close();
    assert.deepEqual(backend.mistakes, []);
  });

  it('appears for a volunteer and opens the availability full-screen', async () => {
    await open();
    await page.getByRole('button', { name: 'Смена', exact: true }).click();
    await page.getByRole('dialog', { name: 'Смена' }).getByRole('link', { name: 'Доступность' }).waitFor();
    await page.getByRole('heading', { name: /Январь.2027/ }).waitFor();
    assert.equal(await page.evaluate('location.hash'), '#smena/availability');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    assert.equal(await page.evaluate('location.hash'), '');
  });

  it('stays away from people who are no volunteers', async () => {
    backend.handlers.me = () => ({ ...VOLUNTEER_ME, roles: ['director'] });
    backend.handlers.openSession = () => ({
      token: 't',
      expiresAt: '2026-12-22T07:15:00.000Z',
      renewableUntil: '2026-12-22T19:00:00.000Z',
      me: { ...VOLUNTEER_ME, roles: ['director'] },
    });
    await open();
    // Kept only after the service has said who this is; the launcher would be drawn in the same turn.
    await page.waitForFunction('Object.keys(sessionStorage).some((key) => key.startsWith("smena.me."))');
    await page.evaluate('host.go()');
    assert.equal(await page.getByRole('button', { name: 'Смена' }).count(), 0);
    assert.equal(await page.locator('[data-smena]').count(), 0);
  });

  it('says to somebody who follows a link that the section is not theirs', async () => {
    const director = { ...VOLUNTEER_ME, roles: ['director' as const] };
    backend.handlers.me = () => director;
    backend.handlers.openSession = () => ({
      token: 't',
      expiresAt: '2026-12-22T07:15:00.000Z',
      renewableUntil: '2026-12-22T19:00:00.000Z',
      me: director,
    });
    await open({}, '#smena/shifts');
    await page.getByRole('alert').filter({ hasText: 'нет доступа к этому разделу' }).waitFor();
  });

  it('follows a link in a task, on load and on a change of page', async () => {
    await open({}, '#smena/shifts');
    await page.getByRole('link', { name: 'Мои смены' }).and(page.locator('[aria-current=page]')).waitFor();
    await page.getByRole('button', { name: 'Закрыть «Смену»' }).click();
    await page.evaluate(`history.pushState(null, '', '/dashboard/#smena/availability/2027-01'); host.go()`);
    await page.getByRole('heading', { name: /Январь.2027/ }).waitFor();
  });

  it('goes a screen back, and out of the panel, with the browser’s Back', async () => {
    await open();
    await page.getByRole('button', { name: 'Смена', exact: true }).click();
    await page.getByRole('grid').waitFor();
    await page.getByRole('link', { name: 'Мои смены' }).click();
    await page.getByRole('heading', { name: 'Мои смены' }).waitFor();
    await page.goBack();
    await page.getByRole('link', { name: 'Доступность' }).and(page.locator('[aria-current=page]')).waitFor();
    await page.goBack();
    await page.getByRole('dialog', { name: 'Смена' }).waitFor({ state: 'detached' });
    await page.goForward();
    await page.getByRole('grid').waitFor();
  });

  it('says what is wrong when a link is followed and the service is down, and recovers', async () => {
    backend.trouble = 'down';
    await open({}, '#smena/shifts');
    await page.getByRole('alert').filter({ hasText: 'не отвечает' }).waitFor();
    backend.trouble = 'none';
    await page.getByRole('button', { name: 'Повторить' }).click();
    await page.getByRole('heading', { name: 'Мои смены' }).waitFor();
  });

  it('draws one block in a saved card, whatever often amoCRM renders', async () => {
    await open({ area: 'lcard', card: 7 });
    await page.getByRole('button', { name: 'Открыть «Смену»' }).waitFor();
    await page.evaluate('host.start.volunteer(); host.go()');
    assert.equal(await page.getByRole('button', { name: 'Открыть «Смену»' }).count(), 1);
    assert.equal(await page.getByRole('button', { name: 'Смена', exact: true }).count(), 1);
    await page.getByRole('button', { name: 'Открыть «Смену»' }).click();
    await page.getByRole('dialog', { name: 'Смена' }).waitFor();
  });

  it('leaves nothing behind when it is switched off', async () => {
    await open({ area: 'lcard', card: 7 }, '#smena/availability');
    await page.getByRole('grid').waitFor();
    assert.equal(await page.evaluate('host.widgets.volunteer.callbacks.destroy()'), true);
    assert.equal(
      await page.evaluate('document.querySelectorAll("[data-smena], .smena, [class*=smena]").length'),
      0,
    );
    assert.equal(await page.evaluate('host.listeners()'), 0);
    assert.equal(await page.locator('#theirs').textContent(), 'amoCRM');
  });

  it('speaks English to those whose language it is', async () => {
    const english = { ...VOLUNTEER_ME, name: 'Anna', language: 'en' as const };
    Object.assign(backend.handlers, volunteerHandlers(), { me: () => english });
    backend.handlers.openSession = () => ({
      token: 't',
      expiresAt: '2026-12-22T07:15:00.000Z',
      renewableUntil: '2026-12-22T19:00:00.000Z',
      me: english,
    });
    await open({ language: 'en' }, '#smena/availability');
    await page.getByRole('button', { name: 'Send', exact: true }).waitFor();
    const cyrillic = async (): Promise<string[]> =>
      (await page.locator('.smena-panel').innerText()).split('\n').filter((line) => /[а-яё]/i.test(line));
    assert.deepEqual(
      (await cyrillic()).filter((line) => !line.includes('Рождество')),
      [],
    );
    await page.getByRole('link', { name: 'My shifts' }).click();
    await page.getByRole('heading', { name: 'My shifts' }).waitFor();
    await page.getByText('Why so many shifts?').click();
    assert.deepEqual(
      (await cyrillic()).filter((line) => !line.includes('Борис Лебедев')),
      [],
    );
  });

  it('asks who I am once in a browser session', async () => {
    await open();
    await page.getByRole('button', { name: 'Смена', exact: true }).waitFor();
    await page.reload();
    await page.getByRole('button', { name: 'Смена', exact: true }).waitFor();
    assert.equal(backend.calls.filter((call) => call.name === 'me').length, 1);
  });

  it('refuses to save an address that is no https address', async () => {
    await open();
    await page.waitForFunction('document.body.dataset.ready === "yes"');
    assert.equal(
      await page.evaluate(`host.widgets.volunteer.callbacks.onSave({ fields: { backend_url: 'ftp://x' } })`),
      false,
    );
    assert.equal(await page.evaluate('host.notices.length'), 1);
    assert.equal(
      await page.evaluate(
        `host.widgets.volunteer.callbacks.onSave({ fields: { backend_url: 'https://smena.example.ru/' } })`,
      ),
      true,
    );
    assert.equal(await page.evaluate('host.widgets.volunteer.callbacks.onSave()'), true);
  });
});
