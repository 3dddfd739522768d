import assert from 'node:assert/strict';
import { accessibilityProblems } from '../host/bench.ts';
import { reportPages } from '../host/reports-bench.ts';
import { CALL } from '../host/reports-world.ts';

describe('a report of a volunteer', () => {
  const open = reportPages();

  it('are written from the call, on one screen, and lead to the next one that is missing', async () => {
    const { world, page, button, story, arrived, saved, fill } = await open();
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
    const { bench, page, button, fill } = await open(`reports/${encodeURIComponent(CALL.first)}`);
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
    const { page, button } = await open(`reports/${encodeURIComponent(CALL.first)}`);
    await button('Одиночество').click();
    await page.getByRole('button', { name: 'Одиночество', pressed: true }).click();
    await page.getByRole('button', { name: 'Одиночество', pressed: false }).waitFor();
    await page.getByText('1 — очень тяжело').click();
    await button('Убрать ответ').click();
    assert.equal(await page.getByRole('radio', { name: '1 — очень тяжело' }).isChecked(), false);
    await page.getByText('ничего не написано').waitFor();
  });

  it('are written for a conversation nobody knows yet, at a time that may be changed', async () => {
    const { world, bench, page, button, fill } = await open();
    await button('Написать отчёт').click();
    const day = page.getByLabel('День', { exact: true });
    const time = page.getByLabel('Время', { exact: true });
    assert.deepEqual([await day.inputValue(), await time.inputValue()], ['22.12.2026', '09:30']);
    await page.getByText(/за последние 72.часа/).waitFor();
    await fill();
    await time.fill('11:30');
    await button('Отправить').click();
    await page.getByText('Разговор не мог начаться позже, чем сейчас.').waitFor();
    await day.fill('18.12.2026');
    await page.getByText(/Отчёт можно отправить за.72.часа после разговора/).waitFor();
    await day.fill('');
    await page.getByText('Укажите день и время.').waitFor();
    assert.equal(bench.sent('sendMyReport').length, 0);
    assert.deepEqual(await accessibilityProblems(page), []);
    await day.fill('21.12.2026');
    await time.fill('23:10');
    await button('Отправить').click();
    await page.getByText(/Отчёт отправлен/).waitFor();
    assert.equal(world.reports.sent[0]?.beganAt, '2026-12-21T20:10:00.000Z');
    assert.equal(world.reports.sent[0]?.call, null);
  });

  it('warn of what looks like a number of a client, however it is written', async () => {
    const { page, story } = await open(`reports/${encodeURIComponent(CALL.first)}`);
    await story().fill('Просил перезвонить: 8 (000) 123-45 67');
    await page
      .getByRole('alert')
      .getByText(/Похоже на номер телефона/)
      .waitFor();
    await story().fill('Говорили 17.11.2026 с 18:24 до 19:05, третий раз за 2026 год');
    await page.getByText(/Похоже на номер телефона/).waitFor({ state: 'detached' });
    await page.getByText(/Не пишите имён, телефонов и адресов клиентов/).waitFor();
  });

  it('say that a call of a task needs none any more', async () => {
    const { page, button } = await open();
    await page.evaluate(`location.hash = '#smena/reports/no-such-call'`);
    await page.getByText(/Отчёт об этом разговоре уже не нужен/).waitFor();
    await button('‹ Все отчёты').click();
    await page.getByRole('heading', { name: 'Отчёты' }).waitFor();
  });
});
