import assert from 'node:assert/strict';
import { administratorWorld } from '../host/administrator-world.ts';
import { accessibilityProblems } from '../host/bench.ts';
import { settingsSections } from '../host/settings-bench.ts';

describe('special days in the settings', () => {
  const open = settingsSections();

  it('are added closed, with a name, each date once', async () => {
    const { world, page, button, dialog, save } = await open('exceptions');
    await page.getByText(/Новый год/).waitFor();
    await button('Добавить день').click();
    await dialog().getByRole('button', { name: 'Готово' }).click();
    await dialog().getByText('Выберите дату.').waitFor();
    await dialog().getByLabel('Дата').fill('2027-01-01');
    await dialog().getByText('Эта дата уже есть в списке.').waitFor();
    await dialog().getByLabel('Дата').fill('2027-01-07');
    await dialog().getByLabel('Название').fill('Рождество');
    assert.deepEqual(await accessibilityProblems(page), []);
    await dialog().getByRole('button', { name: 'Готово' }).click();
    world.affected = ['2027-01'];
    await save();
    await page.getByText('Изменится сетка: январь 2027.').waitFor();
    assert.deepEqual(
      world.settings.exceptions.value.days.find((day) => day.date === '2027-01-07'),
      { date: '2027-01-07', note: 'Рождество', slots: [] },
    );
  });

  it('may have hours of their own, beginning with those of their weekday', async () => {
    const { world, page, button, dialog, save } = await open('exceptions');
    await button('Изменить: пт, 1 января 2027').click();
    await dialog().getByLabel('Свои часы').check();
    assert.equal(await dialog().getByLabel('Начало слота 6').inputValue(), '20:00');
    for (let left = 6; left > 1; left--)
      await dialog()
        .getByRole('button', { name: `Убрать слот ${left}` })
        .click();
    await dialog().getByLabel('Сколько волонтёров в слоте 1').fill('1');
    await dialog().getByRole('button', { name: 'Добавить слот' }).click();
    await dialog().getByLabel('Начало слота 2').fill('11:00');
    await dialog().getByRole('button', { name: 'Готово' }).click();
    await dialog().getByText('Слот длится два часа: времена пересекаются.').waitFor();
    assert.deepEqual(await accessibilityProblems(page), []);
    await dialog().getByLabel('Начало слота 2').fill('14:00');
    await dialog().getByRole('button', { name: 'Готово' }).click();
    await page.getByText('10:00 × 1, 14:00 × 2').waitFor();
    await save();
    assert.deepEqual(world.settings.exceptions.value.days.find((day) => day.date === '2027-01-01')?.slots, [
      { start: '10:00', need: 1 },
      { start: '14:00', need: 2 },
    ]);
  });

  it('are closed again, removed, and brought back', async () => {
    const world = administratorWorld();
    world.settings.exceptions.value.days[0]!.slots = [{ start: '10:00', need: 2 }];
    const { page, button, dialog, save } = await open('exceptions', { world });
    await button('Изменить: пт, 1 января 2027').click();
    await dialog().getByLabel('Закрыто').check();
    await dialog().getByRole('button', { name: 'Готово' }).click();
    await page.getByText('Закрыто', { exact: true }).first().waitFor();
    await button('Убрать: пт, 1 января 2027').click();
    await page.getByText('Убрано: 1 января.').waitFor();
    await page.locator('.smena-undo').getByRole('button', { name: 'Отменить' }).click();
    await button('Убрать: пт, 1 января 2027').waitFor();
    await page.getByText('Прошедшие (1)').click();
    await button('Убрать: ср, 4 ноября 2026').click();
    await save();
    assert.deepEqual(world.settings.exceptions.value.days, [
      { date: '2027-01-01', note: 'Новый год', slots: [] },
    ]);
  });
});
