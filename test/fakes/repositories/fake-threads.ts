import { isDeepStrictEqual } from 'node:util';
import type { Message, ThreadSubject } from '../../../src/domain/thread/thread.ts';
import { StorageConflict } from '../../../src/ports/storage-conflict.ts';
import type { ThreadRepository } from '../../../src/ports/thread-repository.ts';
import { copyOf } from '../fake-store.ts';
import type { FakeStore } from '../fake-store.ts';

export class FakeThreadRepository implements ThreadRepository {
  readonly #store: FakeStore;

  constructor(store: FakeStore) {
    this.#store = store;
  }

  async of(about: ThreadSubject): Promise<Message[]> {
    return copyOf(this.#store.state.messages.filter((one) => isDeepStrictEqual(one.about, about)));
  }

  async add(message: Message): Promise<void> {
    const { messages } = this.#store.state;
    if (messages.some((one) => one.id === message.id))
      throw new StorageConflict('duplicate', 'thread_message_key');
    this.#store.state.messages = [...messages, copyOf(message)];
  }
}
