import type pg from 'pg';
import { z } from 'zod';
import type { CrmGrant, CrmTokenStore, GrantChange } from '../../../ports/crm-token-store.ts';
import { sql } from '../sql.ts';

const statements = sql(
  import.meta.url,
  './crm-tokens.sql',
  'begin',
  'commit',
  'rollback',
  'lock',
  'find',
  'replace',
  'lose',
);

const row = z.object({
  access_token: z.string(),
  refresh_token: z.string(),
  expires_at: z.date(),
  lost_code: z.string().nullable(),
  lost_at: z.date().nullable(),
});

/**
 * The grant of one integration in oauth_token. `change` holds a connection while it decides, and deciding asks amoCRM and
 * so the pacer: the pool must have room for two.
 */
export class PostgresCrmTokenStore implements CrmTokenStore {
  readonly #pool: pg.Pool;
  readonly #clientId: string;

  constructor(pool: pg.Pool, clientId: string) {
    this.#pool = pool;
    this.#clientId = clientId;
  }

  read(): Promise<CrmGrant | null> {
    return this.#find(this.#pool);
  }

  async change(decide: (grant: CrmGrant | null) => Promise<GrantChange>): Promise<CrmGrant | null> {
    const client = await this.#pool.connect();
    try {
      await client.query(statements.begin);
      await client.query(statements.lock, [this.#clientId]);
      const change = await decide(await this.#find(client));
      await this.#apply(client, change);
      const grant = await this.#find(client);
      await client.query(statements.commit);
      client.release();
      return grant;
    } catch (error) {
      await this.#abandon(client);
      throw error;
    }
  }

  async #apply(client: pg.PoolClient, change: GrantChange): Promise<void> {
    if (change.kind === 'replace') {
      const { accessToken, refreshToken, expiresAt } = change.pair;
      await client.query(statements.replace, [this.#clientId, accessToken, refreshToken, expiresAt]);
    } else if (change.kind === 'lost') {
      await client.query(statements.lose, [this.#clientId, change.code, change.at]);
    }
  }

  /** A connection that can't even roll back is dropped, and the server rolls back for it. */
  async #abandon(client: pg.PoolClient): Promise<void> {
    try {
      await client.query(statements.rollback);
      client.release();
    } catch (error) {
      client.release(error instanceof Error ? error : true);
    }
  }

  async #find(on: pg.Pool | pg.PoolClient): Promise<CrmGrant | null> {
    const { rows } = await on.query(statements.find, [this.#clientId]);
    const found = row.optional().parse(rows[0]);
    if (found === undefined) return null;
    const lost =
      found.lost_code === null || found.lost_at === null
        ? null
        : { code: found.lost_code, at: found.lost_at };
    const { access_token: accessToken, refresh_token: refreshToken, expires_at: expiresAt } = found;
    return { pair: { accessToken, refreshToken, expiresAt }, lost };
  }
}
