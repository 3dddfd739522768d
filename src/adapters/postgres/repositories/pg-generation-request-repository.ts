import { z } from 'zod';
import type { PlanningMonth } from '../../../domain/time/planning-month.ts';
import type {
  GenerationRequest,
  GenerationRequestRepository,
} from '../../../ports/generation-request-repository.ts';
import type { PgSession } from '../pg-session.ts';
import { sql } from '../sql.ts';

const statements = sql(
  import.meta.url,
  './pg-generation-request-repository.sql',
  'find',
  'all',
  'save',
  'remove',
);

const requestRow: z.ZodType<GenerationRequest> = z.object({
  month: z.string(),
  requestedAt: z.date(),
  by: z.int().nullable(),
  seed: z.int(),
  includeLate: z.boolean(),
});

export class PgGenerationRequestRepository implements GenerationRequestRepository {
  readonly #session: PgSession;

  constructor(session: PgSession) {
    this.#session = session;
  }

  find(month: PlanningMonth): Promise<GenerationRequest | null> {
    return this.#session.row(requestRow, statements.find, [month]);
  }

  all(): Promise<GenerationRequest[]> {
    return this.#session.rows(requestRow, statements.all);
  }

  async save({ month, requestedAt, by, seed, includeLate }: GenerationRequest): Promise<void> {
    await this.#session.execute(statements.save, [month, requestedAt, by, seed, includeLate]);
  }

  async remove(month: PlanningMonth): Promise<void> {
    await this.#session.execute(statements.remove, [month]);
  }
}
