import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { accessibilityProblems } from '../host/bench.ts';
import { reportPages } from '../host/reports-bench.ts';
import { REPORT, reportsWorld } from '../host/reports-world.ts';

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');
const figures = async (page: Page): Promise<string> =>
  plain(await page.locator('.smena-my-statistics').innerText());
const rows = async (page: Page): Promise<string[]> =>
  (await page.locator('.smena-report-when').allInnerTexts()).map(plain);

describe('a volunteer’s reports', () => {
  const open = reportPages();

  it('begin with the month in figures and the average score', async () => {
    const { page } = await open();
    assert.equal(
      await figures(page),
      'У вас в декабре: 6 смен, 5 консультаций. Средняя оценка клиентов за всё время: 4,6 · 12 ответов.',
    );
  });

  it('tell no average of a few answers', async () => {
    const world = reportsWorld();
    world.statistics = { ...world.statistics, scoreAnswers: null, averageClientScoring: null };
    const { page } = await open('reports', { world });
    assert.equal(await figures(page), 'У вас в декабре: 6 смен, 5 консультаций.');
  });

  it('stand with the missing ones first, by call time and length, and say until when', async () => {
    const { page } = await open();
    assert.deepEqual(await rows(page), [
      'вс, 20 декабря, 18:24 · 32 мин',
      'пн, 21 декабря, 20:05 · 1 ч 04 мин · исходящий',
      'вт, 22 декабря, 08:30',
      'пн, 21 декабря, 18:00 · 20 мин',
      'вт, 1 декабря, 18:00',
    ]);
    await page.getByText('Ждут отчёта: 2 разговора').waitFor();
    await page.getByText(/отправьте до: завтра в.18:24/).waitFor();
    await page.getByText(/Звонки известны до: сегодня в.04:00/).waitFor();
    assert.deepEqual(await accessibilityProblems(page), []);
  });

  it('say that all are written, and what to do when no calls come', async () => {
    const world = reportsWorld();
    world.reports = { ...world.reports, missing: [], drafts: [], sent: [], callsKnownUntil: null };
    const { page } = await open('reports', { world });
    await page.getByRole('heading', { name: 'Все отчёты написаны' }).waitFor();
    await page.getByText(/Звонки из телефонии прочитаны ещё не все/).waitFor();
    await page.getByText('За 60 дней вы ничего не отправляли.').waitFor();
    assert.deepEqual(await accessibilityProblems(page), []);
  });

  it('keep retired topics only where they were chosen', async () => {
    const { button } = await open(`reports/report/${REPORT.changeable}`);
    await button('Призыв (больше не предлагается)').waitFor();
    await button('‹ Все отчёты').click();
    await button(/Написать отчёт: вс/).click();
    await button('Одиночество').waitFor();
    assert.equal(await button(/Призыв/).count(), 0);
  });

  it('once sent, are changed when their author says so, not while typing', async () => {
    const { world, bench, page, button, story, arrived } = await open();
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
    const { page, button, story } = await open();
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
    const { bench, page } = await open();
    const row = page.getByRole('article').filter({ hasText: /21.декабря, 18:00/ });
    await row.getByText('Переписка об отчёте').click();
    await row.getByText('Видят автор отчёта и супервайзеры.').waitFor();
    await row.getByRole('textbox', { name: 'Сообщение' }).fill('Можно созвониться?');
    assert.equal(await page.evaluate(`JSON.stringify(localStorage).includes('созвониться')`), false);
    await row.getByRole('button', { name: 'Отправить' }).click();
    await row.getByText(/Анна Орлова, сегодня/).waitFor();
    assert.deepEqual(bench.sent('writeOnReport'), [{ text: 'Можно созвониться?' }]);
  });
});
