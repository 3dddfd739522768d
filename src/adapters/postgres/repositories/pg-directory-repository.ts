import { z } from 'zod';
import type { DirectoryRepository, StoredDirectory } from '../../../ports/directory-repository.ts';
import type { PgSession } from '../pg-session.ts';
import { sql } from '../sql.ts';

const statements = sql(import.meta.url, './pg-directory-repository.sql', 'load', 'save');

const entries = z.array(z.object({ id: z.int(), name: z.string() }));
const directoryRow: z.ZodType<StoredDirectory> = z.object({
  groups: entries,
  roles: entries,
  readAt: z.date().nullable(),
  problem: z.string().nullable(),
});

export class PgDirectoryRepository implements DirectoryRepository {
  readonly #session: PgSession;

  constructor(session: PgSession) {
    this.#session = session;
  }

  async load(): Promise<StoredDirectory> {
    const stored = await this.#session.row(directoryRow, statements.load);
    return stored ?? { groups: [], roles: [], readAt: null, problem: null };
  }

  async save({ groups, roles, readAt, problem }: StoredDirectory): Promise<void> {
    const values = [JSON.stringify(groups), JSON.stringify(roles), readAt, problem];
    await this.#session.execute(statements.save, values);
  }
}
