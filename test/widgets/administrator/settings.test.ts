import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';
import {
  copied,
  endOf,
  overlapped,
  startsOf,
  withNeed,
  wrongSlots,
} from '../../../widgets/administrator/settings/hours.ts';
import {
  pictureDays,
  reminderDay,
  wrongTimetable,
} from '../../../widgets/administrator/settings/timetable.ts';
import {
  ADMINISTRATOR_ME,
  administratorHandlers,
  administratorWorld,
  ANNA,
  slotAt,
  VERA,
} from '../host/administrator-world.ts';
import type { AdministratorWorld } from '../host/administrator-world.ts';
import { accessibilityProblems, openBench } from '../host/bench.ts';
import type { Bench, BenchOptions } from '../host/bench.ts';
import { Refusal } from '../host/fake-backend.ts';

const WIDE = { viewport: { width: 1440, height: 900 } };
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
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

describe('the settings', () => {
  let world: AdministratorWorld;
  let bench: Bench;
  let page: Page;
  const open = async (section = 'workingHours', options: Partial<BenchOptions> = {}): Promise<void> => {
    bench = await openBench({
      widgets: ['administrator'],
      handlers: administratorHandlers(world),
      userId: ADMINISTRATOR_ME.id,
      now: new Date(world.now),
      fragment: `#smena/settings/${section}`,
      browser: WIDE,
      ...options,
    });
    page = bench.page;
    await page.getByRole('tab').first().waitFor();
  };
  const button = (name: string | RegExp): Locator =>
    page.getByRole('button', { name, exact: typeof name === 'string' });
  const dialog = (): Locator => page.getByRole('dialog').last();
  const cell = (name: string): Locator =>
    page.getByLabel(`${name}: сколько волонтёров нужно`, { exact: true });
  const save = async (): Promise<void> => {
    await button('Сохранить').click();
    await page.getByText('Сохранено.', { exact: true }).waitFor();
  };

  beforeEach(() => {
    world = administratorWorld();
  });
  afterEach(() => bench.end());

  for (const browser of [WIDE, PHONE]) {
    for (const section of SECTIONS) {
      it(`are clear to everybody: ${section}, ${browser.viewport.width} px`, async () => {
        await open(section, { browser });
        assert.deepEqual(await accessibilityProblems(page), []);
        const fits = await page.evaluate(
          'document.querySelector(".smena-panel-content").scrollWidth <= innerWidth',
        );
        assert.ok(fits);
      });
    }
  }

  it('go from section to section by arrows and keep what is not saved', async () => {
    await open();
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

  describe('working hours', () => {
    it('are a week of numbers, walked by arrows; an empty cell is closed', async () => {
      await open();
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
      await open();
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
      await open();
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
      await open();
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
      await open();
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
      await open();
      await cell('понедельник, 10:00–12:00').fill('4');
      bench.backend.trouble = 'down';
      await button('Сохранить').click();
      await page.getByText(/Сервис «Смена» сейчас не отвечает/).waitFor();
      await page.getByText('Есть несохранённые изменения.').waitFor();
      bench.backend.trouble = 'none';
      await save();
    });
  });

  describe('months already laid out', () => {
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
      await open();
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
      world.hours['2027-01'] = change();
      await open('roles');
      await button('Посмотреть, что изменится: январь 2027').click();
      await dialog().getByText('Пропадёт: 1 смена').waitFor();
      await dialog().getByRole('button', { name: 'Отмена' }).click();
      await page.getByText('Изменится сетка: январь 2027.').waitFor();
      assert.equal(bench.sent('applyHours').length, 0);
    });

    it('are looked at again when they changed in between', async () => {
      world.hours['2027-01'] = change();
      await open();
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

  describe('special days', () => {
    it('are added closed, with a name, each date once', async () => {
      await open('exceptions');
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
      await open('exceptions');
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
      world.settings.exceptions.value.days[0]!.slots = [{ start: '10:00', need: 2 }];
      await open('exceptions');
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

  describe('the timetable of the month', () => {
    const days = (name: string): Locator => page.getByRole('spinbutton', { name });

    it('is one picture that follows what is entered', async () => {
      await open('timetable');
      const picture = page.getByRole('figure', { name: 'Месяц на одной картинке' });
      await picture.getByText('20-го, 09:00').waitFor();
      await picture.getByText('23-го, 10:00').waitFor();
      await days('Число: Начинается сбор ответов').fill('18');
      await page.getByLabel('Время: Начинается сбор ответов').fill('08:30');
      await days('За сколько дней до срока').fill('3');
      await page.getByLabel('Время: Напоминание тем, кто не ответил').fill('11:00');
      await days('Число: Срок ответов; сразу после него — черновик').fill('24');
      await page.getByLabel('Время: Срок ответов; сразу после него — черновик').fill('20:00');
      await days('Число: Срок публикации').fill('27');
      await page.getByLabel('Время: Срок публикации').fill('19:00');
      for (const text of ['18-го, 08:30', '21-го, 11:00', '24-го, 20:00', '27-го, 19:00'])
        await picture.getByText(text).waitFor();
      await page.getByLabel('Во сколько накануне').fill('19:30');
      await days('Сколько дней на чтение расписания').fill('4');
      await days('Сколько часов искать замену').fill('12');
      await days('Но не позже, чем за сколько часов до смены').fill('3');
      await page.getByLabel('Напоминать волонтёру о смене накануне').uncheck();
      assert.ok(await page.getByLabel('Во сколько накануне').isDisabled());
      await save();
      assert.deepEqual(world.settings.timetable.value, {
        collectingOpens: { day: 18, time: '08:30' },
        deadline: { day: 24, time: '20:00' },
        reminderDaysBefore: 3,
        reminderTime: '11:00',
        publishing: { day: 27, time: '19:00' },
        shiftReminderEnabled: false,
        shiftReminderTime: '19:30',
        readScheduleDays: 4,
        replacementHours: 12,
        replacementLatestHours: 3,
      });
    });

    it('says beside the field what is wrong, here and by the service', async () => {
      await open('timetable');
      await days('Сколько часов искать замену').fill('');
      await button('Сохранить').click();
      await page.getByText('Нужно целое число: 1…168.').waitFor();
      assert.equal(await days('Сколько часов искать замену').getAttribute('aria-invalid'), 'true');
      await days('Сколько часов искать замену').fill('24');
      await days('Число: Срок публикации').fill('25');
      bench.backend.handlers.saveSettings = () => {
        throw new Refusal(422, 'settings.invalid', 'Настройка не подходит.', {
          field: 'publishing',
          expected: 'after-deadline',
        });
      };
      await button('Сохранить').click();
      const step = page.getByRole('group', { name: 'Срок публикации' });
      await step.getByText('Публикация должна быть позже срока ответов.').waitFor();
      bench.backend.handlers.saveSettings = () => {
        throw new Refusal(400, 'request.invalid', 'В запросе ошибка.', { field: 'value.reminderTime' });
      };
      await days('Число: Срок публикации').fill('28');
      await days('Число: Срок публикации').fill('29');
      await button('Сохранить').click();
      await page
        .getByRole('group', { name: 'Напоминание тем, кто не ответил' })
        .getByText('Это значение не подходит.')
        .waitFor();
      assert.deepEqual(await accessibilityProblems(page), []);
    });
  });

  describe('roles', () => {
    it('come from groups and roles of amoCRM, one of them to several of ours', async () => {
      await open('roles');
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
      world.settings.groups = [];
      world.settings.crmRoles = [];
      await open('roles');
      await page.getByText(/Группы и роли ещё не прочитаны из amoCRM/).waitFor();
    });
  });

  describe('who is on duty', () => {
    it('is chosen by name or left to the rule, and shown as it is now', async () => {
      await open('duty');
      await page.getByText('Сейчас дежурит: Мария Кузнецова.').waitFor();
      const choice = page.getByLabel('Кто дежурит');
      await choice.selectOption({ label: 'Вера Соколова' });
      world.settings.onDuty = VERA;
      await save();
      await page.getByText('Сейчас дежурит: Вера Соколова.').waitFor();
      assert.deepEqual(world.settings.duty.value, { administratorId: VERA.id });
      await choice.selectOption({ label: 'Автоматически: первый действующий администратор' });
      await save();
      assert.deepEqual(world.settings.duty.value, { administratorId: null });
    });

    it('says when the one chosen is no administrator any more, and when there is nobody', async () => {
      world.settings.duty.value = { administratorId: ANNA.id };
      world.settings.onDuty = null;
      await open('duty');
      const chosen = page.getByLabel('Кто дежурит').locator('option:checked');
      assert.equal(await chosen.innerText(), 'Анна Орлова (больше не администратор)');
      await page.getByText(/Сейчас дежурить некому/).waitFor();
    });
  });

  describe('what volunteers see, and what is set once', () => {
    it('is saved as one section', async () => {
      await open('charity');
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
      await open('charity');
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
});

describe('hours as they are entered', () => {
  const { workingHours, timetable } = administratorWorld().settings;

  it('know what overlaps and what ends after midnight', () => {
    assert.equal(endOf('22:30'), '00:30');
    assert.equal(overlapped('09:00', ['10:00', '12:00']), '10:00');
    assert.equal(overlapped('08:00', ['10:00', '12:00']), null);
    assert.equal(
      wrongSlots([
        { start: '10:00', need: 2 },
        { start: '11:59', need: 2 },
      ]),
      'slots-overlap',
    );
    assert.equal(
      wrongSlots([
        { start: '10:00', need: 2 },
        { start: '10:00', need: 1 },
      ]),
      'slots-overlap',
    );
    assert.equal(wrongSlots([{ start: '', need: 2 }]), 'HH:mm');
    assert.equal(wrongSlots([{ start: '10:00', need: Number.NaN }]), '0…100');
    assert.equal(
      wrongSlots([
        { start: '10:00', need: 0 },
        { start: '12:00', need: 100 },
      ]),
      null,
    );
  });

  it('stay in order and leave other days alone', () => {
    const hours = withNeed(workingHours.value, 2, '08:00', 1);
    assert.deepEqual(hours[2][0], { start: '08:00', need: 1 });
    assert.equal(hours[3].length, 6);
    assert.deepEqual(copied(hours, 2, [6])[6], hours[2]);
    assert.equal(withNeed(hours, 2, '08:00', null)[2].length, 6);
  });

  it('know where the reminder falls and which days the picture needs', () => {
    assert.equal(reminderDay(timetable.value), 23);
    assert.equal(reminderDay({ ...timetable.value, deadline: { day: 1, time: '10:00' } }), null);
    assert.deepEqual([pictureDays(timetable.value).at(0), pictureDays(timetable.value).at(-1)], [19, 29]);
    assert.equal(wrongTimetable(timetable.value), null);
    assert.deepEqual(wrongTimetable({ ...timetable.value, deadline: { day: 0, time: '10:00' } }), {
      field: 'deadline.day',
      expected: '1…31',
    });
    assert.deepEqual(wrongTimetable({ ...timetable.value, shiftReminderTime: '' }), {
      field: 'shiftReminderTime',
      expected: 'HH:mm',
    });
  });
});
