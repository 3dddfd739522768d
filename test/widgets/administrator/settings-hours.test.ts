import assert from 'node:assert/strict';
import { startsOf, withNeed } from '../../../widgets/administrator/settings/hours.ts';
import { administratorWorld, ANNA, slotAt } from '../host/administrator-world.ts';
import { accessibilityProblems } from '../host/bench.ts';
import { Refusal } from '../host/fake-backend.ts';
import { settingsSections } from '../host/settings-bench.ts';

describe('the settings of working hours', () => {
  const open = settingsSections();

  it('are a week of numbers, walked by arrows; an empty cell is closed', async () => {
    const { world, page, cell } = await open('workingHours');
    await page.getByText('В неделю: 42 слота, 84 места.').waitFor();
    await cell('понедельник, 10:00–12:00').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Delete');
    await page.getByText('В неделю: 41 слот, 82 места.').waitFor();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.type('3x');
    await page.getByText('В неделю: 41 слот, 83 места.').waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('Сохранено.', { exact: true }).waitFor();
    const { value, version } = world.settings.workingHours;
    assert.equal(version, 2);
    assert.deepEqual(value[1][0], { start: '10:00', need: 3 });
    assert.deepEqual(
      value[2].map((slot) => slot.start),
      ['10:00', '14:00', '16:00', '18:00', '20:00'],
    );
  });

  it('take a new time unless it overlaps, and lose one', async () => {
    const { world, page, button, cell, save } = await open('workingHours');
    const time = page.getByLabel('Новое время начала');
    await button('Добавить время').click();
    await page.getByText('Время пишется как 18:00.').waitFor();
    await time.fill('10:00');
    await button('Добавить время').click();
    await page.getByText('Это время уже есть.').waitFor();
    await time.fill('09:00');
    await time.press('Enter');
    await page.getByText('Пересекается со слотом 10:00–12:00.').waitFor();
    await time.fill('22:00');
    await button('Добавить время').click();
    await cell('пятница, 22:00–00:00').fill('1');
    await button('Убрать время 10:00–12:00').click();
    await save();
    assert.deepEqual(startsOf(world.settings.workingHours.value), [
      '12:00',
      '14:00',
      '16:00',
      '18:00',
      '20:00',
      '22:00',
    ]);
    assert.deepEqual(world.settings.workingHours.value[5].at(-1), { start: '22:00', need: 1 });
  });

  it('are copied from a day to others', async () => {
    const { page, button, dialog, cell } = await open('workingHours');
    await cell('суббота, 10:00–12:00').fill('1');
    await button('Скопировать день…').click();
    await dialog().getByLabel('Какой день').selectOption({ label: 'суббота' });
    assert.ok(await dialog().getByRole('button', { name: 'Скопировать' }).isDisabled());
    await dialog().getByLabel('воскресенье').check();
    await dialog().getByLabel('понедельник').check();
    await dialog().getByLabel('понедельник').uncheck();
    assert.deepEqual(await accessibilityProblems(page), []);
    await dialog().getByRole('button', { name: 'Скопировать' }).click();
    assert.equal(await cell('воскресенье, 10:00–12:00').inputValue(), '1');
    assert.equal(await cell('понедельник, 10:00–12:00').inputValue(), '2');
  });

  it('say on which day they are wrong, before asking and after', async () => {
    const { bench, page, button, cell } = await open('workingHours');
    await cell('среда, 10:00–12:00').fill('101');
    await button('Сохранить').click();
    await page.getByText('среда: Нужно целое число: 0…100.').waitFor();
    assert.equal(bench.sent('saveSettings').length, 0);
    await cell('среда, 10:00–12:00').fill('3');
    bench.backend.handlers.saveSettings = () => {
      throw new Refusal(422, 'working-hours.invalid', 'Рабочие часы не подходят.', {
        field: '4',
        expected: 'slots-overlap',
      });
    };
    await button('Сохранить').click();
    await page.getByText('четверг: Слот длится два часа: времена пересекаются.').waitFor();
    await page.getByText('Не сохранено: поправьте отмеченное.').waitFor();
    assert.equal(await cell('четверг, 10:00–12:00').getAttribute('aria-invalid'), 'true');
  });

  it('are not written over what somebody else saved; the new ones are shown when asked for', async () => {
    const { world, page, button, cell, save } = await open('workingHours');
    await cell('понедельник, 10:00–12:00').fill('4');
    const theirs = withNeed(world.settings.workingHours.value, 7, '20:00', null);
    world.settings.workingHours = { version: 5, value: theirs };
    await button('Сохранить').click();
    await page
      .getByRole('alert')
      .getByText(/их сохранил кто-то другой/)
      .waitFor();
    assert.deepEqual(world.settings.workingHours.value, theirs);
    await button('Показать новые').click();
    await page.getByText('Изменений нет.').waitFor();
    assert.equal(await cell('воскресенье, 20:00–22:00').inputValue(), '');
    await cell('понедельник, 10:00–12:00').fill('4');
    await save();
    assert.equal(world.settings.workingHours.version, 6);
  });

  it('stay unsaved and said so when nobody answers', async () => {
    const { bench, page, button, cell, save } = await open('workingHours');
    await cell('понедельник, 10:00–12:00').fill('4');
    bench.backend.trouble = 'down';
    await button('Сохранить').click();
    await page
      .getByRole('tabpanel')
      .getByText(/Сервис «Смена» сейчас не отвечает/)
      .waitFor();
    await page.getByText('Есть несохранённые изменения.').waitFor();
    bench.backend.trouble = 'none';
    await save();
  });
});

