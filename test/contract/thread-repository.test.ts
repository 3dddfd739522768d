import assert from 'node:assert/strict';
import type { Message, ThreadSubject } from '../../src/domain/thread/thread.ts';
import { StorageConflict } from '../../src/ports/storage-conflict.ts';
import { aChangeRequest } from '../builders/change-request.ts';
import { aReport } from '../builders/volunteer-report.ts';
import { arrange, onEachStorage } from './storages.ts';

const ABOUT_REQUEST = { kind: 'request', id: aChangeRequest().id } as const;
const ABOUT_REPORT: ThreadSubject = { kind: 'report', id: aReport().id };
const ABOUT_SHIFT: ThreadSubject = { kind: 'shift', slotId: '2026-12-01T10:00', volunteerId: 1 };

function aMessage(n: number, overrides: Partial<Message> = {}): Message {
  return {
    id: `40000000-0000-4000-8000-00000000000${n}`,
    about: ABOUT_REQUEST,
    author: 1,
    at: new Date('2026-11-29T09:00:00.007Z'),
    text: `Сообщение ${n}`,
    ...overrides,
  };
}

onEachStorage('ThreadRepository', (storage) => {
  beforeEach(() =>
    arrange(storage, async ({ requests, reports }) => {
      await requests.save(aChangeRequest());
      await reports.save(aReport());
    }),
  );

  const add = (...messages: Message[]) =>
    storage.uow.run(async ({ threads }) => {
      for (const message of messages) await threads.add(message);
    });
  const of = (about: ThreadSubject) => storage.uow.read(({ threads }) => threads.of(about));

  it('keeps messages of a subject in the order of writing, whatever their instants and ids', async () => {
    const messages = [aMessage(3), aMessage(1, { author: 100, text: "'; DROP -- 🙂" }), aMessage(2)];
    await add(...messages);
    assert.deepEqual(await of(ABOUT_REQUEST), messages);
  });

  it('keeps threads apart: a request, a shift, another’s shift in the same slot', async () => {
    const other: ThreadSubject = { ...ABOUT_SHIFT, volunteerId: 2 };
    await add(aMessage(1), aMessage(2, { about: ABOUT_SHIFT }), aMessage(3, { about: other }));
    const texts = async (about: ThreadSubject) => (await of(about)).map(({ text }) => text);
    assert.deepEqual(await texts(ABOUT_REQUEST), ['Сообщение 1']);
    assert.deepEqual(await of(ABOUT_SHIFT), [aMessage(2, { about: ABOUT_SHIFT })]);
    assert.deepEqual(await texts(other), ['Сообщение 3']);
    assert.deepEqual(await texts({ ...ABOUT_SHIFT, slotId: '2026-12-01T12:00' }), []);
    assert.deepEqual(await texts({ kind: 'request', id: '__proto__' }), []);
  });

  it('keeps the thread of a report like any other', async () => {
    const messages = [
      aMessage(3, { about: ABOUT_REPORT, text: 'Ёж 🙂' }),
      aMessage(1, { about: ABOUT_REPORT, author: 100 }),
    ];
    await add(...messages, aMessage(2));
    assert.deepEqual(await of(ABOUT_REPORT), messages);
    assert.deepEqual(await of(ABOUT_REQUEST), [aMessage(2)]);
    assert.deepEqual(await of({ kind: 'report', id: ABOUT_REQUEST.id }), []);
    assert.deepEqual(await of({ kind: 'report', id: '__proto__' }), []);
    const unknown = aMessage(4, { about: { kind: 'report', id: aChangeRequest().id } });
    await assert.rejects(
      add(unknown),
      (error) => error instanceof StorageConflict && error.kind === 'missing-reference',
    );
    await assert.rejects(
      add(aMessage(3, { about: ABOUT_REPORT })),
      (error) => error instanceof StorageConflict && error.kind === 'duplicate',
    );
  });

  it('keeps a message of the greatest length, counted in characters that take two places as well', async () => {
    await add(aMessage(1, { text: 'ы'.repeat(1000) }), aMessage(2, { text: '🙂'.repeat(500) }));
    assert.deepEqual(
      (await of(ABOUT_REQUEST)).map(({ text }) => text.length),
      [1000, 1000],
    );
  });

  it('takes no id twice, no unknown person and no unknown request', async () => {
    await add(aMessage(1));
    const conflict = (kind: StorageConflict['kind']) => (error: unknown) =>
      error instanceof StorageConflict && error.kind === kind;
    await assert.rejects(add(aMessage(1)), conflict('duplicate'));
    await assert.rejects(add(aMessage(2, { author: 77 })), conflict('missing-reference'));
    const unknown: ThreadSubject = { kind: 'request', id: '10000000-0000-4000-8000-000000000009' };
    await assert.rejects(add(aMessage(2, { about: unknown })), conflict('missing-reference'));
    assert.deepEqual(await of(ABOUT_REQUEST), [aMessage(1)]);
  });
});
