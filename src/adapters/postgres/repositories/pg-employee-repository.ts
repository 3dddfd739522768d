import { z } from 'zod';
import type { DatedEmployee } from '../../../domain/consultation/consultation.ts';
import type { EmployeeRepository } from '../../../ports/employee-repository.ts';
import type { PgSession } from '../pg-session.ts';
import { sql } from '../sql.ts';

const statements = sql(import.meta.url, './pg-employee-repository.sql', 'all', 'remove', 'put');

const employeeRow: z.ZodType<DatedEmployee> = z.object({
  employeeId: z.int(),
  extension: z.string().nullable(),
  email: z.string().nullable(),
  personId: z.int().nullable(),
  from: z.date(),
  until: z.date().nullable(),
});

export class PgEmployeeRepository implements EmployeeRepository {
  readonly #session: PgSession;

  constructor(session: PgSession) {
    this.#session = session;
  }

  all(): Promise<DatedEmployee[]> {
    return this.#session.rows(employeeRow, statements.all);
  }

  async save(history: readonly DatedEmployee[]): Promise<void> {
    const ids = [...new Set(history.map((row) => row.employeeId))];
    await this.#session.execute(statements.remove, [ids]);
    await this.#session.execute(statements.put, [JSON.stringify(history)]);
  }
}
