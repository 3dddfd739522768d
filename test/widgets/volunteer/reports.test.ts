import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';
import { accessibilityProblems, openBench } from '../host/bench.ts';
import type { Bench, BenchOptions } from '../host/bench.ts';
import { CALL, REPORT, reportsHandlers, reportsWorld } from '../host/reports-world.ts';
import type { ReportsWorld } from '../host/reports-world.ts';
import { VOLUNTEER_ME } from '../host/volunteer-answers.ts';

const WIDE = { viewport: { width: 1440, height: 900 } };
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const NARROW = { viewport: { width: 320, height: 720 }, hasTouch: true, isMobile: true };

describe('a volunteer’s reports', () => {
  let world: ReportsWorld;
  let bench: Bench;
  let page: Page;
  const open = async (route = 'reports', options: Partial<BenchOptions> = {}): Promise<void> => {
    bench = await openBench({
      widgets: ['volunteer'],
      handlers: reportsHandlers(world),
      userId: VOLUNTEER_ME.id,
      now: new Date(world.now),
      fragment: `#smena/${route}`,
      browser: WIDE,
      ...options,
    });
    page = bench.page;
    await page.locator('.smena-reports h1').waitFor();
  };
  const button = (name: string | RegExp): Locator =>
    page.getByRole('button', { name, exact: typeof name === 'string' });
  const story = (): Locator => page.getByRole('textbox', { name: 'Что произошло' });
  const arrived = (route: string): Promise<unknown> =>
    page.waitForFunction(`location.hash === '#smena/${route}'`);
  const saved = (): Promise<void> => page.getByText('сохранено', { exact: true }).waitFor();
  const rows = async (): Promise<string[]> =>
    (await page.locator('.smena-report-when').allInnerTexts()).map((text) => text.replaceAll('\u00a0', ' '));
  const fill = async (): Promise<void> => {
    await button('Одиночество').click();
    await page.getByText('Помогли', { exact: true }).click();
    await story().fill('Говорили полчаса, стало легче.');
  };

  beforeEach(() => {
    world = reportsWorld();
  });
  afterEach(() => bench.end());

  const figures = async (): Promise<string> =>
    (await page.locator('.smena-my-statistics').innerText()).replaceAll('\u00a0', ' ');

  it('begin with the month in figures and the average score', async () => {
    await open();
    assert.equal(
      await figures(),
      'Вы в декабре: 6 смен, 5 консультаций. Средняя оценка клиентов за всё время: 4,6 · 12 ответов.',
    );
  });

  it('tell no average of a few answers', async () => {
    world.statistics = { ...world.statistics, scoreAnswers: null, averageClientScoring: null };
    await open();
    assert.equal(await figures(), 'Вы в декабре: 6 смен, 5 консультаций.');
  });

  it('stand with the missing ones first, by call time and length, and say until when', async () => {
    await open();
    assert.deepEqual(await rows(), [
      'вс, 20 декабря, 18:24 · 32 мин',
      'пн, 21 декабря, 20:05 · 1 ч 04 мин · исходящий',
      'вт, 22 декабря, 08:30',
      'пн, 21 декабря, 18:00 · 20 мин',
      'вт, 1 декабря, 18:00',
    ]);
    await page.getByText('Ждут отчёта: 2 разговора').waitFor();
    await page.getByText(/ответьте до: завтра в.18:24/).waitFor();
    await page.getByText(/Звонки известны до: сегодня в.04:00/).waitFor();
    assert.deepEqual(await accessibilityProblems(page), []);
  });

  it('say that all are written, and what to do when no calls come', async () => {
    world.reports = { ...world.reports, missing: [], drafts: [], sent: [], callsKnownUntil: null };
    await open();
    await page.getByRole('heading', { name: 'Все отчёты написаны' }).waitFor();
    await page.getByText(/Звонки из телефонии прочитаны ещё не все/).waitFor();
    await page.getByText('За 60 дней вы ничего не отправляли.').waitFor();
    assert.deepEqual(await accessibilityProblems(page), []);
  });

  it('are written from the call, on one screen, and lead to the next one that is missing', async () => {
    await open();
    await button(/Написать отчёт: вс, 20.декабря, 18:24/).click();
    await arrived(`reports/${encodeURIComponent(CALL.first)}`);
    await page.getByText(/вс,.20.декабря, 18:24 · 32.мин/).waitFor();
    await page.getByText('Время взято из звонка, менять его не нужно.').waitFor();
    assert.equal(await page.getByLabel('День').count(), 0);
    await fill();
    await button('Развод и расставание').click();
    await page.getByText('4 — хорошо').click();
    await page.getByText('Хочу обсудить с супервайзером').click();
    await page.getByRole('switch', { name: /Риск/ }).check();
    await saved();
    assert.deepEqual(await accessibilityProblems(page), []);
    await button('Отправить').click();
    await page.getByText('Отчёт отправлен. Вот следующий разговор без отчёта.').waitFor();
    await arrived(`reports/${encodeURIComponent(CALL.second)}`);
    await page.getByText(/пн,.21.декабря, 20:05 · 1.ч 04.мин · исходящий/).waitFor();
    assert.equal(await story().inputValue(), '');
    const sent = world.reports.sent[0]!;
    assert.match(sent.id, /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    assert.deepEqual(
      [sent.call?.entryId, sent.beganAt, sent.topicIds, sent.story, sent.outcome, sent.feeling],
      [CALL.first, '2026-12-20T15:24:00.000Z', [1, 2], 'Говорили полчаса, стало легче.', 'helped', 4],
    );
    assert.deepEqual([sent.discussWithSupervisor, sent.risk], [true, true]);
    await fill();
    await button('Отправить').click();
    await page.getByText('Отчёт отправлен. Спасибо!').waitFor();
    await page.getByRole('heading', { name: 'Все отчёты написаны' }).waitFor();
  });

  it('name by words, beside the fields, what is missing, and nothing is sent', async () => {
    await open(`reports/${encodeURIComponent(CALL.first)}`);
    await button('Отправить').click();
    await page.getByText('Выберите хотя бы одну тему.').waitFor();
    await page.getByText('Выберите, чем кончилось.').waitFor();
    await page.getByText('Напишите, что произошло, хотя бы одним предложением.').waitFor();
    await page.getByText('Не отправлено: поправьте отмеченное.').waitFor();
    assert.equal(await page.evaluate('document.activeElement.textContent'), 'Одиночество');
    assert.deepEqual(await accessibilityProblems(page), []);
    await fill();
    await page.getByText('Не отправлено: поправьте отмеченное.').waitFor({ state: 'detached' });
    assert.equal(bench.sent('sendMyReport').length, 0);
  });

  it('take back a topic and an answer about oneself', async () => {
    await open(`reports/${encodeURIComponent(CALL.first)}`);
    await button('Одиночество').click();
    await page.getByRole('button', { name: 'Одиночество', pressed: true }).click();
    await page.getByRole('button', { name: 'Одиночество', pressed: false }).waitFor();
    await page.getByText('1 — очень тяжело').click();
    await button('Убрать ответ').click();
    assert.equal(await page.getByRole('radio', { name: '1 — очень тяжело' }).isChecked(), false);
    await page.getByText('ничего не написано').waitFor();
  });

  it('are written for a conversation nobody knows yet, at a time that may be changed', async () => {
    await open();
    await button('Написать отчёт').click();
    const day = page.getByLabel('День');
    const time = page.getByLabel('Время', { exact: true });
    assert.deepEqual([await day.inputValue(), await time.inputValue()], ['2026-12-22', '09:30']);
    assert.equal(await day.getAttribute('min'), '2026-12-19');
    await fill();
    await time.fill('11:30');
    await button('Отправить').click();
    await page.getByText('Разговор не мог начаться позже, чем сейчас.').waitFor();
    await day.fill('2026-12-18');
    await page.getByText(/Отчёт можно отправить за.72.часа после разговора/).waitFor();
    await day.fill('');
    await page.getByText('Укажите день и время.').waitFor();
    assert.equal(bench.sent('sendMyReport').length, 0);
    assert.deepEqual(await accessibilityProblems(page), []);
    await day.fill('2026-12-21');
    await time.fill('23:10');
    await button('Отправить').click();
    await page.getByText(/Отчёт отправлен/).waitFor();
    assert.equal(world.reports.sent[0]?.beganAt, '2026-12-21T20:10:00.000Z');
    assert.equal(world.reports.sent[0]?.call, null);
  });

  it('warn of what looks like a number of a client, however it is written', async () => {
    await open(`reports/${encodeURIComponent(CALL.first)}`);
    await story().fill('Просил перезвонить: 8 (000) 123-45 67');
    await page
      .getByRole('alert')
      .getByText(/Похоже на номер телефона/)
      .waitFor();
    await story().fill('Говорили 17.11.2026 с 18:24 до 19:05, третий раз за 2026 год');
    await page.getByText(/Похоже на номер телефона/).waitFor({ state: 'detached' });
    await page.getByText(/Не пишите имён, телефонов и адресов клиентов/).waitFor();
  });

  it('keep retired topics only where they were chosen', async () => {
    await open(`reports/report/${REPORT.changeable}`);
    await button('Призыв (больше не предлагается)').waitFor();
    await button('‹ Все отчёты').click();
    await button(/Написать отчёт: вс/).click();
    await button('Одиночество').waitFor();
    assert.equal(await button(/Призыв/).count(), 0);
  });

  it('once sent, are changed when their author says so, not while typing', async () => {
    await open();
    await button(/Изменить отчёт: пн, 21.декабря, 18:00/).click();
    await arrived(`reports/report/${REPORT.changeable}`);
    assert.equal(await story().inputValue(), 'Долго молчал, потом рассказал.');
    assert.ok(await button('Отправить изменения').isDisabled());
    await story().fill('Долго молчал.');
    await page.getByText('изменено, ещё не отправлено').waitFor();
    await button('Отменить изменения').click();
    assert.equal(await story().inputValue(), 'Долго молчал, потом рассказал.');
    await story().fill('Долго молчал, потом рассказал о брате.');
    await button('Отправить изменения').click();
    await page.getByText('Отчёт отправлен. Спасибо!').waitFor();
    assert.equal(bench.sent('saveMyReport').length, 0);
    assert.equal(world.reports.sent[0]?.story, 'Долго молчал, потом рассказал о брате.');
    assert.equal(world.reports.sent[0]?.version, 3);
  });

  it('say that they were discussed, and are only read once their time is over', async () => {
    await open();
    const old = page.getByRole('article').filter({ hasText: /1.декабря, 18:00/ });
    await old.getByText('обсуждено').waitFor();
    await old.getByText('риск').waitFor();
    await old.getByText(/2.сообщения/).waitFor();
    await page.getByText(/можно изменить до: чт,.24.декабря в.18:00/).waitFor();
    await button(/Открыть отчёт: вт, 1.декабря/).click();
    await page.getByText('Посоветовали юриста.').waitFor();
    assert.equal(await story().count(), 0);
    assert.deepEqual(await accessibilityProblems(page), []);
  });

  it('are talked over with supervisors in a thread', async () => {
    await open();
    const row = page.getByRole('article').filter({ hasText: /21.декабря, 18:00/ });
    await row.getByText('Переписка об отчёте').click();
    await row.getByText('Видят автор отчёта и супервайзеры.').waitFor();
    await row.getByRole('textbox', { name: 'Сообщение' }).fill('Можно созвониться?');
    assert.equal(await page.evaluate(`JSON.stringify(localStorage).includes('созвониться')`), false);
    await row.getByRole('button', { name: 'Отправить' }).click();
    await row.getByText(/Анна Орлова, сегодня/).waitFor();
    assert.deepEqual(bench.sent('writeOnReport'), [{ text: 'Можно созвониться?' }]);
  });

  it('say that a call of a task needs none any more', async () => {
    await open();
    await page.evaluate(`location.hash = '#smena/reports/no-such-call'`);
    await page.getByText(/Отчёт об этом разговоре уже не нужен/).waitFor();
    await button('‹ Все отчёты').click();
    await page.getByRole('heading', { name: 'Отчёты' }).waitFor();
  });

  for (const [name, browser] of [
    ['390', PHONE],
    ['320', NARROW],
  ] as const) {
    it(`fit a phone of ${name} px, list and form, light and dark`, async () => {
      for (const dark of [false, true]) {
        await open('reports', { browser, host: { dark } });
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
        await bench.end();
        world = reportsWorld();
      }
      await open();
    });
  }

  it('are written with the keyboard alone', async () => {
    await open(`reports/${encodeURIComponent(CALL.first)}`);
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
    const handlers = reportsHandlers(world);
    const me = { ...VOLUNTEER_ME, language: 'en' as const };
    const session = handlers.openSession!;
    handlers.openSession = (input) => ({ ...session(input), me });
    handlers.me = () => me;
    await open('reports', { handlers });
    await page.getByText('Waiting for a report: 2').waitFor();
    await button(/Write the report: Sun/).click();
    await button('Send').click();
    await page.getByText('Choose at least one topic.').waitFor();
    assert.deepEqual(await accessibilityProblems(page), []);
  });
});
