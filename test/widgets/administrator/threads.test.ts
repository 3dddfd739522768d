import assert from 'node:assert/strict';
import {
  ADMINISTRATOR_ME,
  administratorHandlers,
  administratorWorld,
  ANNA,
  REQUEST,
} from '../host/administrator-world.ts';
import { accessibilityProblems, openBench } from '../host/bench.ts';
import type { Bench } from '../host/bench.ts';
import { monthHandlers } from '../host/month-answers.ts';
import { monthWorld, REVIEW_NOW } from '../host/month-world.ts';
import { threadHandlers } from '../host/thread-answers.ts';
import type { Threads } from '../host/thread-answers.ts';

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

describe('the thread of a shift in the schedule', () => {
  let bench: Bench;
  afterEach(() => bench.end());

  const open = async (state: 'review' | 'published', threads: Threads): Promise<string> => {
    const world = monthWorld(state);
    const answers = threadHandlers({ threads, now: REVIEW_NOW.toISOString() }, ADMINISTRATOR_ME);
    bench = await openBench({
      widgets: ['administrator'],
      handlers: { ...monthHandlers(world), ...answers },
      userId: ADMINISTRATOR_ME.id,
      now: REVIEW_NOW,
      fragment: '#smena/month/2027-01',
      browser: { viewport: { width: 1440, height: 900 } },
    });
    const held = world.seats[0] ?? assert.fail('nobody holds a seat');
    await bench.page.locator(`[data-seat="${held.slotId} 0"]`).click();
    await bench.page.getByRole('dialog').getByRole('heading', { level: 3 }).first().waitFor();
    return `${held.slotId} ${held.volunteerId}`;
  };

  it('is read and continued beside the seat once the shift is published', async () => {
    const threads: Threads = {};
    const shift = await open('published', threads);
    const drawer = bench.page.getByRole('dialog');
    await drawer.getByText('Переписка о смене').click();
    await drawer.getByRole('textbox', { name: 'Сообщение' }).fill('Ключи у охраны');
    await drawer.getByRole('button', { name: 'Отправить' }).click();
    await drawer.getByText('Ключи у охраны').waitFor();
    assert.deepEqual(
      threads[shift]?.messages.map(({ text }) => text),
      ['Ключи у охраны'],
    );
    assert.deepEqual(await accessibilityProblems(bench.page, '.smena-dialog'), []);
  });

  it('is not offered for a draft nobody has been told of', async () => {
    await open('review', {});
    assert.equal(await bench.page.getByText('Переписка о смене').count(), 0);
  });
});
