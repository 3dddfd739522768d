import { z } from 'zod';
import type { PersonId } from '../../../domain/volunteer/person.ts';
import type { CalendarLinkRepository } from '../../../ports/calendar-link-repository.ts';
import { hold } from '../advisory-lock.ts';
import type { PgSession } from '../pg-session.ts';
import { sql } from '../sql.ts';

const statements = sql(
  import.meta.url,
  './pg-calendar-link-repository.sql',
  'insert',
  'revoke',
  'created_at',
  'owner_of',
);

const createdRow = z.object({ createdAt: z.date() });
const ownerRow = z.object({ personId: z.int() });

export class PgCalendarLinkRepository implements CalendarLinkRepository {
  readonly #session: PgSession;

  constructor(session: PgSession) {
    this.#session = session;
  }

  async replace(personId: PersonId, secretHash: string, at: Date): Promise<void> {
    // Two presses at once: the second must see, and revoke, the link of the first.
    await hold(this.#session, `calendar-link.${personId}`);
    await this.revoke(personId, at);
    await this.#session.execute(statements.insert, [secretHash, personId, at]);
  }

  async revoke(personId: PersonId, at: Date): Promise<void> {
    await this.#session.execute(statements.revoke, [personId, at]);
  }

  async createdAt(personId: PersonId): Promise<Date | null> {
    return (await this.#session.row(createdRow, statements.created_at, [personId]))?.createdAt ?? null;
  }

  async ownerOf(secretHash: string): Promise<PersonId | null> {
    return (await this.#session.row(ownerRow, statements.owner_of, [secretHash]))?.personId ?? null;
  }
}
