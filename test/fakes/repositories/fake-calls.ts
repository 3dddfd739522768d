import { isDeepStrictEqual } from 'node:util';
import type { Call, EntryId } from '../../../src/domain/consultation/call.ts';
import type { CallRepository, SetAsideRecord } from '../../../src/ports/call-repository.ts';
import type { BadRecord } from '../../../src/ports/telephony-gateway.ts';
import { byText, copyOf } from '../fake-store.ts';
import type { FakeStore } from '../fake-store.ts';

export class FakeCallRepository implements CallRepository {
  readonly #store: FakeStore;

  constructor(store: FakeStore) {
    this.#store = store;
  }

  async save(calls: readonly Call[], _seenAt: Date): Promise<EntryId[]> {
    const { calls: stored, setAside } = this.#store.state;
    const told = new Map(calls.map((call) => [call.entryId, call]));
    const changed = [...told.values()].filter((call) => !isDeepStrictEqual(call, stored.get(call.entryId)));
    for (const call of changed) stored.set(call.entryId, copyOf(call));
    for (const [key, record] of setAside)
      if (record.entryId !== null && told.has(record.entryId)) setAside.delete(key);
    return changed.map((call) => call.entryId);
  }

  async find(entryIds: readonly EntryId[]): Promise<Call[]> {
    return this.#inOrder((call) => entryIds.includes(call.entryId));
  }

  async page(
    after: { readonly startedAt: Date; readonly entryId: EntryId } | null,
    limit: number,
  ): Promise<Call[]> {
    return this.#inOrder((call) => after === null || byBeginning(after, call) < 0).slice(0, limit);
  }

  async within(from: Date, until: Date): Promise<Call[]> {
    return this.#inOrder(({ startedAt }) => startedAt >= from && startedAt < until);
  }

  async count(): Promise<number> {
    return this.#store.state.calls.size;
  }

  async forgetClients(): Promise<void> {
    const { calls, consultations } = this.#store.state;
    for (const call of calls.values()) calls.set(call.entryId, { ...call, clientKey: null });
    for (const one of consultations.values()) consultations.set(one.entryId, { ...one, clientKey: null });
  }

  async setAside(records: readonly BadRecord[], at: Date): Promise<void> {
    const { setAside } = this.#store.state;
    for (const [key, record] of new Map(records.map((one) => [keyOf(one), one]))) {
      const { firstSeenAt, times } = setAside.get(key) ?? { firstSeenAt: at, times: 0 };
      setAside.set(key, copyOf({ ...record, firstSeenAt, lastSeenAt: at, times: times + 1 }));
    }
  }

  async setAsideRecords(): Promise<SetAsideRecord[]> {
    return [...this.#store.state.setAside]
      .sort(([a, one], [b, other]) => other.lastSeenAt.getTime() - one.lastSeenAt.getTime() || byText(a, b))
      .map(([, record]) => copyOf(record));
  }

  #inOrder(wanted: (call: Call) => boolean): Call[] {
    return [...this.#store.state.calls.values()].filter(wanted).sort(byBeginning).map(copyOf);
  }
}

type Begun = Pick<Call, 'startedAt' | 'entryId'>;

function byBeginning(a: Begun, b: Begun): number {
  return a.startedAt.getTime() - b.startedAt.getTime() || byText(a.entryId, b.entryId);
}

function keyOf({ entryId, startedAt, problem, field }: BadRecord): string {
  return entryId === null ? `at ${startedAt?.toISOString() ?? ''} ${problem} ${field}` : `id ${entryId}`;
}
