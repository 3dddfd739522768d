import assert from 'node:assert/strict';
import {
  ADMINISTRATOR_ME,
  administratorHandlers,
  administratorWorld,
  ANNA,
  REQUEST,
} from './host/administrator-world.ts';
import { accessibilityProblems, openBench } from './host/bench.ts';
import type { Bench } from './host/bench.ts';

describe('threads in a request’s story', () => {
  let bench: Bench;
  afterEach(() => bench.end());

  it('are two, about the request and about the shift; what is written goes to the one it was written in', async () => {
    const world = administratorWorld();
    const shift = `2026-12-06T18:00 ${ANNA.id}`;
    world.threads[shift] = {
      messages: [
        {
          id: '4f8f2f34-3d5c-4b5e-9d10-2b6ce5a6c009',
          author: ANNA,
          at: '2026-12-04T07:00:00.000Z',
          text: 'Где ключи?',
        },
      ],
      open: true,
    };
    bench = await openBench({
      widgets: ['administrator'],
      handlers: administratorHandlers(world),
      userId: ADMINISTRATOR_ME.id,
      now: new Date(world.now),
      fragment: `#smena/requests/${REQUEST.urgent}`,
      browser: { viewport: { width: 1440, height: 900 } },
    });
    const story = bench.page.locator('.smena-request');
    await story.getByText('Переписка о смене').click();
    await story.getByText(/Анна Орлова, вчера в.10:00/).waitFor();
    await story.getByText('Где ключи?').waitFor();
    await story.getByText('Переписка о просьбе').click();
    await story.getByText('Пока никто не написал.').waitFor();
    assert.deepEqual(await accessibilityProblems(bench.page), []);
    await story.getByRole('textbox', { name: 'Сообщение' }).first().fill('Ищем замену');
    await story.getByRole('button', { name: 'Отправить' }).first().click();
    await story.getByText(/Мария Кузнецова, сегодня в.10:00/).waitFor();
    assert.deepEqual(
      world.threads[REQUEST.urgent]?.messages.map(({ author, text }) => [author.name, text]),
      [['Мария Кузнецова', 'Ищем замену']],
    );
    assert.equal(world.threads[shift]?.messages.length, 1);
  });
});
