import type { Message, ThreadSubject } from '../domain/thread/thread.ts';

/** Messages on change requests and shifts. */
export interface ThreadRepository {
  /** Oldest first, as they were added. */
  of(about: ThreadSubject): Promise<Message[]>;
  add(message: Message): Promise<void>;
}
