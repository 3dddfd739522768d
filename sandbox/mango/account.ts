import { charityEmployees } from '../charity/telephony.ts';
import type { SandboxClock } from '../clock/sandbox-clock.ts';
import { type Change, Shelf, type Store } from '../state/store.ts';
import { newBase64, newSecret } from '../system/real-time.ts';
import { CallBook } from './call-book.ts';
import { Limits } from './limits.ts';
import type { Employee, Job, KeptCall } from './model.ts';
import { PenaltyBox } from './penalty.ts';
import type { ToldMonth } from './told-shifts.ts';

/** Data are kept at least a minute until collected (contracts/mango-api.md §3.2); not longer here. */
const KEY_LIVES_MS = 60_000;

type Beginning = { readonly charity: 'default' | 'empty'; readonly startMs: number };

/** Everything the made-up product of Mango Office knows, over a store of its own. */
export class MangoAccount {
  readonly clock: SandboxClock;
  readonly calls: CallBook;
  readonly penalty: PenaltyBox;
  readonly limits: Limits;
  readonly #store: Store;
  readonly #secrets: Shelf<string>;
  readonly #employees: Shelf<readonly Employee[]>;
  readonly #jobs: Shelf<Job>;
  readonly #beginning: Shelf<Beginning>;
  readonly #counters: Shelf<number>;

  constructor(store: Store, clock: SandboxClock) {
    this.#store = store;
    this.clock = clock;
    this.calls = new CallBook(store);
    this.penalty = new PenaltyBox(store);
    this.limits = new Limits(store);
    this.#secrets = new Shelf(store, 'secrets');
    this.#employees = new Shelf(store, 'employees');
    this.#jobs = new Shelf(store, 'jobs');
    this.#beginning = new Shelf(store, 'beginning');
    this.#counters = new Shelf(store, 'counters');
    this.#begin();
  }

  get isNew(): boolean {
    return this.#beginning.get('all') === undefined;
  }

  /** A fresh product of this charity; key and salt stay over a reset. */
  renew(charity: Beginning['charity'], startMs: number): void {
    this.#store.replace([
      this.#secrets.change('key', this.#secrets.get('key') ?? newSecret(24).replaceAll(/[-_]/g, 'x')),
      this.#secrets.change('salt', this.#secrets.get('salt') ?? newSecret(24).replaceAll(/[-_]/g, 'x')),
      this.#beginning.change('all', { charity, startMs }),
    ]);
    this.#begin();
  }

  get apiKey(): string {
    return this.#secrets.get('key') ?? '';
  }

  get apiSalt(): string {
    return this.#secrets.get('salt') ?? '';
  }

  employees(): readonly Employee[] {
    return this.#employees.get('all') ?? (this.calls.beginning === null ? [] : charityEmployees());
  }

  putEmployees(employees: readonly Employee[]): void {
    this.#employees.put('all', employees);
  }

  putCalls(calls: readonly KeptCall[], mode: 'replace' | 'append'): void {
    this.#store.write(this.calls.put(calls, mode));
  }

  /** From the next midnight on the charity's calls are answered by these people; of other months nothing changes. */
  tellShifts(months: readonly ToldMonth[]): void {
    const changes = this.calls.tell(months, this.clock.now());
    if (changes.length > 0) this.#store.write(changes);
  }

  /** Takes a report into work; answers its key. Keys that nobody collected in time go. */
  startJob(kind: Job['kind'], params: unknown): string {
    const now = this.clock.now();
    const serial = (this.#counters.get('job') ?? 0) + 1;
    const key = newBase64(16);
    const job: Job = { key, kind, serial, params, startedAt: now, touchedAt: now, polls: 0 };
    const gone: Change[] = this.#jobs
      .all()
      .filter((old) => now > old.touchedAt + KEY_LIVES_MS)
      .map((old) => this.#jobs.change(old.key, undefined));
    this.#store.write([...gone, this.#jobs.change(key, job), this.#counters.change('job', serial)]);
    return key;
  }

  /** The report of a key that is still good, this asking counted; a minute without asking ends it. */
  pollJob(kind: Job['kind'], key: string): Job | undefined {
    const now = this.clock.now();
    const job = this.#jobs.get(key);
    if (job?.kind !== kind || now > job.touchedAt + KEY_LIVES_MS) return undefined;
    const polled = { ...job, polls: job.polls + 1, touchedAt: now };
    this.#jobs.put(key, polled);
    return polled;
  }

  endJob(key: string): void {
    this.#jobs.remove(key);
  }

  #begin(): void {
    const beginning = this.#beginning.get('all');
    this.calls.beginning = beginning?.charity === 'default' ? beginning.startMs : null;
    this.calls.forget();
  }
}
