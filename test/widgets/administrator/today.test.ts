import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { waitsOf } from '../../../widgets/administrator/today/waits.ts';
import {
  ADMINISTRATOR_ME,
  administratorHandlers,
  administratorWorld,
  REQUEST,
  slotAt,
  TASK,
} from '../host/administrator-world.ts';
import type { AdministratorWorld } from '../host/administrator-world.ts';
import { accessibilityProblems, openBench } from '../host/bench.ts';
import type { Bench, BenchOptions } from '../host/bench.ts';
import { Refusal } from '../host/fake-backend.ts';

const WIDE = { viewport: { width: 1440, height: 900 } };
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

function busy(world: AdministratorWorld): void {
  world.today = {
    ...world.today,
    gapsSoon: [
      '2026-12-06T18:00',
      '2026-12-08T10:00',
      '2026-12-09T10:00',
      '2026-12-10T10:00',
      '2026-12-11T10:00',
    ]
      .map(slotAt)
      .map((slot) => ({ ...slot, missing: 1, expectedCalls: 3.4 })),
    unanswered: { month: '2027-01', count: 2, volunteers: 40 },
    toReview: ['2027-01'],
    unpublished: [{ month: '2026-12', changes: 3 }],
    crm: {
      waiting: 12,
      parked: 1,
      oldestWaitingSince: '2026-12-05T05:00:00.000Z',
      lastPeopleSync: '2026-12-05T05:30:00.000Z',
      problem: 'unreachable',
    },
  };
}

describe('what waits for the administrator today', () => {
  let world: AdministratorWorld;
  let bench: Bench;
  let page: Page;
  const open = async (options: Partial<BenchOptions> = {}): Promise<void> => {
    bench = await openBench({
      widgets: ['administrator'],
      handlers: administratorHandlers(world),
      userId: ADMINISTRATOR_ME.id,
      now: new Date(world.now),
      fragment: '#smena/today',
      browser: WIDE,
      ...options,
    });
    page = bench.page;
    await page.locator('.smena-wait, .smena-calm').first().waitFor();
  };
  const press = (name: string | RegExp): Promise<void> => page.getByRole('button', { name }).click();
  const hash = (): string => new URL(page.url()).hash;
  const arrived = (route: string): Promise<unknown> =>
    page.waitForFunction(`location.hash === '#smena/${route}'`);

  beforeEach(() => {
    world = administratorWorld();
  });
  afterEach(() => bench.end());

  it('stands in order of urgency, each in words', async () => {
    busy(world);
    await open();
    const titles = (await page.locator('.smena-wait h2').allInnerTexts()).map((text) =>
      text.replaceAll('\u00a0', ' '),
    );
    assert.deepEqual(titles, [
      'Смена завтра в 18:00: Анна Орлова просит замену срочно',
      'Смена вт, 15 декабря в 18:00: Вера Соколова просит замену',
      'В ближайшие 7 дней не хватает: 5 человек',
      'Черновик расписания на январь ждёт проверки',
      'Не опубликовано: 3 изменения, расписание на декабрь',
      'Ещё не ответили на январь: 2 из 40 волонтёров',
      'amoCRM не приняла 1 задачу',
      '12 задач ждут отправки в amoCRM',
      'Список людей из amoCRM давно не обновлялся',
    ]);
    await page.getByText('и ещё 1 слот').waitFor();
    await page.getByText(/amoCRM не отвечает\. Самая старая ждёт с.сегодня в.08:00/).waitFor();
    assert.deepEqual(await accessibilityProblems(page), []);
  });

  for (const [name, route] of [
    [/Найти замену: смена завтра в 18:00, Анна Орлова/, `requests/${REQUEST.urgent}`],
    [/Найти замену: смена вт, 15.декабря/, `requests/${REQUEST.later}`],
    ['Заполнить места', 'month/2026-12'],
    ['Проверить', 'month/2027-01'],
    ['Посмотреть и опубликовать', 'month/2026-12'],
    ['Посмотреть, кто', 'month/2027-01'],
  ] as const) {
    it(`leads by «${String(name)}» to where it is done`, async () => {
      busy(world);
      await open();
      bench.backend.handlers.schedule = () => {
        throw new Refusal(404, 'schedule.not-found', 'Расписания на этот месяц ещё нет.');
      };
      bench.backend.handlers.progress = () => {
        throw new Refusal(404, 'month.not-found', 'Этот месяц ещё не планировался.');
      };
      await press(name);
      await arrived(route);
      assert.equal(hash(), `#smena/${route}`);
    });
  }

  it('is calm when nothing waits, and says what comes next', async () => {
    world.requests = [];
    await open();
    await page.getByText('Всё спокойно.').waitFor();
    await page.getByText(/Дальше: пт,.25.декабря в.21:00 закончится сбор ответов на.январь/).waitFor();
    assert.equal(await page.locator('.smena-wait').count(), 0);
    assert.deepEqual(await accessibilityProblems(page), []);
  });

  it('lists the tasks amoCRM has not got, why, and sends a refused one again', async () => {
    busy(world);
    await open();
    await page.getByRole('button', { name: 'Посмотреть задачи' }).first().click();
    const dialog = page.getByRole('dialog', { name: 'Задачи, которые ждут amoCRM' });
    await dialog.getByText('человек отключён в amoCRM или его там нет; включите его и повторите').waitFor();
    await dialog.getByText('3 попытки не удались; следующая сегодня в 10:10.').waitFor();
    await dialog.getByText('Текст задачи').first().click();
    await dialog
      .getByText(/Отметьте, когда сможете дежурить/)
      .first()
      .waitFor();
    assert.deepEqual(await accessibilityProblems(page), []);
    await dialog.getByRole('button', { name: 'Повторить: Отметить доступность, Глеб Ёлкин' }).click();
    await dialog.getByText('Отправим ещё раз в течение минуты.').waitFor();
    await dialog.getByText('amoCRM не приняла').waitFor({ state: 'detached' });
    assert.deepEqual(
      world.tasks.map((task) => task.id),
      [TASK.waiting],
    );
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });

  it('says in words that a task to be repeated is gone, and shows the list as it is', async () => {
    busy(world);
    await open();
    await page.getByRole('button', { name: 'Посмотреть задачи' }).last().click();
    await page.getByRole('button', { name: /Повторить: / }).waitFor();
    world.tasks = [];
    await press(/Повторить: /);
    await page.getByText('Такой задачи нет.').waitFor();
    await page.getByText('Все задачи дошли до amoCRM.').waitFor();
  });

  it('reads people again and says what came of it', async () => {
    await open();
    await page.getByText('Люди из amoCRM прочитаны сегодня в 10:00.').waitFor();
    await press('Обновить список людей');
    await page.getByText(/Прочитано: 45.человек, из них волонтёров 38. Новых: 2, отключённых: 1./).waitFor();
    await bench.called('today', 2);
    bench.backend.handlers.syncPeople = () => {
      throw new Refusal(503, 'crm.unavailable', 'amoCRM сейчас не отвечает.');
    };
    await press('Обновить список людей');
    await page.getByRole('alert').filter({ hasText: 'amoCRM сейчас не отвечает.' }).waitFor();
  });

  it('fits a phone', async () => {
    busy(world);
    await open({ browser: PHONE });
    await page.getByText('Посмотреть, кто').waitFor();
    assert.ok(
      await page.evaluate('document.querySelector(".smena-panel-content").scrollWidth <= innerWidth'),
    );
    assert.deepEqual(await accessibilityProblems(page), []);
  });

  it('can be done with the keyboard', async () => {
    await open();
    await page.getByRole('button', { name: /Найти замену: смена завтра/ }).focus();
    await page.keyboard.press('Enter');
    await arrived(`requests/${REQUEST.urgent}`);
  });
});

