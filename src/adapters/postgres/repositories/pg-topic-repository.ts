import { z } from 'zod';
import type { Topic } from '../../../domain/consultation/topic.ts';
import { StorageConflict } from '../../../ports/storage-conflict.ts';
import type { TopicRepository } from '../../../ports/topic-repository.ts';
import type { PgSession } from '../pg-session.ts';
import { sql } from '../sql.ts';

const statements = sql(
  import.meta.url,
  './pg-topic-repository.sql',
  'all',
  'version',
  'raise_version',
  'keep_former_names',
  'change',
  'add',
);

const topicRow: z.ZodType<Topic> = z.object({
  id: z.int(),
  name: z.string(),
  position: z.int(),
  retiredAt: z.date().nullable(),
});
const versionRow = z.object({ version: z.int() });

export class PgTopicRepository implements TopicRepository {
  readonly #session: PgSession;

  constructor(session: PgSession) {
    this.#session = session;
  }

  all(): Promise<Topic[]> {
    return this.#session.rows(topicRow, statements.all);
  }

  async version(): Promise<number> {
    return (await this.#session.row(versionRow, statements.version))?.version ?? 0;
  }

  async save(topics: readonly Topic[], version: number, at: Date): Promise<boolean> {
    if ((await this.#session.execute(statements.raise_version, [version])) === 0) return false;
    const known = topics.filter((topic) => topic.id !== 0);
    await this.#session.execute(statements.keep_former_names, [JSON.stringify(known), at]);
    const changed = await this.#session.execute(statements.change, [JSON.stringify(known)]);
    if (changed !== known.length) throw new StorageConflict('missing-reference', 'topic_key');
    await this.#session.execute(statements.add, [JSON.stringify(topics.filter((topic) => topic.id === 0))]);
    return true;
  }
}
