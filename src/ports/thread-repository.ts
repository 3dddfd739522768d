import type { Message, ThreadSubject } from '../domain/thread/thread.ts';

/** Messages on change requests, shifts and reports; those on reports are encrypted before they reach the database (product.md §8). */
export interface ThreadRepository {
  /** Oldest first, as they were added. */
  of(about: ThreadSubject): Promise<Message[]>;
  add(message: Message): Promise<void>;
}
