import { z } from 'zod';
import type { PlanningMonth } from '../../../domain/time/planning-month.ts';
import type { Slot, SlotId } from '../../../domain/time/slot.ts';
import type { SlotRepository } from '../../../ports/slot-repository.ts';
import type { PgSession } from '../pg-session.ts';
import { sql } from '../sql.ts';

const statements = sql(
  import.meta.url,
  './pg-slot-repository.sql',
  'of_month',
  'find',
  'remove_absent',
  'put',
);

const slotRow: z.ZodType<Slot> = z.object({
  id: z.string(),
  month: z.string(),
  day: z.string(),
  time: z.string(),
  startsAt: z.date(),
  endsAt: z.date(),
  need: z.int(),
});

export class PgSlotRepository implements SlotRepository {
  readonly #session: PgSession;

  constructor(session: PgSession) {
    this.#session = session;
  }

  ofMonth(month: PlanningMonth): Promise<Slot[]> {
    return this.#session.rows(slotRow, statements.of_month, [month]);
  }

  find(id: SlotId): Promise<Slot | null> {
    return this.#session.row(slotRow, statements.find, [id]);
  }

  async replaceMonth(month: PlanningMonth, slots: readonly Slot[]): Promise<void> {
    await this.#session.execute(statements.remove_absent, [month, slots.map((slot) => slot.id)]);
    await this.#session.execute(statements.put, [JSON.stringify(slots)]);
  }
}
