import { z } from 'zod';
import type { Message, ThreadSubject } from '../../../domain/thread/thread.ts';
import type { ThreadRepository } from '../../../ports/thread-repository.ts';
import type { PgSession } from '../pg-session.ts';
import { sql } from '../sql.ts';
import { isUuid } from '../uuid-text.ts';

const statements = sql(import.meta.url, './pg-thread-repository.sql', 'of_request', 'of_shift', 'insert');

const messageRow = z.object({ id: z.string(), author: z.int(), at: z.date(), text: z.string() });

export class PgThreadRepository implements ThreadRepository {
  readonly #session: PgSession;

  constructor(session: PgSession) {
    this.#session = session;
  }

  async of(about: ThreadSubject): Promise<Message[]> {
    const rows = await this.#rows(about);
    return rows.map((row) => ({ ...row, about }));
  }

  async add({ id, about, author, at, text }: Message): Promise<void> {
    const subject =
      about.kind === 'request' ? [about.id, null, null] : [null, about.slotId, about.volunteerId];
    await this.#session.execute(statements.insert, [id, ...subject, author, at, text]);
  }

  async #rows(about: ThreadSubject): Promise<z.infer<typeof messageRow>[]> {
    if (about.kind === 'shift')
      return this.#session.rows(messageRow, statements.of_shift, [about.slotId, about.volunteerId]);
    return isUuid(about.id) ? this.#session.rows(messageRow, statements.of_request, [about.id]) : [];
  }
}
