import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import type { Call, EntryId } from '../../../domain/consultation/call.ts';
import type { CallRepository, SetAsideRecord } from '../../../ports/call-repository.ts';
import type { BadRecord } from '../../../ports/telephony-gateway.ts';
import type { PgSession } from '../pg-session.ts';
import { sql } from '../sql.ts';
import { callRow, legRow, setAsideKey, setAsideRow, withLegs } from './call-rows.ts';

const statements = sql(
  import.meta.url,
  './pg-call-repository.sql',
  'find',
  'page',
  'within',
  'legs',
  'put',
  'remove_legs',
  'put_legs',
  'count',
  'forget_clients',
  'forget_clients_of_consultations',
  'set_aside',
  'take_back',
  'all_set_aside',
);

const countRow = z.object({ count: z.int() });

export class PgCallRepository implements CallRepository {
  readonly #session: PgSession;

  constructor(session: PgSession) {
    this.#session = session;
  }

  async save(calls: readonly Call[], seenAt: Date): Promise<EntryId[]> {
    const told = new Map(calls.map((call) => [call.entryId, call]));
    const ids = [...told.keys()];
    const stored = new Map((await this.find(ids)).map((call) => [call.entryId, call]));
    const changed = [...told.values()].filter((call) => !isDeepStrictEqual(call, stored.get(call.entryId)));
    await this.#replace(changed, seenAt);
    await this.#session.execute(statements.take_back, [ids]);
    return changed.map((call) => call.entryId);
  }

  find(entryIds: readonly EntryId[]): Promise<Call[]> {
    return this.#calls(statements.find, [entryIds]);
  }

  page(
    after: { readonly startedAt: Date; readonly entryId: EntryId } | null,
    limit: number,
  ): Promise<Call[]> {
    return this.#calls(statements.page, [after?.startedAt ?? null, after?.entryId ?? null, limit]);
  }

  within(from: Date, until: Date): Promise<Call[]> {
    return this.#calls(statements.within, [from, until]);
  }

  async count(): Promise<number> {
    return (await this.#session.row(countRow, statements.count))?.count ?? 0;
  }

  async forgetClients(): Promise<void> {
    await this.#session.execute(statements.forget_clients);
    await this.#session.execute(statements.forget_clients_of_consultations);
  }

  async setAside(records: readonly BadRecord[], at: Date): Promise<void> {
    const byKey = new Map(records.map((record) => [setAsideKey(record), record]));
    const rows = [...byKey].map(([key, record]) => ({ key, ...record }));
    await this.#session.execute(statements.set_aside, [JSON.stringify(rows), at]);
  }

  setAsideRecords(): Promise<SetAsideRecord[]> {
    return this.#session.rows(setAsideRow, statements.all_set_aside);
  }

  async #calls(statement: string, values: readonly unknown[]): Promise<Call[]> {
    const calls = await this.#session.rows(callRow, statement, values);
    const legs = await this.#session.rows(legRow, statements.legs, [calls.map((call) => call.entryId)]);
    return withLegs(calls, legs);
  }

  async #replace(calls: readonly Call[], at: Date): Promise<void> {
    if (calls.length === 0) return;
    const legs = calls.flatMap(({ entryId, legs: own }) =>
      own.map((leg, position) => ({ entryId, position, ...leg })),
    );
    await this.#session.execute(statements.put, [JSON.stringify(calls.map(withoutLegs)), at]);
    await this.#session.execute(statements.remove_legs, [calls.map((call) => call.entryId)]);
    await this.#session.execute(statements.put_legs, [JSON.stringify(legs)]);
  }
}

function withoutLegs(call: Call): Omit<Call, 'legs'> {
  const { legs: _, ...head } = call;
  return head;
}
