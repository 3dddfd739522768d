import { z } from 'zod';
import type { DesktopLinkRepository } from '../../../ports/desktop-link-repository.ts';
import { hold } from '../advisory-lock.ts';
import type { PgSession } from '../pg-session.ts';
import { sql } from '../sql.ts';

const statements = sql(
  import.meta.url,
  './pg-desktop-link-repository.sql',
  'insert',
  'revoke',
  'created_at',
  'opens',
);

const createdRow = z.object({ createdAt: z.date() });

export class PgDesktopLinkRepository implements DesktopLinkRepository {
  readonly #session: PgSession;

  constructor(session: PgSession) {
    this.#session = session;
  }

  async replace(secretHash: string, at: Date): Promise<void> {
    // Two presses at once: the second must see, and revoke, the address of the first.
    await hold(this.#session, 'desktop-link');
    await this.revoke(at);
    await this.#session.execute(statements.insert, [secretHash, at]);
  }

  async revoke(at: Date): Promise<void> {
    await this.#session.execute(statements.revoke, [at]);
  }

  async createdAt(): Promise<Date | null> {
    return (await this.#session.row(createdRow, statements.created_at))?.createdAt ?? null;
  }

  async opens(secretHash: string): Promise<boolean> {
    return (await this.#session.row(createdRow, statements.opens, [secretHash])) !== null;
  }
}
