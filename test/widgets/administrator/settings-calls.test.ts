import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';
import { requestsAMonth as ofTheService } from '../../../src/domain/consultation/call-windows.ts';
import { checkSection } from '../../../src/domain/settings/check-settings.ts';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings/settings.ts';
import {
  requestsAMonth,
  SYNC_HOURS,
  wrongConsultations,
  wrongTelephony,
} from '../../../widgets/administrator/settings/telephony.ts';
import { ADMINISTRATOR_ME, administratorHandlers, administratorWorld } from '../host/administrator-world.ts';
import type { AdministratorWorld } from '../host/administrator-world.ts';
import { accessibilityProblems, openBench } from '../host/bench.ts';
import type { Bench } from '../host/bench.ts';
import { Refusal } from '../host/fake-backend.ts';

describe('the settings of telephony and consultations', () => {
  let world: AdministratorWorld;
  let bench: Bench;
  let page: Page;
  const open = async (section: string): Promise<void> => {
    bench = await openBench({
      widgets: ['administrator'],
      handlers: administratorHandlers(world),
      userId: ADMINISTRATOR_ME.id,
      now: new Date(world.now),
      fragment: `#smena/settings/${section}`,
      browser: { viewport: { width: 1440, height: 900 } },
    });
    page = bench.page;
    await page.getByRole('tab').first().waitFor();
  };
  const button = (name: string | RegExp): Locator =>
    page.getByRole('button', { name, exact: typeof name === 'string' });
  const save = async (): Promise<void> => {
    await button('Сохранить').click();
    await page.getByText('Сохранено.', { exact: true }).waitFor();
  };
  const often = (label: string): Promise<string[]> =>
    page.getByLabel('Как часто читать звонки').selectOption({ label });

  beforeEach(() => {
    world = administratorWorld();
  });
  afterEach(() => bench.end());

  it('say what reading means in requests and money while it is chosen', async () => {
    await open('telephony');
    await page.getByText(/Это 90.запросов в месяц\./).waitFor();
    await page.getByText(/Каждый запрос к Mango может стоить денег\./).waitFor();
    await often('Каждый час');
    await page.getByText(/Это 2.?160.запросов в месяц\./).waitFor();
    await page.getByText(/По сохранённому расписанию — 90.запросов в месяц\./).waitFor();
    await page.getByText(/это время одного из чтений/).waitFor();
    await often('Раз в 6 часов'.replace(' часов', '\u00a0часов'));
    await page.getByText(/Это 360.запросов в месяц\./).waitFor();
    assert.equal(await page.getByLabel('День недели').count(), 0);
    await often('Раз в неделю');
    await page.getByText(/Это 15.запросов в месяц\./).waitFor();
    await page.getByLabel('День недели').selectOption({ label: 'среда' });
    await page.getByLabel('Время чтения').fill('05:30');
    assert.deepEqual(await accessibilityProblems(page), []);
    await save();
    const { syncEvery, syncWeekday, syncTime } = world.settings.telephony.value;
    assert.deepEqual([syncEvery, syncWeekday, syncTime], ['week', 3, '05:30']);
  });

  it('take a scale of scores only the right way round', async () => {
    await open('telephony');
    await page.getByLabel('От', { exact: true }).fill('5');
    await button('Сохранить').click();
    await page.getByText('Нужно целое число: 6…10.').waitFor();
    assert.equal(bench.sent('saveSettings').length, 0);
    assert.deepEqual(await accessibilityProblems(page), []);
    await page.getByLabel('До', { exact: true }).fill('10');
    await save();
    assert.equal(world.settings.telephony.value.scoreHigh, 10);
  });

  it('say that switching recognition off forgets', async () => {
    await open('telephony');
    await page.getByRole('switch', { name: 'Узнавать повторные обращения' }).uncheck();
    await page.getByText(/После сохранения все отпечатки номеров будут стёрты/).waitFor();
    assert.deepEqual(await accessibilityProblems(page), []);
    await save();
    assert.equal(world.settings.telephony.value.recogniseCallers, false);
    await page.getByText(/После сохранения все отпечатки/).waitFor({ state: 'detached' });
  });

  it('are not written over what somebody else saved', async () => {
    await open('telephony');
    await page.getByLabel('Время чтения').fill('06:00');
    world.settings.telephony = { ...world.settings.telephony, version: 7 };
    await button('Сохранить').click();
    await page.getByText(/их сохранил кто-то другой/).waitFor();
    await button('Показать новые').click();
    await page.getByText('Изменений нет.').waitFor();
    assert.equal(await page.getByLabel('Время чтения').inputValue(), '04:00');
  });

  for (const [field, label, wrong, right, expected] of [
    ['joinWindowMinutes', 'Искать звонок не дальше, минут', '4', '60', '5…720'],
    ['safeMinutes', 'Соединять без вопросов, если звонок не дальше, минут', '91', '25', '1…90'],
    ['marginMinutes', 'Если другой подходящий звонок дальше хотя бы на, минут', '121', '15', '0…120'],
    [
      'shiftGraceMinutes',
      'Считать своей сменой и разговор за столько минут до или после неё',
      '1.5',
      '20',
      '0…120',
    ],
    ['editHours', 'Сколько часов после разговора отчёт можно написать и менять', '23', '96', '24…336'],
    ['remindAfterHours', 'Через сколько часов напомнить о нём задачей', '72', '12', '1…71'],
  ] as const) {
    it(`keep ${field} within what the service takes`, async () => {
      await open('consultations');
      await page.getByLabel(label).fill(wrong);
      await button('Сохранить').click();
      await page.getByText(`Нужно целое число: ${expected}.`).waitFor();
      await page.getByLabel(label).fill(right);
      await save();
      assert.equal(world.settings.consultations.value[field], Number(right));
    });
  }

  it('tell how fresh the data are, the last readings and what could not be used', async () => {
    await open('dataState');
    await page.getByText(/Звонки прочитаны сегодня в.04:04\./).waitFor();
    await page.getByText(/Звонки известны полностью до: сегодня в.00:00/).waitFor();
    await page
      .getByText(/прочитано · отрезки времени: 1 из.1 · 58.звонков, новых и изменённых: 58/)
      .waitFor();
    await page.getByText('не удалось · отрезки времени: 0 из 1 · Mango не отвечает').waitFor();
    await page.getByText(/Звонок чт,.3.декабря в.18:24: конец раньше начала\. Встретился 2.раза\./).waitFor();
    await page.getByText(/Добавочный 118: 4.звонка/).waitFor();
    await page.getByText(/Добавочный не указан: 1.звонок/).waitFor();
    assert.equal(await page.getByText('MToxMDA6Nzc3').count(), 0);
    await button('Открыть «Волонтёры»').click();
    await page.getByRole('heading', { name: 'Волонтёры', level: 1 }).waitFor();
  });

  it('read calls now, and show the reading go on', async () => {
    await open('dataState');
    await page.clock.install();
    await button('Обновить сейчас').click();
    await page.getByText('Чтение началось. Цифры обновятся сами.').waitFor();
    await page.getByText('Звонки читаются: 0 из 2.').waitFor();
    assert.ok(await button('Обновить сейчас').isDisabled());
    world.calls = {
      ...world.calls,
      freshness: { ...world.calls.freshness, progress: { done: 1, of: 2 } },
    };
    await page.clock.runFor(5000);
    await page.getByText('Звонки читаются: 1 из 2.').waitFor();
    assert.deepEqual(await accessibilityProblems(page), []);
  });

  it('say why calls can not be read now, and that there is no telephony', async () => {
    await open('dataState');
    bench.backend.handlers.readCallsNow = () => {
      throw new Refusal(409, 'calls.already-reading', 'Звонки уже читаются. Подождите несколько минут.');
    };
    await button('Обновить сейчас').click();
    await page.getByRole('alert').getByText('Звонки уже читаются. Подождите несколько минут.').waitFor();
    await bench.end();
    world.calls = {
      ...world.calls,
      freshness: { ...world.calls.freshness, calls: 'off', callsReadAt: null, callsCompleteUntil: null },
      readings: [],
      setAside: [],
      unknownEmployees: [],
    };
    await open('dataState');
    await page.getByText(/Телефония не подключена/).waitFor();
    assert.equal(await button('Обновить сейчас').count(), 0);
  });
});

