import { z } from 'zod';
import type { EntryId } from '../../../domain/consultation/call.ts';
import type { Consultation, Placement } from '../../../domain/consultation/consultation.ts';
import type { PersonId } from '../../../domain/volunteer/person.ts';
import type { ConsultationRepository } from '../../../ports/consultation-repository.ts';
import { closedSet } from '../closed-set.ts';
import type { PgSession } from '../pg-session.ts';
import { sql } from '../sql.ts';
import { markColumns, markOf } from './call-rows.ts';

const statements = sql(
  import.meta.url,
  './pg-consultation-repository.sql',
  'list',
  'without_report',
  'put',
  'remove_participants',
  'put_participants',
  'remove',
  'wish_recomposition',
  'wished_recomposition',
  'recomposed',
);

const wishRow = z.object({ wish: z.int() });
const personId = z.int();
const consultationRow = z
  .object({
    entryId: z.string(),
    direction: closedSet<Consultation['direction']>({ in: true, out: true }),
    outcome: closedSet<Consultation['outcome']>({ answered: true, missed: true }),
    startedAt: z.date(),
    beganAt: z.date(),
    durationSeconds: z.int(),
    volunteerId: personId.nullable(),
    employeeId: z.int().nullable(),
    talkSeconds: z.int(),
    waitSeconds: z.int().nullable(),
    others: z.array(z.object({ volunteerId: personId, talkSeconds: z.int() })),
    transferred: z.boolean(),
    slotId: z.string().nullable(),
    shiftSlotId: z.string().nullable(),
    placement: closedSet<Placement>({ own: true, near: true, outside: true }).nullable(),
    clientKey: z.string().nullable(),
    ...markColumns,
    scoreVolunteerId: personId.nullable(),
    scoreUncertain: z.boolean(),
  })
  .transform(({ markKind, markValue, ...row }): Consultation => ({
    ...row,
    mark: markOf({ markKind, markValue }),
  }));

export class PgConsultationRepository implements ConsultationRepository {
  readonly #session: PgSession;

  constructor(session: PgSession) {
    this.#session = session;
  }

  async save(consultations: readonly Consultation[], zone: string): Promise<void> {
    if (consultations.length === 0) return;
    const last = new Map(consultations.map((one) => [one.entryId, one]));
    const heads = [...last.values()].map(withoutOthers);
    const participants = [...last.values()].flatMap(({ entryId, others }) =>
      others.map((other) => ({ entryId, ...other })),
    );
    const people = JSON.stringify(participants);
    await this.#session.execute(statements.put, [JSON.stringify(heads), zone]);
    await this.#session.execute(statements.remove_participants, [[...last.keys()], people]);
    await this.#session.execute(statements.put_participants, [people]);
  }

  async remove(entryIds: readonly EntryId[]): Promise<void> {
    await this.#session.execute(statements.remove, [entryIds]);
  }

  find(entryIds: readonly EntryId[]): Promise<Consultation[]> {
    return this.#session.rows(consultationRow, statements.list, [entryIds, null, null, null]);
  }

  ofVolunteers(volunteerIds: readonly PersonId[], from: Date, until: Date): Promise<Consultation[]> {
    return this.#session.rows(consultationRow, statements.list, [null, volunteerIds, from, until]);
  }

  withoutReport(from: Date, until: Date): Promise<Consultation[]> {
    return this.#session.rows(consultationRow, statements.without_report, [from, until]);
  }

  async wishRecomposition(): Promise<void> {
    await this.#session.execute(statements.wish_recomposition);
  }

  async wishedRecomposition(): Promise<number | null> {
    const row = await this.#session.row(wishRow, statements.wished_recomposition);
    return row?.wish ?? null;
  }

  async recomposed(wish: number): Promise<void> {
    await this.#session.execute(statements.recomposed, [wish]);
  }
}

function withoutOthers(consultation: Consultation): Omit<Consultation, 'others'> {
  const { others: _, ...head } = consultation;
  return head;
}
