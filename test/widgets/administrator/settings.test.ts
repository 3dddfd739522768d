import assert from 'node:assert/strict';
import { accessibilityProblems } from '../host/bench.ts';
import { openSettings, settingsSections } from '../host/settings-bench.ts';
import type { SettingsBench } from '../host/settings-bench.ts';

const SECTIONS = [
  'workingHours',
  'exceptions',
  'timetable',
  'roles',
  'duty',
  'telephony',
  'consultations',
  'topics',
  'dataState',
  'charity',
];
const WIDE = { viewport: { width: 1440, height: 900 } };
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

describe('the settings', () => {
  const open = settingsSections();

  it('go from section to section by arrows and keep what is not saved', async () => {
    const { page, button, cell } = await open('workingHours');
    await cell('понедельник, 10:00–12:00').fill('3');
    await page.getByRole('tab', { name: 'Часы работы · не сохранено' }).focus();
    await page.keyboard.press('ArrowRight');
    await page.getByRole('tab', { name: 'Праздники', selected: true }).waitFor();
    await page.getByRole('link', { name: 'Сегодня' }).click();
    await page.getByRole('heading', { name: 'Сегодня', level: 1 }).waitFor();
    await page.getByRole('link', { name: 'Настройки' }).click();
    await page.getByText('Есть несохранённые изменения.').waitFor();
    assert.equal(await cell('понедельник, 10:00–12:00').inputValue(), '3');
    await button('Отменить изменения').click();
    await page.getByText('Изменений нет.').waitFor();
    assert.equal(await cell('понедельник, 10:00–12:00').inputValue(), '2');
  });
});

for (const browser of [WIDE, PHONE]) {
  describe(`the settings on ${browser.viewport.width} px are clear to everybody`, () => {
    let opened: SettingsBench;
    before(async () => {
      opened = await openSettings('workingHours', { browser });
    });
    after(() => opened.bench.end());

    for (const section of SECTIONS) {
      it(`in the section ${section}`, async () => {
        const { page } = opened;
        await page.evaluate(`location.hash = '#smena/settings/${section}'`);
        await page.locator(`[role=tab][aria-selected=true][id$=-${section}]`).waitFor();
        assert.deepEqual(await accessibilityProblems(page), []);
        assert.ok(
          await page.evaluate('document.querySelector(".smena-panel-content").scrollWidth <= innerWidth'),
        );
      });
    }
  });
}
