import type { Call } from '../../src/domain/consultation/call.ts';
import { TelephonyUnavailable } from '../../src/ports/telephony-gateway.ts';
import type {
  BadRecord,
  CallPage,
  CallWindow,
  TelephonyEmployee,
  TelephonyGateway,
} from '../../src/ports/telephony-gateway.ts';

const LONGEST_WINDOW_MS = 29 * 86_400_000;

export type TelephonyRequest =
  | { readonly kind: 'page'; readonly window: CallWindow; readonly offset: number }
  | { readonly kind: 'employees' };

/** A telephony of our own that keeps calls and employees, gives them in pages, and fails when told to. */
export class FakeTelephony implements TelephonyGateway {
  readonly pageLimit: number;
  readonly #calls = new Map<string, Call>();
  #failures: TelephonyUnavailable[] = [];
  bad: BadRecord[] = [];
  people: TelephonyEmployee[] = [];
  /** Every request that was made, failed ones too. */
  readonly requests: TelephonyRequest[] = [];

  constructor(pageLimit = 5000) {
    this.pageLimit = pageLimit;
  }

  /** Adds calls; one with a known id takes its place, as late legs and marks do. */
  put(...calls: readonly Call[]): void {
    for (const call of calls) this.#calls.set(call.entryId, call);
  }

  remove(...entryIds: readonly string[]): void {
    for (const entryId of entryIds) this.#calls.delete(entryId);
  }

  /** The next requests of any kind fail so. */
  failNext(failure: TelephonyUnavailable, times = 1): void {
    this.#failures.push(...Array.from({ length: times }, () => failure));
  }

  comeBack(): void {
    this.#failures = [];
  }

  async page(
    window: CallWindow,
    offset: number,
    { recogniseCallers }: { recogniseCallers: boolean },
  ): Promise<CallPage> {
    const { from, until } = window;
    const length = until.getTime() - from.getTime();
    if (!(length > 0 && length <= LONGEST_WINDOW_MS))
      throw new RangeError('A window must begin before it ends and be at most 29 days long');
    if (!Number.isSafeInteger(offset) || offset < 0) throw new RangeError('An offset must be 0 or above');
    this.#request({ kind: 'page', window, offset });
    const rows = [
      ...[...this.#calls.values()].map((call) => ({ at: call.startedAt, id: call.entryId, call, bad: null })),
      ...this.bad.map((bad) => ({ at: bad.startedAt ?? from, id: bad.entryId ?? '', call: null, bad })),
    ]
      .filter(({ at }) => at >= from && at < until)
      .toSorted((a, b) => a.at.getTime() - b.at.getTime() || (a.id < b.id ? -1 : 1))
      .slice(offset, offset + this.pageLimit);
    const calls = rows.flatMap(({ call }) => call ?? []);
    return {
      calls: recogniseCallers ? calls : calls.map((call) => ({ ...call, clientKey: null })),
      bad: rows.flatMap(({ bad }) => bad ?? []),
      rows: rows.length,
    };
  }

  async employees(): Promise<TelephonyEmployee[]> {
    this.#request({ kind: 'employees' });
    return [...this.people];
  }

  #request(request: TelephonyRequest): void {
    const failure = this.#failures.shift();
    // Whoever waits for a turn sends nothing.
    if (failure?.problem !== 'paced') this.requests.push(request);
    // A new one each time: whoever catches it may look where it came from.
    if (failure !== undefined) {
      const { problem, retryAt, resultCode } = failure;
      throw new TelephonyUnavailable(problem, { retryAt, resultCode });
    }
  }
}
