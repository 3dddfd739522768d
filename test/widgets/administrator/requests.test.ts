import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';
import type { DecideBody } from '../../../src/adapters/http/contract/shifts.ts';
import {
  ADMINISTRATOR_ME,
  administratorHandlers,
  administratorWorld,
  BORIS,
  DINA,
  MARIA,
  REQUEST,
} from '../host/administrator-world.ts';
import type { AdministratorWorld } from '../host/administrator-world.ts';
import { accessibilityProblems, openBench } from '../host/bench.ts';
import type { Bench, BenchOptions } from '../host/bench.ts';
import { Refusal } from '../host/fake-backend.ts';

const WIDE = { viewport: { width: 1440, height: 900 } };
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

describe('change requests', () => {
  let world: AdministratorWorld;
  let bench: Bench;
  let page: Page;
  const open = async (options: Partial<BenchOptions> = {}): Promise<void> => {
    bench = await openBench({
      widgets: ['administrator'],
      handlers: administratorHandlers(world),
      userId: ADMINISTRATOR_ME.id,
      now: new Date(world.now),
      fragment: `#smena/requests/${REQUEST.urgent}`,
      browser: WIDE,
      ...options,
    });
    page = bench.page;
    await page.locator('.smena-request-link').first().waitFor({ state: 'attached' });
  };
  const button = (name: string | RegExp): Locator => page.getByRole('button', { name });
  const story = (): Locator => page.locator('.smena-request');
  const dialog = (): Locator => page.getByRole('dialog').last();
  const stored = (id: string) => world.requests.find((request) => request.id === id);
  const decided = (): DecideBody => bench.sent('decideRequest').at(-1) as DecideBody;

  beforeEach(() => {
    world = administratorWorld();
  });
  afterEach(() => bench.end());

  it('stand by urgency, decided ones folded, and the most urgent one is told without being named', async () => {
    await open({ fragment: '#smena/requests' });
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
    await open();
    await story().getByText('Заболела, температура').waitFor();
    await story().getByText('Говорит, что заменит: Борис Лебедев. Позвоните и убедитесь.').waitFor();
    await story().getByText('В этой смене остаётся: Глеб Ёлкин').waitFor();
    await story()
      .getByText(/Просьба пришла: вчера в.12:00; до смены оставалось 2.дня 6.часов/)
      .waitFor();
    await story()
      .getByText(/3.смены в этом месяце · просит не больше 4 в месяц · отметка от.22.ноября/)
      .waitFor();
    assert.deepEqual(await accessibilityProblems(page), []);
  });

  it('keep what was said on the phone, in the history too', async () => {
    await open();
    const said = page.getByRole('group', { name: 'Что сказали по телефону: Дина Волкова' });
    await said.getByRole('button', { name: 'Спросили, ждём' }).click();
    await said.getByRole('button', { name: 'Спросили, ждём', pressed: true }).waitFor();
    await said.getByRole('button', { name: 'Не может' }).click();
    await said.getByRole('button', { name: 'Не может', pressed: true }).waitFor();
    const boris = page.getByRole('group', { name: 'Что сказали по телефону: Борис Лебедев' });
    await boris.getByRole('button', { name: 'Согласен' }).click();
    await boris.getByRole('button', { name: 'Согласен', pressed: true }).waitFor();
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
      .getByText('сегодня в 10:00 — Борис Лебедев: согласен (отмечено: Мария Кузнецова)')
      .waitFor();
  });

  it('are settled by a replacement in one press and a word', async () => {
    await open();
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
    await open();
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

  it('ask why also when the answer changed since the list was read', async () => {
    await open();
    bench.backend.handlers.decideRequest = () => {
      throw new Refusal(422, 'schedule.reason-needed', 'Назначение против ответа: укажите причину.', {
        field: 'reason',
      });
    };
    world.candidates = world.candidates.map((one) =>
      one.volunteer.id === DINA.id
        ? { ...one, available: false, markedAt: null, against: ['not-marked'] }
        : one,
    );
    await button('Заменить: Дина Волкова').click();
    await dialog().getByRole('button', { name: 'Заменить' }).click();
    await page.getByText('Назначение против ответа: укажите причину.').waitFor();
    await page.getByText('Остальные (2): понадобится причина').waitFor();
  });

  it('can leave the seat empty', async () => {
    await open();
    await button('Оставить пустым…').click();
    await dialog()
      .getByText(/место останется свободным/)
      .waitFor();
    await dialog().getByRole('button', { name: 'Оставить пустым' }).click();
    await page.getByText('Готово: место пустое, волонтёру уйдёт задача.').waitFor();
    assert.deepEqual(decided(), { outcome: 'left-gap', answer: '', version: 1 });
  });

  it('stay on the screen once they are decided, though no link named them', async () => {
    await open({ fragment: '#smena/requests' });
    await story().getByText('Анна Орлова не сможет выйти').waitFor();
    await button('Оставить пустым…').click();
    await dialog().getByRole('button', { name: 'Оставить пустым' }).click();
    await page.getByText('Готово: место пустое, волонтёру уйдёт задача.').waitFor();
    await story().getByText('Анна Орлова не сможет выйти').waitFor();
  });

  it('are declined only with a sentence, kept while it is not sent', async () => {
    await open();
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

  it('say that they were withdrawn meanwhile, and show it', async () => {
    await open();
    await button('Заменить: Дина Волкова').click();
    world.requests = world.requests.map((request) =>
      request.id === REQUEST.urgent
        ? { ...request, state: 'withdrawn', decidedAt: world.now, decidedBy: null, version: 2 }
        : request,
    );
    await dialog().getByRole('button', { name: 'Заменить' }).click();
    await page.getByRole('alert').getByText('Волонтёр уже отозвал эту просьбу.').waitFor();
    await story().getByText('отозван волонтёром', { exact: true }).waitFor();
    assert.equal(await button('Отклонить…').count(), 0);
  });

  it('say that another administrator was faster, and show whom they chose', async () => {
    await open();
    world.requests = world.requests.map((request) =>
      request.id === REQUEST.urgent
        ? {
            ...request,
            state: 'replaced',
            decidedAt: world.now,
            decidedBy: MARIA,
            replacement: BORIS,
            version: 2,
          }
        : request,
    );
    await page
      .getByRole('group', { name: /Дина Волкова/ })
      .getByRole('button', { name: 'Согласен' })
      .click();
    await page
      .getByRole('alert')
      .getByText('Просьба только что изменилась. Посмотрите её ещё раз.')
      .waitFor();
    await story().getByText('Выйдет: Борис Лебедев').waitFor();
  });

  it('say that the colleague has been taken, and read the candidates again', async () => {
    await open();
    bench.backend.handlers.decideRequest = () => {
      throw new Refusal(409, 'request.replacement-taken', 'Этот волонтёр уже стоит в этой смене.', {
        field: 'volunteerId',
      });
    };
    await button('Заменить: Дина Волкова').click();
    world.candidates = world.candidates.filter((one) => one.volunteer.id !== DINA.id);
    await dialog().getByRole('button', { name: 'Заменить' }).click();
    await page.getByRole('alert').getByText('Этот волонтёр уже стоит в этой смене.').waitFor();
    await button('Заменить: Дина Волкова').waitFor({ state: 'detached' });
    await button('Заменить: Борис Лебедев').waitFor();
  });

  it('keep the dialog and what was typed when nobody answers', async () => {
    await open();
    await button('Отклонить…').click();
    await dialog().getByLabel('Что сказать волонтёру').fill('Не получается');
    bench.backend.trouble = 'down';
    await dialog().getByRole('button', { name: 'Отклонить' }).click();
    await dialog()
      .getByText(/Сервис «Смена» сейчас не отвечает/)
      .waitFor();
    bench.backend.trouble = 'none';
    await dialog().getByRole('button', { name: 'Отклонить' }).click();
    await page.getByText(/Готово: запрос отклонён/).waitFor();
  });

  it('say that a linked one does not exist, and that there are none', async () => {
    await open({ fragment: '#smena/requests/0f8f2f34-3d5c-4b5e-9d10-2b6ce5a6c099' });
    await page.getByText(/Такого запроса нет/).waitFor();
    await bench.end();
    world.requests = [];
    bench = await openBench({
      widgets: ['administrator'],
      handlers: administratorHandlers(world),
      userId: ADMINISTRATOR_ME.id,
      now: new Date(world.now),
      fragment: '#smena/requests',
      browser: WIDE,
    });
    await bench.page.getByText(/Запросов нет\. Когда волонтёр не сможет выйти/).waitFor();
  });

  it('are one column on a phone: the list, then the story and back', async () => {
    await open({ fragment: '#smena/requests', browser: PHONE });
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
    await open();
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
