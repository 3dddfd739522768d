import { z } from 'zod';
import type { ExpectedCalls, SlotExpectations } from '../../../ports/analytics.ts';
import type { PgSession } from '../pg-session.ts';
import { sql } from '../sql.ts';

const statements = sql(import.meta.url, './pg-slot-expectations.sql', 'usual');

const usualRow = z.object({
  weekday: z.literal([1, 2, 3, 4, 5, 6, 7]),
  time: z.string(),
  calls: z.number(),
  weeks: z.int(),
});

/** From the live view: as fresh as the calls that were read. */
export class PgSlotExpectations implements SlotExpectations {
  readonly #session: PgSession;

  constructor(session: PgSession) {
    this.#session = session;
  }

  usual(): Promise<ExpectedCalls[]> {
    return this.#session.rows(usualRow, statements.usual);
  }
}