describe('the rules of telephony settings in the widget', () => {
  it('are those of the service', () => {
    assert.deepEqual(
      SYNC_HOURS,
      Array.from({ length: 24 }, (_, index) => index + 1),
    );
    for (const syncEvery of ['hours', 'week'] as const)
      for (const syncHours of SYNC_HOURS)
        assert.equal(requestsAMonth({ syncEvery, syncHours }), ofTheService({ syncEvery, syncHours }));
  });

  it('refuse what the service refuses', () => {
    const { telephony, consultations } = DEFAULT_SETTINGS;
    const refused = (check: () => void): unknown => {
      try {
        check();
        return null;
      } catch (error) {
        const { field, expected } = (error as { details: Record<string, unknown> }).details;
        return { field, expected };
      }
    };
    for (const part of [{}, { syncTime: '4:00' }, { scoreLow: 11 }, { scoreLow: 3, scoreHigh: 3 }])
      assert.deepEqual(
        wrongTelephony({ ...telephony, ...part }),
        refused(() => checkSection('telephony', { ...telephony, ...part })),
      );
    for (const part of [
      {},
      { joinWindowMinutes: 3 },
      { safeMinutes: 100 },
      { marginMinutes: -1 },
      { shiftGraceMinutes: 121 },
      { editHours: 500 },
      { remindAfterHours: 72 },
    ])
      assert.deepEqual(
        wrongConsultations({ ...consultations, ...part }),
        refused(() => checkSection('consultations', { ...consultations, ...part })),
      );
  });
});
