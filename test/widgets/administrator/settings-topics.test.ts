import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';
import { faultsOf, moved, rowsOf, withNew } from '../../../widgets/administrator/settings/topics.ts';
import { callsWorld } from '../host/administrator-calls.ts';
import { ADMINISTRATOR_ME, administratorHandlers, administratorWorld } from '../host/administrator-world.ts';
import type { AdministratorWorld } from '../host/administrator-world.ts';
import { accessibilityProblems, openBench } from '../host/bench.ts';
import type { Bench } from '../host/bench.ts';
import { Refusal } from '../host/fake-backend.ts';

describe('topics of conversations', () => {
  let world: AdministratorWorld;
  let bench: Bench;
  let page: Page;
  const button = (name: string | RegExp): Locator =>
    page.getByRole('button', { name, exact: typeof name === 'string' });
  const name = (place: number): Locator => page.getByLabel(`Название темы ${place}`);
  const names = async (): Promise<string[]> => {
    const fields = await page.getByRole('list', { name: 'Темы' }).getByRole('textbox').all();
    return Promise.all(fields.map((field) => field.inputValue()));
  };
  const save = async (): Promise<void> => {
    await button('Сохранить').click();
    await page.getByText('Сохранено.', { exact: true }).waitFor();
  };
  const stored = (): string[] =>
    world.topics.topics.map((topic) => (topic.retired ? `(${topic.name})` : topic.name));

  beforeEach(async () => {
    world = administratorWorld();
    bench = await openBench({
      widgets: ['administrator'],
      handlers: administratorHandlers(world),
      userId: ADMINISTRATOR_ME.id,
      now: new Date(world.now),
      fragment: '#smena/settings/topics',
      browser: { viewport: { width: 1440, height: 900 } },
    });
    page = bench.page;
    await name(1).waitFor();
  });
  afterEach(() => bench.end());

  it('stand in order with their use and former names; retired ones apart', async () => {
    assert.deepEqual(await names(), ['Одиночество', 'Развод и расставание', 'Работа и деньги']);
    await page.getByText(/41.отчёт · раньше: Чувство одиночества/).waitFor();
    await page.getByRole('heading', { name: 'В архиве' }).waitFor();
    await page.getByText(/7.отчётов · в архиве с.2.октября/).waitFor();
    assert.deepEqual(await accessibilityProblems(page), []);
  });

  it('are renamed in place, added, retired and brought back, saved as one list', async () => {
    await name(1).fill('Одиночество и тоска');
    await button('Добавить тему').click();
    await page.getByText('Напишите название.').waitFor();
    await page.getByLabel('Новая тема').fill('Служба');
    await page.getByLabel('Новая тема').press('Enter');
    await page.getByLabel('Новая тема').fill('Лишняя');
    await button('Добавить тему').click();
    await button('Убрать новую тему: Лишняя').click();
    await button('В архив: Работа и деньги').click();
    await button('Вернуть: Призыв').click();
    assert.deepEqual(await names(), ['Одиночество и тоска', 'Развод и расставание', 'Призыв', 'Служба']);
    await page.getByRole('tab', { name: 'Темы · не сохранено' }).waitFor();
    await save();
    assert.deepEqual(stored(), [
      'Одиночество и тоска',
      'Развод и расставание',
      '(Работа и деньги)',
      'Призыв',
      'Служба',
    ]);
    await page.getByText(/раньше: Чувство одиночества, Одиночество/).waitFor();
  });

  it('are put in order by buttons and by keys, and said where they stand', async () => {
    await button('Ниже: Одиночество').click();
    assert.deepEqual(await names(), ['Развод и расставание', 'Одиночество', 'Работа и деньги']);
    await page.getByText('«Одиночество»: место 2.').waitFor({ state: 'attached' });
    assert.equal(await page.evaluate('document.activeElement.ariaLabel'), 'Ниже: Одиночество');
    await page.keyboard.press('Enter');
    assert.equal(await page.evaluate('document.activeElement.ariaLabel'), 'Название темы 3');
    await page.keyboard.press('Alt+ArrowUp');
    await page.keyboard.press('Alt+ArrowUp');
    await page.keyboard.press('Alt+ArrowUp');
    assert.deepEqual(await names(), ['Одиночество', 'Развод и расставание', 'Работа и деньги']);
    assert.equal(await page.evaluate('document.activeElement.value'), 'Одиночество');
    await page.getByText('Изменений нет.').waitFor();
    assert.ok(await button('Выше: Одиночество').isDisabled());
    await button('Выше: Работа и деньги').click();
    await save();
    assert.deepEqual(stored(), ['Одиночество', 'Работа и деньги', 'Развод и расставание', '(Призыв)']);
  });

  it('are not saved without a name, twice by one name, or none at all', async () => {
    await name(1).fill(' ');
    await name(3).fill('развод И расставание');
    await button('Сохранить').click();
    await page.getByText('Напишите название.').waitFor();
    await page.getByText('Такая тема уже есть.').waitFor();
    await page.getByText('Не сохранено: поправьте отмеченное.').waitFor();
    assert.deepEqual(await accessibilityProblems(page), []);
    for (const topic of [' ', 'Развод и расставание', 'развод И расставание'])
      await page.getByRole('button', { name: `В архив: ${topic}`.trim(), exact: true }).click();
    await page.getByText('В списке должна остаться хотя бы одна тема.').waitFor();
    assert.equal(bench.sent('saveTopics').length, 0);
    await button('Отменить изменения').click();
    await page.getByText('Изменений нет.').waitFor();
    assert.deepEqual(await names(), ['Одиночество', 'Развод и расставание', 'Работа и деньги']);
  });

  it('are not written over a list somebody else saved; the new one is shown when asked for', async () => {
    await name(1).fill('Моё');
    world.topics = {
      version: 9,
      topics: world.topics.topics.map((topic) => (topic.id === 2 ? { ...topic, name: 'Развод' } : topic)),
    };
    await button('Сохранить').click();
    await page
      .getByRole('alert')
      .getByText(/список сохранил кто-то другой/)
      .waitFor();
    assert.equal(await name(1).inputValue(), 'Моё');
    await button('Показать новый').click();
    await page.getByText('Изменений нет.').waitFor();
    assert.deepEqual(await names(), ['Одиночество', 'Развод', 'Работа и деньги']);
    await name(1).fill('Моё');
    await save();
    assert.equal(world.topics.version, 10);
  });

  it('stay as typed on another tab, and when the service refuses them', async () => {
    await name(1).fill('Ещё не сохранено');
    await page.getByRole('tab', { name: 'Дежурный' }).click();
    await page.getByRole('tab', { name: /Темы/ }).click();
    assert.equal(await name(1).inputValue(), 'Ещё не сохранено');
    bench.backend.handlers.saveTopics = () => {
      throw new Refusal(422, 'topic.name-taken', 'Тема «Ещё не сохранено» уже есть в списке.', {
        field: 'topics',
      });
    };
    await button('Сохранить').click();
    await page.getByRole('alert').getByText('Тема «Ещё не сохранено» уже есть в списке.').waitFor();
    assert.equal(await name(1).inputValue(), 'Ещё не сохранено');
  });
});

describe('a list of topics being changed', () => {
  const rows = rowsOf(callsWorld().topics);

  it('moves a topic past retired ones, and not past the ends', () => {
    const [first, second, third, retired] = rows;
    const between = [first!, retired!, second!, third!];
    assert.deepEqual(
      moved(between, '1', 1).map((row) => row.id),
      [2, 4, 1, 3],
    );
    assert.equal(moved(between, '1', -1), between);
    assert.equal(moved(between, '3', 1), between);
    assert.equal(moved(between, 'no-such', 1), between);
  });

  it('lets a retired topic bear the name of an offered one', () => {
    assert.deepEqual([...faultsOf(withNew(rows, 'Призыв'))], []);
    assert.deepEqual([...faultsOf(withNew(rows, ' одиночество '))], [['new-1', 'taken']]);
    assert.deepEqual([...faultsOf([])], [['list', 'none']]);
  });
});
