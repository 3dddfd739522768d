import assert from 'node:assert/strict';
import { administratorWorld, ANNA, VERA } from '../host/administrator-world.ts';
import { accessibilityProblems } from '../host/bench.ts';
import { Refusal } from '../host/fake-backend.ts';
import { settingsSections } from '../host/settings-bench.ts';

describe('roles in the settings', () => {
  const open = settingsSections();

  it('come from groups and roles of amoCRM, one of them to several of ours', async () => {
    const { world, page, save } = await open('roles');
    const volunteer = page.getByRole('region', { name: 'Волонтёр' });
    await volunteer.getByText('Сейчас: 2 человека').click();
    await volunteer.getByText('Анна Орлова').waitFor();
    const director = page.getByRole('region', { name: 'Руководитель' });
    await director.getByLabel('Волонтёры').check();
    await director.getByLabel('Координатор').check();
    await volunteer.getByLabel('Супервайзеры').check();
    await volunteer.getByLabel('Супервайзеры').uncheck();
    await director.getByText('Кто получит роль, станет видно после сохранения.').waitFor();
    const gone = page.getByRole('region', { name: 'Супервайзер' }).getByLabel('№ 99, в amoCRM больше нет');
    await gone.uncheck();
    await page.getByRole('region', { name: 'Администратор' }).getByLabel('Координатор').check();
    world.settings.people = [{ ...ANNA, roles: ['volunteer', 'director'] }];
    await save();
    await director.getByText('Сейчас: 1 человек').waitFor();
    assert.deepEqual(world.settings.roles.value, {
      volunteer: { groupIds: [31], roleIds: [] },
      administrator: { groupIds: [], roleIds: [7] },
      supervisor: { groupIds: [], roleIds: [] },
      director: { groupIds: [31], roleIds: [7] },
    });
  });

  it('say what to do while amoCRM has not been read', async () => {
    const world = administratorWorld();
    world.settings.groups = [];
    world.settings.crmRoles = [];
    const { page } = await open('roles', { world });
    await page.getByText(/Группы и роли ещё не прочитаны из amoCRM/).waitFor();
  });
});

describe('who is on duty', () => {
  const open = settingsSections();

  it('is chosen by name or left to the rule, and shown as it is now', async () => {
    const { world, page, save } = await open('duty');
    await page.getByText('Сейчас дежурит: Мария Кузнецова.').waitFor();
    const choice = page.getByLabel('Кто дежурит');
    await choice.selectOption({ label: 'Вера Соколова' });
    world.settings.onDuty = VERA;
    await save();
    await page.getByText('Сейчас дежурит: Вера Соколова.').waitFor();
    assert.deepEqual(world.settings.duty.value, { administratorId: VERA.id });
    await choice.selectOption({ label: 'Автоматически' });
    await save();
    assert.deepEqual(world.settings.duty.value, { administratorId: null });
  });

  it('says when the one chosen is no administrator any more, and when there is nobody', async () => {
    const world = administratorWorld();
    world.settings.duty.value = { administratorId: ANNA.id };
    world.settings.onDuty = null;
    const { page } = await open('duty', { world });
    const chosen = page.getByLabel('Кто дежурит').locator('option:checked');
    assert.equal(await chosen.innerText(), 'Анна Орлова (больше не администратор)');
    await page.getByText(/Сейчас дежурить некому/).waitFor();
  });
});

describe('what volunteers see, and what is set once', () => {
  const open = settingsSections();

  it('is saved as one section', async () => {
    const { world, page, save } = await open('charity');
    await page.getByLabel('Показывать волонтёрам, сколько человек уже отметили слот').uncheck();
    await page.getByText('Дополнительно').click();
    await page.getByLabel('Часовой пояс').fill('Asia/Omsk');
    await page.getByLabel('Страница amoCRM для ссылок в задачах').fill('/leads/');
    assert.deepEqual(await accessibilityProblems(page), []);
    await save();
    assert.deepEqual(world.settings.charity.value, {
      zone: 'Asia/Omsk',
      linkPath: '/leads/',
      showOffers: false,
    });
  });

  it('says beside the field what does not fit', async () => {
    const { bench, page, button } = await open('charity');
    await page.getByText('Дополнительно').click();
    await page.getByLabel('Часовой пояс').fill('Марс');
    bench.backend.handlers.saveSettings = () => {
      throw new Refusal(422, 'settings.invalid', 'Настройка не подходит.', {
        field: 'zone',
        expected: 'IANA',
      });
    };
    await button('Сохранить').click();
    await page.getByText('Такого часового пояса нет. Пример: Europe/Moscow.').waitFor();
    assert.equal(await page.getByLabel('Часовой пояс').getAttribute('aria-invalid'), 'true');
  });
});
