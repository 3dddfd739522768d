import { z } from 'zod';
import type {
  ChangeRequest,
  ChangeRequestState,
  Contact,
} from '../../../domain/change-request/change-request.ts';
import type { SlotId } from '../../../domain/time/slot.ts';
import type { PersonId } from '../../../domain/volunteer/person.ts';
import type { ChangeRequestRepository } from '../../../ports/change-request-repository.ts';
import { closedSet } from '../closed-set.ts';
import type { PgSession } from '../pg-session.ts';
import { sql } from '../sql.ts';
import { isUuid } from '../uuid-text.ts';

const statements = sql(
  import.meta.url,
  './pg-change-request-repository.sql',
  'list',
  'hold_row',
  'put',
  'remove_contacts',
  'put_contacts',
);

const personId = z.int();
const requestRow: z.ZodType<ChangeRequest> = z.object({
  id: z.string(),
  month: z.string(),
  slotId: z.string(),
  volunteerId: personId,
  reason: z.string(),
  colleagueId: personId.nullable(),
  state: closedSet<ChangeRequestState>({
    open: true,
    replaced: true,
    'left-gap': true,
    declined: true,
    withdrawn: true,
  }),
  createdAt: z.date(),
  decidedAt: z.date().nullable(),
  decidedBy: personId.nullable(),
  replacementId: personId.nullable(),
  answer: z.string().nullable(),
  contacts: z.array(
    z.object({
      volunteerId: personId,
      answer: closedSet<Contact['answer']>({ asked: true, agreed: true, refused: true }),
      at: z.iso.datetime({ offset: true }).transform((text) => new Date(text)),
      by: personId,
    }),
  ),
  version: z.int(),
});

const versionRow = z.object({ version: z.int() });

export class PgChangeRequestRepository implements ChangeRequestRepository {
  readonly #session: PgSession;

  constructor(session: PgSession) {
    this.#session = session;
  }

  async find(id: string): Promise<ChangeRequest | null> {
    if (!isUuid(id)) return null;
    return this.#session.row(requestRow, statements.list, [id, null, null, null, null]);
  }

  async lock(id: string): Promise<ChangeRequest | null> {
    if (!isUuid(id)) return null;
    await this.#session.row(versionRow, statements.hold_row, [id]);
    return this.find(id);
  }

  openFor(slotId: SlotId, volunteerId: PersonId): Promise<ChangeRequest | null> {
    return this.#session.row(requestRow, statements.list, [null, null, volunteerId, 'open', slotId]);
  }

  list(filter: Parameters<ChangeRequestRepository['list']>[0]): Promise<ChangeRequest[]> {
    const { month = null, volunteerId = null, state = null } = filter;
    return this.#session.rows(requestRow, statements.list, [null, month, volunteerId, state, null]);
  }

  async save(request: ChangeRequest): Promise<void> {
    await this.#session.execute(statements.put, [
      request.id,
      request.month,
      request.slotId,
      request.volunteerId,
      request.reason,
      request.colleagueId,
      request.state,
      request.createdAt,
      request.decidedAt,
      request.decidedBy,
      request.replacementId,
      request.answer,
      request.version,
    ]);
    await this.#session.execute(statements.remove_contacts, [request.id]);
    await this.#session.execute(statements.put_contacts, [request.id, JSON.stringify(request.contacts)]);
  }
}
