import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';
import { newId } from '../../../widgets/kit/new-id.ts';
import { accessibilityProblems, openBench } from '../host/bench.ts';
import type { Bench } from '../host/bench.ts';
import { Refusal } from '../host/fake-backend.ts';
import { CALL, REPORT, reportsHandlers, reportsWorld } from '../host/reports-world.ts';
import type { ReportsWorld } from '../host/reports-world.ts';
import { VOLUNTEER_ME } from '../host/volunteer-answers.ts';

const FIRST = `reports/${encodeURIComponent(CALL.first)}`;

describe('what a volunteer has typed into a report', () => {
  let world: ReportsWorld;
  let bench: Bench;
  let page: Page;
  const open = async (route = FIRST): Promise<void> => {
    bench = await openBench({
      widgets: ['volunteer'],
      handlers: reportsHandlers(world),
      userId: VOLUNTEER_ME.id,
      now: new Date(world.now),
      fragment: `#smena/${route}`,
    });
    page = bench.page;
    await page.locator('.smena-reports h1').waitFor();
  };
  const button = (name: string | RegExp): Locator =>
    page.getByRole('button', { name, exact: typeof name === 'string' });
  const story = (): Locator => page.getByRole('textbox', { name: 'Что произошло' });
  const saved = (): Promise<void> => page.getByText('сохранено', { exact: true }).waitFor();
  const kept = (): Promise<string> => page.evaluate('JSON.stringify(sessionStorage)');
  const elsewhere = (part: Partial<ReportsWorld['reports']['drafts'][number]>): void => {
    world.reports = {
      ...world.reports,
      drafts: world.reports.drafts.map((draft) =>
        draft.id === REPORT.draft ? { ...draft, ...part, version: draft.version + 1 } : draft,
      ),
    };
  };
  const stored = () => world.reports.drafts.find((draft) => draft.id === REPORT.draft);

  beforeEach(() => {
    world = reportsWorld();
  });
  afterEach(() => bench.end());

  it('is saved as it is typed, once for many strokes, and survives a reload', async () => {
    await open();
    await story().pressSequentially('Рассказал о ссоре с братом', { delay: 5 });
    await saved();
    assert.equal(bench.sent('saveMyReport').length, 1);
    assert.equal((await kept()).includes('ссоре'), false);
    await page.reload();
    await story().waitFor();
    assert.equal(await story().inputValue(), 'Рассказал о ссоре с братом');
    assert.equal(world.reports.drafts.length, 2);
    await button('‹ Все отчёты').click();
    await button(/Продолжить отчёт: вс/).waitFor();
  });

  it('is saved when the panel is closed at once', async () => {
    await open();
    await story().fill('Коротко');
    await button('Закрыть «Смену»').click();
    await bench.called('saveMyReport');
    assert.equal(world.reports.drafts[0]?.story, 'Коротко');
  });

  it('stays in the tab while nobody answers, says so, and is saved when the connection is back', async () => {
    await open();
    bench.backend.trouble = 'silent';
    await story().fill('Связь пропала');
    await page.getByText(/сервис не отвечает — не потеряется/).waitFor();
    assert.ok((await kept()).includes('Связь пропала'));
    assert.equal(await page.evaluate(`JSON.stringify(localStorage).includes('пропала')`), false);
    await page.getByText(/хранится только в этой вкладке/).waitFor();
    await button('‹ Все отчёты').click();
    await page.getByText('пока только в этой вкладке').waitFor();
    bench.backend.trouble = 'none';
    await page.reload();
    await button(/Продолжить отчёт: вс/).click();
    assert.equal(await story().inputValue(), 'Связь пропала');
    await saved();
    assert.equal((await kept()).includes('пропала'), false);
    assert.equal(world.reports.drafts[0]?.story, 'Связь пропала');
  });

  it('says that there is no connection, and goes on by itself', async () => {
    await open();
    await page.context().setOffline(true);
    await story().fill('Метро');
    await page.getByText(/нет связи — не потеряется/).waitFor();
    await page.context().setOffline(false);
    await saved();
    assert.equal(world.reports.drafts[0]?.story, 'Метро');
  });

  it('about a conversation without a call is found in the list, too, while only the tab has it', async () => {
    await open('reports');
    await button('Написать отчёт').click();
    bench.backend.trouble = 'down';
    await story().fill('Ещё не в телефонии');
    await page.getByText(/не потеряется/).waitFor();
    await button('‹ Все отчёты').click();
    const row = page.getByRole('listitem').filter({ hasText: 'пока только в этой вкладке' });
    await row.getByRole('button', { name: /Продолжить/ }).click();
    bench.backend.trouble = 'none';
    await page.waitForFunction(
      '[...document.querySelectorAll("textarea")].some((field) => field.value === "Ещё не в телефонии")',
    );
    await saved();
  });

  it('and saved only after it was left is found in the list as it was saved', async () => {
    await open();
    const { promise: answered, resolve: answer } = Promise.withResolvers<undefined>();
    await page.route('**/me/reports/*', async (route) => {
      await answered;
      await route.continue();
    });
    await story().fill('Сохранено вдогонку');
    await page.getByText('сохраняем…').waitFor();
    await button('‹ Все отчёты').click();
    await page.getByText('пока только в этой вкладке').waitFor();
    answer(undefined);
    await page.getByText('пока только в этой вкладке').waitFor({ state: 'detached' });
    await button(/Продолжить отчёт: вс/).click();
    assert.equal(await story().inputValue(), 'Сохранено вдогонку');
    await saved();
    assert.equal(bench.sent('saveMyReport').length, 1);
  });

  it('is not seen by another person in the same tab', async () => {
    await open();
    bench.backend.trouble = 'down';
    await story().fill('Чужое');
    await page.getByText(/не потеряется/).waitFor();
    bench.backend.trouble = 'none';
    const handlers = reportsHandlers(world);
    const other = { ...VOLUNTEER_ME, id: 99 };
    bench.backend.handlers.openSession = (input) => ({ ...handlers.openSession!(input), me: other });
    bench.backend.handlers.me = () => other;
    await page.evaluate(
      'sessionStorage.removeItem(Object.keys(sessionStorage).find((key) => key.startsWith("smena.me.")))',
    );
    await page.reload();
    await page.locator('.smena-reports h1').waitFor();
    assert.equal(await story().inputValue(), '');
  });

  for (const [choice, expected] of [
    ['Оставить моё', 'Моё'],
    ['Взять сохранённое там', 'Написано на телефоне'],
  ] as const) {
    it(`and elsewhere differently is chosen by the person: «${choice}»`, async () => {
      await open(`reports/report/${REPORT.draft}`);
      elsewhere({ story: 'Написано на телефоне' });
      await story().fill('Моё');
      const banner = page.getByRole('alert').filter({ hasText: /изменён в другом окне/ });
      await banner.getByText(/Отличается: рассказ\./).waitFor();
      await banner.getByText('Что сохранено там').click();
      await banner.getByText('Написано на телефоне').waitFor();
      await page.getByText('не сохраняем, пока не выбран вариант').waitFor();
      assert.ok(await button('Отправить').isDisabled());
      assert.deepEqual(await accessibilityProblems(page), []);
      await button(choice).click();
      await saved();
      assert.equal(await story().inputValue(), expected);
      assert.equal(stored()?.story, expected);
    });
  }

  it('is no quarrel when the same was saved elsewhere', async () => {
    await open(`reports/report/${REPORT.draft}`);
    elsewhere({ story: 'Одно и то же' });
    await story().fill('Одно и то же');
    await saved();
    assert.equal(stored()?.version, 2);
  });

  it('may be kept although the draft was thrown away elsewhere', async () => {
    await open(`reports/report/${REPORT.draft}`);
    world.reports = { ...world.reports, drafts: [] };
    await story().fill('Важное');
    await page.getByText('Этот черновик выброшен в другом окне или на другом устройстве.').waitFor();
    await button('Оставить моё').click();
    await saved();
    assert.equal(stored()?.story, 'Важное');
    world.reports = { ...world.reports, drafts: [] };
    await story().fill('Неважное');
    await button('Выбросить и здесь').click();
    await page.getByRole('heading', { name: 'Отчёты' }).waitFor();
    assert.equal(world.reports.drafts.length, 0);
    assert.equal((await kept()).includes('Неважное'), false);
  });

  it('is thrown away by one press and brought back by another', async () => {
    await open(`reports/report/${REPORT.draft}`);
    await button('Выбросить черновик').click();
    await page.getByText('Черновик выброшен.').waitFor();
    assert.equal(world.reports.drafts.length, 0);
    await button('Отменить').click();
    await button(/Продолжить отчёт: вт/).click();
    assert.equal(await story().inputValue(), 'Говорили о работе');
    assert.equal(stored()?.story, 'Говорили о работе');
  });

  it('is thrown away also before the service had it', async () => {
    await open();
    bench.backend.trouble = 'down';
    await story().fill('Лишнее');
    await page.getByText(/не потеряется/).waitFor();
    await button('Выбросить черновик').click();
    await page.getByText('Черновик выброшен.').waitFor();
    assert.equal((await kept()).includes('Лишнее'), false);
    bench.backend.trouble = 'none';
  });

  it('stays when throwing away was refused, in the service’s words', async () => {
    await open(`reports/report/${REPORT.draft}`);
    bench.backend.handlers.dropMyDraft = () => {
      throw new Refusal(409, 'report.already-sent', 'Отчёт уже отправлен, выбросить его нельзя.');
    };
    await button('Выбросить черновик').click();
    await page.getByRole('alert').getByText('Отчёт уже отправлен, выбросить его нельзя.').waitFor();
    assert.equal(await story().inputValue(), 'Говорили о работе');
  });

  it('stays in the form when sending is refused: beside the field it names, else at the foot', async () => {
    await open(`reports/report/${REPORT.draft}`);
    await page.getByText('Помогли', { exact: true }).click();
    bench.backend.handlers.sendMyReport = () => {
      throw new Refusal(422, 'report.unknown-topic', 'Такой темы в списке больше нет.', {
        field: 'topicIds',
      });
    };
    await button('Отправить').click();
    await page.getByRole('group', { name: 'Темы' }).getByText('Такой темы в списке больше нет.').waitFor();
    await button('Одиночество').click();
    bench.backend.handlers.sendMyReport = () => {
      throw new Refusal(409, 'report.call-has-report', 'По этому звонку уже есть отчёт.');
    };
    await button('Отправить').click();
    await page.getByRole('alert').getByText('По этому звонку уже есть отчёт.').waitFor();
    assert.equal(await story().inputValue(), 'Говорили о работе');
  });

  it('says that the time is over when it is', async () => {
    world.reports = {
      ...world.reports,
      drafts: world.reports.drafts.map((draft) => ({
        ...draft,
        beganAt: '2026-12-18T15:00:00.000Z',
        call: {
          entryId: 'MToxMDA6OQ==',
          beganAt: '2026-12-18T15:00:00.000Z',
          talkSeconds: 60,
          direction: 'in' as const,
          slotId: null,
        },
        editable: false,
      })),
    };
    await open('reports');
    await page.getByText('время отправить вышло').waitFor();
    await button(/Продолжить отчёт: пт/).click();
    await page.getByText(/Время отправить этот отчёт вышло/).waitFor();
    assert.equal(await story().inputValue(), 'Говорили о работе');
  });
});

describe('ids of reports', () => {
  it('are random UUIDs also where the page has no TLS', () => {
    const bytes = { getRandomValues: <T>(into: T): T => ((into as unknown as Uint8Array).fill(255), into) };
    assert.equal(newId(bytes as Crypto), 'ffffffff-ffff-4fff-bfff-ffffffffffff');
    assert.match(newId(crypto), /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    assert.notEqual(newId(crypto), newId(crypto));
  });
});
