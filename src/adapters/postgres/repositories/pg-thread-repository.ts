import { z } from 'zod';
import type { Message, ThreadSubject } from '../../../domain/thread/thread.ts';
import type { TextCipher } from '../../../ports/text-cipher.ts';
import type { ThreadRepository } from '../../../ports/thread-repository.ts';
import { bytesColumn } from '../bytes-column.ts';
import type { PgSession } from '../pg-session.ts';
import { sql } from '../sql.ts';
import { isUuid } from '../uuid-text.ts';

const statements = sql(
  import.meta.url,
  './pg-thread-repository.sql',
  'of_request',
  'of_shift',
  'of_report',
  'insert',
  'insert_of_report',
);

const messageColumns = { id: z.string(), author: z.int(), at: z.date() };
const messageRow = z.object({ ...messageColumns, text: z.string() });
const sealedRow = z.object({
  ...messageColumns,
  keyVersion: z.int(),
  nonce: bytesColumn,
  sealed: bytesColumn,
});
type MessageRow = z.infer<typeof messageRow>;

/** What is written about a report is sealed like the report, as `message:<id>`; reading it throws TextUnreadable when it was altered. */
export class PgThreadRepository implements ThreadRepository {
  readonly #session: PgSession;
  readonly #cipher: TextCipher;

  constructor(session: PgSession, cipher: TextCipher) {
    this.#session = session;
    this.#cipher = cipher;
  }

  async of(about: ThreadSubject): Promise<Message[]> {
    const rows = await this.#rows(about);
    return rows.map((row) => ({ ...row, about }));
  }

  async add({ id, about, author, at, text }: Message): Promise<void> {
    if (about.kind === 'report') {
      const { keyVersion, nonce, sealed } = this.#cipher.seal(text, aboutMessage(id));
      const values = [id, about.id, author, at, keyVersion, nonce, sealed];
      await this.#session.execute(statements.insert_of_report, values);
      return;
    }
    const subject =
      about.kind === 'request' ? [about.id, null, null] : [null, about.slotId, about.volunteerId];
    await this.#session.execute(statements.insert, [id, ...subject, author, at, text]);
  }

  async #rows(about: ThreadSubject): Promise<MessageRow[]> {
    if (about.kind === 'shift')
      return this.#session.rows(messageRow, statements.of_shift, [about.slotId, about.volunteerId]);
    if (!isUuid(about.id)) return [];
    if (about.kind === 'request') return this.#session.rows(messageRow, statements.of_request, [about.id]);
    const rows = await this.#session.rows(sealedRow, statements.of_report, [about.id]);
    return rows.map(({ keyVersion, nonce, sealed, ...row }) => ({
      ...row,
      text: this.#cipher.open({ keyVersion, nonce, sealed }, aboutMessage(row.id)),
    }));
  }
}

function aboutMessage(id: string): string {
  return `message:${id}`;
}
