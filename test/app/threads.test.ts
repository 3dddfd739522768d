import assert from 'node:assert/strict';
import { ROUTES } from '../../src/adapters/http/contract/routes.ts';
import { makeShowThread } from '../../src/app/thread/show-thread.ts';
import { makeWriteMessage } from '../../src/app/thread/write-message.ts';
import { DomainError } from '../../src/domain/domain-error.ts';
import type { ThreadSubject } from '../../src/domain/thread/thread.ts';
import { publishedWorld } from './requests-world.ts';
import {
  ADMINISTRATOR,
  assertShape,
  COLLEAGUE,
  FIRST,
  LAST,
  MONTH,
  NOW,
  volunteer,
} from './schedule-world.ts';

const SHIFT: ThreadSubject = { kind: 'shift', slotId: FIRST, volunteerId: 1 };

async function threadWorld() {
  const setup = await publishedWorld();
  const write = makeWriteMessage(setup.world);
  const request = await setup.ask(1);
  return {
    ...setup,
    request: { kind: 'request', id: request.id } as const,
    show: makeShowThread(setup.world),
    write: (caller: Parameters<typeof write>[0], about: ThreadSubject, text: string) =>
      write(caller, { about, text }),
    close: async () => {
      const cycle = (await setup.repositories.cycles.find(MONTH)) ?? assert.fail('no cycle');
      await setup.repositories.cycles.save({ ...cycle, state: 'closed' });
    },
  };
}

describe('Threads', () => {
  it('on a request are written by its volunteer and any administrator, who read the same', async () => {
    const { show, write, request } = await threadWorld();
    await write(volunteer(1), request, ' Могу поменяться на 5-е ');
    const answered = await write(COLLEAGUE, request, 'Спрошу');
    assertShape(ROUTES.writeOnRequest.response, answered);
    assert.deepEqual(
      answered.messages.map(({ author, at, text }) => [author.id, at, text]),
      [
        [1, NOW, 'Могу поменяться на 5-е'],
        [101, NOW, 'Спрошу'],
      ],
    );
    assert.equal(answered.open, true);
    for (const caller of [volunteer(1), ADMINISTRATOR]) {
      assert.deepEqual(await show(caller, request), answered);
    }
  });

  it('on a shift stand apart from those on a request about it', async () => {
    const { show, write, request } = await threadWorld();
    const written = await write(volunteer(1), SHIFT, 'Где ключи?');
    assertShape(ROUTES.shiftThread.response, written);
    assert.deepEqual((await show(ADMINISTRATOR, SHIFT)).messages.length, 1);
    assert.deepEqual((await show(ADMINISTRATOR, request)).messages, []);
  });

  it('of somebody else, of nobody and of no published shift are not found, to read or to write', async () => {
    const { show, write, request, repositories } = await threadWorld();
    const unknown = { kind: 'request', id: '10000000-0000-4000-8000-000000000009' } as const;
    const attempts = [
      [volunteer(2), request],
      [volunteer(2), SHIFT],
      [ADMINISTRATOR, unknown],
      [ADMINISTRATOR, { kind: 'shift', slotId: LAST, volunteerId: 1 }],
      [volunteer(4), { kind: 'shift', slotId: FIRST, volunteerId: 4 }],
      [ADMINISTRATOR, { kind: 'shift', slotId: '2031-12-01T10:00', volunteerId: 1 }],
    ] as const;
    for (const [caller, about] of attempts) {
      await assert.rejects(show(caller, about), { code: 'thread.not-found' });
      await assert.rejects(write(caller, about, 'Есть тут кто?'), { code: 'thread.not-found' });
    }
    assert.deepEqual(await repositories.threads.of(request), []);
  });

  it('take a message sent twice once', async () => {
    const { write, request } = await threadWorld();
    await write(volunteer(1), request, 'Буду позже');
    const again = await write(volunteer(1), request, 'Буду позже');
    assert.equal(again.messages.length, 1);
  });

  it('of a shift that was given to somebody else are read by who held it, no longer continued', async () => {
    const { show, write, request, decide } = await threadWorld();
    await write(volunteer(1), SHIFT, 'Где ключи?');
    await decide(request.id, { outcome: 'replaced', volunteerId: 4, answer: '' });
    const shown = await show(volunteer(1), SHIFT);
    assert.deepEqual([shown.messages.length, shown.open], [1, false]);
    await assert.rejects(write(volunteer(1), SHIFT, 'Спасибо'), { code: 'thread.shift-gone' });
    await assert.rejects(show(volunteer(4), SHIFT), { code: 'thread.not-found' });
    assert.equal((await write(volunteer(1), request, 'Спасибо')).messages.length, 1);
  });

  it('of a closed month are read and no longer continued', async () => {
    const { show, write, request, close } = await threadWorld();
    await write(volunteer(1), request, 'Спасибо');
    await close();
    const shown = await show(volunteer(1), request);
    assert.deepEqual([shown.messages.length, shown.open], [1, false]);
    for (const caller of [volunteer(1), ADMINISTRATOR])
      await assert.rejects(write(caller, request, 'И ещё'), { code: 'thread.month-closed' });
  });

  it('say nothing of the words in a refusal, which may be logged', async () => {
    const { write, request } = await threadWorld();
    await assert.rejects(write(volunteer(1), request, 'личное '.repeat(200)), (error) => {
      assert.ok(error instanceof DomainError);
      assert.deepEqual([error.code, error.details], ['thread.too-long', { field: 'text', most: 1000 }]);
      assert.equal(error.message.includes('личное'), false);
      return true;
    });
  });
});
