import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { accessibilityProblems, openBench } from './host/bench.ts';
import { dashboardHandlers } from './host/dashboard-answers.ts';
import { dashboardWorld } from './host/dashboard-world.ts';
import { openOwnPageBench, packEverything } from './host/own-page-bench.ts';
import type { OwnPageBench } from './host/own-page-bench.ts';
import { volunteerHandlers, volunteerWorld, VOLUNTEER_ME } from './host/volunteer-answers.ts';
import type { VolunteerWorld } from './host/volunteer-answers.ts';

const VOLUNTEER = 1;
const DIRECTOR = 4;
const NOBODY = 5;
const MINUTE = 60_000;

describe('our own page in a new tab', () => {
  let packed: Awaited<ReturnType<typeof packEverything>>;
  let world: VolunteerWorld;
  let bench: OwnPageBench;

  const later = (milliseconds: number): void => {
    const { clock } = bench.http.world;
    clock.set(new Date(clock.now().getTime() + milliseconds));
  };
  const open = async (route: string, personId = VOLUNTEER, theme = ''): Promise<Page> =>
    bench.tab(await bench.handedOver(route, personId, theme));
  const hash = (page: Page): Promise<unknown> => page.evaluate('location.hash');
  const heading = (page: Page, name: string): Promise<void> => page.getByRole('heading', { name }).waitFor();
  const cell = (page: Page, slot: string) => page.locator(`[data-slot="${slot}"]`);
  const renewals = (): number =>
    bench.requests.filter(({ line }) => line === 'POST /api/v1/session/renew').length;

  before(async function () {
    this.timeout(120_000);
    packed = await packEverything();
  });
  after(() => packed.remove());
  beforeEach(async () => {
    world = volunteerWorld();
    bench = await openOwnPageBench(packed.folder, {
      ...dashboardHandlers(dashboardWorld('director')),
      ...volunteerHandlers(world),
    });
  });
  afterEach(() => bench.end());

  it('is opened by the panel in amoCRM, which hands the session over in the fragment', async () => {
    const amocrm = await openBench({
      widgets: ['volunteer'],
      handlers: volunteerHandlers(world),
      userId: VOLUNTEER_ME.id,
      now: new Date('2026-12-22T07:00:00Z'),
      fragment: '#smena/shifts',
      host: { dark: true },
    });
    const opened = amocrm.page.context().waitForEvent('page');
    await amocrm.page.getByRole('button', { name: 'Открыть в новой вкладке' }).click();
    const tab = await opened;
    await tab.waitForURL(/\/app/);
    const address = new URL(tab.url());
    assert.equal(address.origin + address.pathname + address.search, `${amocrm.backend.url}/app`);
    assert.match(address.hash, /^#smena\/shifts&session=[^&]+&theme=dark&language=ru$/);
    assert.equal(await tab.evaluate('window.opener'), null);
    await tab.close();
    await amocrm.end();
  });

  it('takes the session out of the address at once and gives it to nobody', async () => {
    const fragment = await bench.handedOver('shifts', VOLUNTEER, 'dark');
    const token = /session=([^&]+)/.exec(fragment)?.[1] ?? '';
    const page = await bench.tab(fragment);
    await heading(page, 'Мои смены');
    assert.equal(await hash(page), '#smena/shifts');
    assert.equal(await page.title(), 'Мои смены · Смена');
    assert.equal(await page.evaluate('document.documentElement.dataset.colorScheme'), 'dark');
    const given = bench.requests.flatMap(({ url, referer }) => [url.split('#')[0], referer]);
    assert.deepEqual(
      given.filter((text) => text?.includes(token)),
      [],
    );
    assert.deepEqual(
      bench.requests.filter(({ referer }) => referer !== ''),
      [],
    );
    assert.doesNotMatch(JSON.stringify(bench.http.world.log), new RegExp(token.slice(-20)));
    await page.getByRole('link', { name: 'Доступность' }).click();
    await page.getByRole('grid').waitFor();
    assert.equal(await page.title(), 'Доступность · Смена');
    await page.goBack();
    await heading(page, 'Мои смены');
    assert.equal(page.url(), `${bench.http.url}/app#smena/shifts`);
    await page.goForward();
    await page.getByRole('grid').waitFor();
  });

  it('goes on after a reload, and stands open as a page, without anything to close', async () => {
    const page = await open('availability');
    await page.getByRole('grid').waitFor();
    await page.reload();
    await page.getByRole('grid').waitFor();
    assert.equal(await hash(page), '#smena/availability');
    assert.equal(await page.getByRole('dialog').count(), 0);
    assert.equal(await page.getByRole('button', { name: /Закрыть|^Смена$|новой вкладке/ }).count(), 0);
    assert.deepEqual(await accessibilityProblems(page, 'body'), []);
  });

  it('leads to the first section when the address names none that is known', async () => {
    const page = await open('month/2027-01');
    await page.getByRole('grid').waitFor();
    assert.equal(await hash(page), '#smena/availability');
  });

  it('prolongs the session while it is open, for twelve hours at most', async () => {
    const page = await bench.tab(await bench.handedOver('availability', VOLUNTEER), (tab) =>
      tab.clock.install(),
    );
    await page.getByRole('grid').waitFor();
    for (let passed = 0; passed < 20; passed += 5) {
      const before = renewals();
      const answered = page.waitForResponse(/session\/renew/);
      later(5 * MINUTE);
      await page.clock.fastForward(5 * MINUTE);
      const answer = await answered;
      assert.equal(answer.status(), 200);
      assert.ok(renewals() > before);
      // Until the page has it, another renewal would be the same one.
      const { token } = (await answer.json()) as { token: string };
      await page.waitForFunction((held) => sessionStorage.getItem('smena.page.session') === held, token);
    }
    later(12 * 60 * MINUTE);
    await page.clock.fastForward(5 * MINUTE);
    await heading(page, 'Откройте «Смену» заново из amoCRM');
  });

  it('names what was painted once the session is over, and sends it when the same person is back', async () => {
    const page = await open('availability');
    await page.getByRole('grid').waitFor();
    later(20 * MINUTE);
    await cell(page, '2027-01-05T18:00').click();
    await heading(page, 'Откройте «Смену» заново из amoCRM');
    assert.match(
      (await page.getByRole('main').innerText()).replaceAll('\u00a0', ' '),
      /доступность, январь 2027/,
    );
    assert.equal(
      await page.getByRole('link', { name: 'Открыть amoCRM' }).getAttribute('href'),
      'https://charity.amocrm.ru/dashboard/#smena/availability',
    );
    assert.deepEqual(await accessibilityProblems(page, 'body'), []);
    await page.reload();
    await heading(page, 'Откройте «Смену» заново из amoCRM');
    assert.deepEqual(world.availability.draft.marks, []);

    const other = await open('shifts', DIRECTOR);
    await page.getByRole('heading', { name: 'Откройте «Смену» заново из amoCRM' }).waitFor();
    await other.close();
    const again = await open('shifts');
    await heading(again, 'Мои смены');
    await page.getByText(/Отмечено 1 · сохранено/).waitFor();
    assert.deepEqual(world.availability.draft.marks, ['2027-01-05T18:00']);
  });

  it('names a report kept in the tab, and goes on when the person is back', async () => {
    const page = await open('shifts');
    await heading(page, 'Мои смены');
    later(20 * MINUTE);
    await page.evaluate(`sessionStorage.setItem('smena.volunteer.reports.${VOLUNTEER}', '{}')`);
    // By the address: a reading that is still under way may end the session first, and hide the links.
    await page.evaluate("location.hash = '#smena/availability'");
    await heading(page, 'Откройте «Смену» заново из amoCRM');
    await page.getByText('отчёт о консультации (только в этой вкладке)').waitFor();
    await open('shifts');
    await page.getByRole('grid').waitFor();
    assert.equal(await hash(page), '#smena/availability');
  });

  it('says to come through amoCRM when nobody handed anything over', async () => {
    const page = await bench.tab('#smena/requests/5f');
    await heading(page, 'Откройте «Смену» из amoCRM');
    await page.getByText('Сюда входят через amoCRM').waitFor();
    assert.equal(
      await page.getByRole('link', { name: 'Открыть amoCRM' }).getAttribute('href'),
      'https://charity.amocrm.ru/dashboard/#smena/requests/5f',
    );
    assert.equal(await hash(page), '#smena/requests/5f');
  });

  it('begins anew when another session is handed over into the same tab', async () => {
    const page = await bench.tab('#smena/availability');
    await heading(page, 'Откройте «Смену» из amoCRM');
    await page.evaluate(`location.hash = ${JSON.stringify(await bench.handedOver('shifts', VOLUNTEER))}`);
    await heading(page, 'Мои смены');
    assert.equal(await hash(page), '#smena/shifts');
  });

  it('says that the service is down, and goes on when it answers', async () => {
    const page = await bench.tab(await bench.handedOver('shifts', VOLUNTEER), (tab) =>
      tab.route('**/session/renew', (route) => route.abort(), { times: 1 }),
    );
    await heading(page, 'Пока не открывается');
    assert.deepEqual(await accessibilityProblems(page, 'body'), []);
    await page.getByRole('button', { name: 'Повторить' }).click();
    await heading(page, 'Мои смены');
  });

  it('loads the widgets of the person’s roles alone', async () => {
    const director = await open('', DIRECTOR);
    await director.getByRole('navigation', { name: 'Разделы' }).getByRole('link').first().waitFor();
    const nobody = await open('availability', NOBODY);
    await heading(nobody, 'Для вас здесь пока ничего нет');
    assert.deepEqual(await accessibilityProblems(nobody, 'body'), []);
    const scripts = bench.requests.flatMap(({ line }) => /\/app\/(\w+)\.script\./.exec(line)?.[1] ?? []);
    assert.deepEqual([...new Set(scripts)].sort(), ['dashboard', 'page']);
  });
});