describe('months already laid out', () => {
  const open = settingsSections();

  const change = () => ({
    month: '2027-01',
    version: 4,
    added: [slotAt('2027-01-04T10:00')],
    removed: [slotAt('2027-01-05T10:00'), slotAt('2027-01-12T10:00')],
    changed: [{ ...slotAt('2027-01-06T10:00'), need: 3 }],
    marksLost: 14,
    shiftsLost: [{ volunteer: ANNA, slot: slotAt('2027-01-05T10:00') }],
  });

  it('change after hours are saved only when the administrator has seen what falls away', async () => {
    const { world, bench, page, button, dialog, cell, save } = await open('workingHours');
    await cell('понедельник, 10:00–12:00').fill('3');
    world.affected = ['2027-01'];
    world.hours['2027-01'] = change();
    await save();
    await page.getByText('Изменится сетка: январь 2027.').waitFor();
    await button('Посмотреть, что изменится: январь 2027').click();
    await dialog().getByText('Добавится: 1 слот').click();
    await dialog().getByText('пн, 4 января, 10:00–12:00, нужно 2').waitFor();
    await dialog().getByText('Исчезнет: 2 слота').click();
    await dialog().getByText('вт, 12 января, 10:00–12:00, нужно 2').waitFor();
    await dialog().getByText('Изменится, сколько нужно людей: 1 слот').click();
    await dialog().getByText('ср, 6 января, 10:00–12:00, нужно 3').waitFor();
    await dialog().getByText('Пропадёт: 14 отметок волонтёров.').waitFor();
    await dialog().getByText('Анна Орлова: вт, 5 января, 10:00–12:00').waitFor();
    assert.deepEqual(await accessibilityProblems(page), []);
    await dialog().getByRole('button', { name: 'Изменить сетку' }).click();
    await page.getByText('Сетка изменена: январь 2027.').waitFor();
    assert.deepEqual(bench.sent('applyHours'), [{ version: 4 }]);
    assert.equal(await page.getByText('Изменится сетка: январь 2027.').count(), 0);
  });

  it('are named on opening when an earlier saving was never confirmed, and can wait', async () => {
    const world = administratorWorld();
    world.hours['2027-01'] = change();
    const { bench, page, button, dialog } = await open('roles', { world });
    await button('Посмотреть, что изменится: январь 2027').click();
    await dialog().getByText('Пропадёт: 1 смена').waitFor();
    await dialog().getByRole('button', { name: 'Отмена' }).click();
    await page.getByText('Изменится сетка: январь 2027.').waitFor();
    assert.equal(bench.sent('applyHours').length, 0);
  });

  it('are looked at again when they changed in between', async () => {
    const world = administratorWorld();
    world.hours['2027-01'] = change();
    const { page, button, dialog } = await open('workingHours', { world });
    await button('Посмотреть, что изменится: январь 2027').click();
    await dialog().getByText('Пропадёт: 14 отметок волонтёров.').waitFor();
    world.hours['2027-01'] = { ...change(), version: 5, marksLost: 15 };
    await dialog().getByRole('button', { name: 'Изменить сетку' }).click();
    await dialog().getByText('Месяц только что изменился. Обновите страницу и повторите.').waitFor();
    await dialog().getByText('Пропадёт: 15 отметок волонтёров.').waitFor();
    await dialog().getByRole('button', { name: 'Изменить сетку' }).click();
    await page.getByText('Сетка изменена: январь 2027.').waitFor();
  });
});
