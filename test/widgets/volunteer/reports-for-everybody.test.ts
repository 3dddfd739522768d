import assert from 'node:assert/strict';
import { accessibilityProblems } from '../host/bench.ts';
import { reportPages } from '../host/reports-bench.ts';
import { CALL, reportsHandlers, reportsWorld } from '../host/reports-world.ts';
import { VOLUNTEER_ME } from '../host/volunteer-answers.ts';

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const NARROW = { viewport: { width: 320, height: 720 }, hasTouch: true, isMobile: true };

describe('a volunteer’s reports, to whoever writes them,', () => {
  const open = reportPages();

  for (const [name, browser] of [
    ['390', PHONE],
    ['320', NARROW],
  ] as const) {
    it(`fit a phone of ${name} px, list and form, light and dark`, async () => {
      for (const dark of [false, true]) {
        const { page, button, story, saved, fill } = await open('reports', {
          browser,
          host: { dark },
        });
        const fits = (): Promise<unknown> =>
          page.evaluate('document.querySelector(".smena-panel-content").scrollWidth <= innerWidth');
        assert.ok(await fits());
        assert.deepEqual(await accessibilityProblems(page), []);
        await button(/Написать отчёт: вс/).click();
        await story().waitFor();
        await fill();
        await saved();
        assert.ok(await fits());
        assert.deepEqual(await accessibilityProblems(page), []);
      }
    });
  }

  it('are written with the keyboard alone', async () => {
    const { world, page, button, saved } = await open(`reports/${encodeURIComponent(CALL.first)}`);
    assert.equal(await page.evaluate('document.activeElement.textContent'), 'Отчёт о разговоре');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    assert.equal(await page.evaluate('document.activeElement.textContent'), 'Одиночество');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Поговорили.');
    await saved();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await button('Отправить').focus();
    await page.keyboard.press('Enter');
    await page.getByText(/Отчёт отправлен/).waitFor();
    const sent = world.reports.sent[0]!;
    assert.deepEqual(
      [sent.topicIds, sent.outcome, sent.story, sent.feeling],
      [[1], 'referred', 'Поговорили.', 1],
    );
  });

  it('speak English to those who do', async () => {
    const handlers = reportsHandlers(reportsWorld());
    const me = { ...VOLUNTEER_ME, language: 'en' as const };
    const session = handlers.openSession!;
    handlers.openSession = (input) => ({ ...session(input), me });
    handlers.me = () => me;
    const { page, button } = await open('reports', { handlers });
    await page.getByText('Waiting for a report: 2').waitFor();
    await button(/Write the report: Sun/).click();
    await button('Send').click();
    await page.getByText('Choose at least one topic.').waitFor();
    assert.deepEqual(await accessibilityProblems(page), []);
  });
});
