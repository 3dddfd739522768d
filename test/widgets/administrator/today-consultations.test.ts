import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { waitsOf } from '../../../widgets/administrator/today/waits.ts';
import { ADMINISTRATOR_ME, administratorHandlers, administratorWorld } from '../host/administrator-world.ts';
import type { AdministratorWorld } from '../host/administrator-world.ts';
import { accessibilityProblems, openBench } from '../host/bench.ts';
import type { Bench, BenchOptions } from '../host/bench.ts';

describe('what of consultations waits for the administrator today', () => {
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
      browser: { viewport: { width: 1440, height: 900 } },
      ...options,
    });
    page = bench.page;
    await page.locator('.smena-wait').first().waitFor();
  };
  const press = (name: string | RegExp): Promise<void> => page.getByRole('button', { name }).click();
  const arrived = (route: string): Promise<unknown> =>
    page.waitForFunction(`location.hash === '#smena/${route}'`);

  beforeEach(() => {
    world = administratorWorld();
  });
  afterEach(() => bench.end());

  it('names what consultations lack, and leads to where it is settled', async () => {
    world.requests = [];
    world.today.consultations = {
      reportsMissing: 3,
      unsafeJoins: 2,
      setAside: 1,
      callsReadAt: '2026-12-03T01:04:00.000Z',
      callsProblem: 'unauthorised',
    };
    await open();
    const titles = (await page.locator('.smena-wait h2').allInnerTexts()).map((text) =>
      text.replaceAll('\u00a0', ' '),
    );
    assert.deepEqual(titles, [
      'Звонки не читаются: данные на чт, 3 декабря в 04:04',
      '2 отчёта не связаны со звонком надёжно',
      'Не хватает отчётов: 3 разговора',
      '1 запись о звонке не удалось прочитать',
    ]);
    await page.getByText(/Mango не принимает ключ; проверьте ключ и соль\./).waitFor();
    await page.getByText(/Сверить их можно в виджете «Смена: дашборд»; здесь он не включён/).waitFor();
    assert.equal(await page.getByRole('button', { name: 'Сверить' }).count(), 0);
    assert.deepEqual(await accessibilityProblems(page), []);
    await press('Посмотреть, у кого');
    await arrived('volunteers/reports-missing');
    await page.goBack();
    await press(/Посмотреть: 1.запись/);
    await arrived('settings/dataState');
    await page.goBack();
    await press(/Посмотреть: Цифры в обзоре/);
    await arrived('settings/dataState');
  });

  it('leads to the dashboard where it is there', async () => {
    world.requests = [];
    world.today.consultations = {
      reportsMissing: 0,
      unsafeJoins: 1,
      setAside: 5,
      callsReadAt: null,
      callsProblem: 'unreachable',
    };
    await open({
      widgets: ['administrator', 'dashboard'],
      handlers: { ...administratorHandlers(world), unsafeJoins: () => ({ joins: [] }) },
    });
    await page.getByText('Звонки ещё не удалось прочитать').waitFor();
    await press('Сверить');
    await arrived('joins');
    await page.goBack();
    await press(/Посмотреть: 5.записей/);
    await arrived('data');
  });
});

describe('the list of what of consultations waits', () => {
  it('says that calls are old only when no timetable explains it', () => {
    const world = administratorWorld();
    const kinds = (callsReadAt: string | null): string[] =>
      waitsOf({
        now: world.now,
        cycles: world.cycles,
        requests: [],
        ...world.today,
        consultations: { ...world.today.consultations, callsReadAt },
      }).map((wait) => wait.kind);
    assert.deepEqual(kinds(null), []);
    assert.deepEqual(kinds('2026-11-28T07:00:00.000Z'), []);
    assert.deepEqual(kinds('2026-11-27T06:00:00.000Z'), ['calls-stale']);
  });
});
