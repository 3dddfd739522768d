import assert from 'node:assert/strict';
import { administratorWorld, DINA, REQUEST } from '../host/administrator-world.ts';
import { accessibilityProblems } from '../host/bench.ts';
import { PHONE, requestPages } from '../host/requests-bench.ts';

describe('change requests', () => {
  const open = requestPages();

  it('stand by urgency, decided ones folded, and the most urgent one is told without being named', async () => {
    const { bench, page, button, story } = await open({ fragment: '#smena/requests' });
    const links = await page.locator('.smena-request-link:visible').allInnerTexts();
    assert.deepEqual(
      links.map((text) => text.replaceAll('\u00a0', ' ').split('\n')),
      [
        ['смена завтра в 18:00', 'Анна Орлова'],
        ['смена вт, 15 декабря в 18:00', 'Вера Соколова'],
      ],
    );
    await story().getByText('Анна Орлова не сможет выйти').waitFor();
    await page.getByText('Решённые (1)').click();
    await button(/смена ср, 2.декабря/).click();
    await story().getByText('Выйдет: Дина Волкова').waitFor();
    await story().getByText('Ответ волонтёру: «Выйдет Дина, выздоравливайте.»').waitFor();
    assert.equal(await button('Отклонить…').count(), 0);
    assert.equal(bench.sent('requestCandidates').length, 1);
  });

  it('tell the story: why, who was named, with whom, with what notice', async () => {
    const { page, story } = await open();
    await story().getByText('Заболела, температура').waitFor();
    await story().getByText('Говорит, что заменит: Борис Лебедев. Позвоните и убедитесь.').waitFor();
    await story().getByText('В этой смене остаётся: Глеб Ёлкин').waitFor();
    await story()
      .getByText(/Просьба пришла: вчера в.12:00; запас до смены: 2.дня 6.часов/)
      .waitFor();
    await story()
      .getByText(/3.смены в этом месяце · просит не больше 4 в месяц · отметка от.22.ноября/)
      .waitFor();
    assert.deepEqual(await accessibilityProblems(page), []);
  });

  it('keep what was said on the phone, in the history too', async () => {
    const { page, story, stored } = await open();
    const said = page.getByRole('group', { name: 'Что сказали по телефону: Дина Волкова' });
    await said.getByRole('button', { name: 'Спросили, ждём' }).click();
    await said.getByRole('button', { name: 'Спросили, ждём', pressed: true }).waitFor();
    await said.getByRole('button', { name: 'Не может' }).click();
    await said.getByRole('button', { name: 'Не может', pressed: true }).waitFor();
    const boris = page.getByRole('group', { name: 'Что сказали по телефону: Борис Лебедев' });
    await boris.getByRole('button', { name: 'Может', exact: true }).click();
    await boris.getByRole('button', { name: 'Может', exact: true, pressed: true }).waitFor();
    assert.deepEqual(
      stored(REQUEST.urgent)?.contacts.map((contact) => [contact.volunteer.name, contact.answer]),
      [
        ['Дина Волкова', 'refused'],
        ['Борис Лебедев', 'agreed'],
      ],
    );
    assert.equal(await page.locator('.smena-candidate strong').first().innerText(), 'Борис Лебедев');
    await story().getByText('Что было').click();
    await story()
      .getByText('сегодня в 10:00 — Борис Лебедев: может выйти (отмечено: Мария Кузнецова)')
      .waitFor();
  });

  it('are settled by a replacement in one press and a word', async () => {
    const { page, button, story, dialog, decided } = await open();
    await button('Заменить: Дина Волкова').click();
    await dialog()
      .getByText(/вместо «Анна Орлова» встанет «Дина Волкова»/)
      .waitFor();
    assert.equal(await dialog().getByLabel('Почему всё же этот человек').count(), 0);
    assert.deepEqual(await accessibilityProblems(page), []);
    await dialog().getByLabel('Что сказать волонтёру (необязательно)').fill('Выздоравливайте!');
    await dialog().getByRole('button', { name: 'Заменить' }).click();
    await page.getByText('Готово: выйдет Дина Волкова. Волонтёрам уйдут задачи.').waitFor();
    assert.deepEqual(decided(), {
      outcome: 'replaced',
      volunteerId: DINA.id,
      answer: 'Выздоравливайте!',
      version: 1,
    });
    await story().getByText('замена найдена', { exact: true }).waitFor();
  });

  it('ask why when the replacement goes against an answer', async () => {
    const { bench, page, button, dialog, decided } = await open();
    await page.getByText('Остальные (1): понадобится причина').click();
    await page.getByText('не отмечал(а) это время').waitFor();
    await button('Заменить: Глеб Ёлкин').click();
    const go = dialog().getByRole('button', { name: 'Заменить' });
    await go.click();
    await dialog().getByText('Напишите причину: назначение идёт против ответа волонтёра.').waitFor();
    assert.equal(bench.sent('decideRequest').length, 0);
    await dialog().getByLabel('Почему всё же этот человек').fill('Сам предложил по телефону');
    await go.click();
    await page.getByText(/Готово: выйдет Глеб Ёлкин/).waitFor();
    const body = decided();
    assert.equal(body.outcome === 'replaced' && body.reason, 'Сам предложил по телефону');
  });

  it('can leave the seat empty', async () => {
    const { page, button, dialog, decided } = await open();
    await button('Оставить пустым…').click();
    await dialog()
      .getByText(/место останется свободным/)
      .waitFor();
    await dialog().getByRole('button', { name: 'Оставить пустым' }).click();
    await page.getByText('Готово: место пустое, волонтёру уйдёт задача.').waitFor();
    assert.deepEqual(decided(), { outcome: 'left-gap', answer: '', version: 1 });
  });

  it('stay on the screen once they are decided, though no link named them', async () => {
    const { page, button, story, dialog } = await open({ fragment: '#smena/requests' });
    await story().getByText('Анна Орлова не сможет выйти').waitFor();
    await button('Оставить пустым…').click();
    await dialog().getByRole('button', { name: 'Оставить пустым' }).click();
    await page.getByText('Готово: место пустое, волонтёру уйдёт задача.').waitFor();
    await story().getByText('Анна Орлова не сможет выйти').waitFor();
  });

  it('are declined only with a sentence, kept while it is not sent', async () => {
    const { page, button, dialog, decided } = await open();
    await button('Отклонить…').click();
    await dialog().getByRole('button', { name: 'Отклонить' }).click();
    await dialog().getByText('Напишите хотя бы одно предложение.').waitFor();
    await dialog().getByLabel('Что сказать волонтёру').fill('Позвоните мне, пожалуйста');
    await dialog().getByRole('button', { name: 'Отмена' }).click();
    await button('Отклонить…').click();
    assert.equal(
      await dialog().getByLabel('Что сказать волонтёру').inputValue(),
      'Позвоните мне, пожалуйста',
    );
    await dialog().getByRole('button', { name: 'Отклонить' }).click();
    await page.getByText('Готово: запрос отклонён, волонтёру уйдёт задача.').waitFor();
    assert.deepEqual(decided(), { outcome: 'declined', answer: 'Позвоните мне, пожалуйста', version: 1 });
  });

  it('say that a linked one does not exist, and that there are none', async () => {
    const { bench, page } = await open({
      fragment: '#smena/requests/0f8f2f34-3d5c-4b5e-9d10-2b6ce5a6c099',
    });
    await page.getByText(/Такого запроса нет/).waitFor();
    await bench.end();
    const none = await open({
      fragment: '#smena/requests',
      world: { ...administratorWorld(), requests: [] },
    });
    await none.page.getByText(/Запросов нет\. Когда волонтёр не сможет выйти/).waitFor();
  });

  it('are one column on a phone: the list, then the story and back', async () => {
    const { page, button, story } = await open({ fragment: '#smena/requests', browser: PHONE });
    assert.equal(await story().isVisible(), false);
    assert.deepEqual(await accessibilityProblems(page), []);
    await button(/смена завтра в 18:00/).click();
    await story().waitFor();
    assert.equal(await button(/смена завтра в 18:00/).isVisible(), false);
    assert.deepEqual(await accessibilityProblems(page), []);
    await button(/Все запросы/).click();
    await button(/смена завтра в 18:00/).waitFor();
  });

  it('are decided with the keyboard alone', async () => {
    const { page, button, dialog } = await open();
    await button('Заменить: Дина Волкова').focus();
    await page.keyboard.press('Enter');
    await dialog().waitFor();
    await page.keyboard.press('Escape');
    await dialog().getByText('Отменить это нельзя').waitFor({ state: 'detached' });
    const focused = await page.evaluate('document.activeElement.ariaLabel');
    assert.equal(focused, 'Заменить: Дина Волкова');
    await page.keyboard.press('Space');
    await dialog().getByRole('button', { name: 'Заменить' }).press('Enter');
    await page.getByText(/Готово: выйдет Дина Волкова/).waitFor();
  });
});