describe('the list of what waits', () => {
  it('leaves out decided requests, months without changes and a fresh list of people', () => {
    const world = administratorWorld();
    const waits = waitsOf({
      now: world.now,
      cycles: world.cycles,
      requests: world.requests,
      ...world.today,
      unanswered: { month: '2027-01', count: 0, volunteers: 40 },
      unpublished: [{ month: '2026-12', changes: 0 }],
    });
    assert.deepEqual(
      waits.map((wait) => (wait.kind === 'request' ? [wait.request.id, wait.urgent] : wait.kind)),
      [
        [REQUEST.urgent, true],
        [REQUEST.later, false],
      ],
    );
  });

  it('parts the gaps of two months, for each is filled in its own, and keeps their order', () => {
    const world = administratorWorld();
    const waits = waitsOf({
      now: world.now,
      cycles: world.cycles,
      requests: [],
      ...world.today,
      gapsSoon: ['2027-01-01T10:00', '2026-12-31T20:00', '2026-12-31T10:00'].map((id) => ({
        ...slotAt(id),
        missing: 2,
        expectedCalls: null,
      })),
    });
    assert.deepEqual(
      waits.map((wait) => wait.kind === 'gaps' && [wait.route, wait.missing, wait.gaps.map((gap) => gap.id)]),
      [
        ['month/2026-12', 4, ['2026-12-31T20:00', '2026-12-31T10:00']],
        ['month/2027-01', 2, ['2027-01-01T10:00']],
      ],
    );
  });
});
