import { join } from 'node:path';
import { Account } from './amocrm/account.ts';
import { Faults } from './amocrm/faults.ts';
import { RateLimit } from './amocrm/rate-limit.ts';
import { emptyHistory, fullHistory, type History } from './charity/history.ts';
import { emptyCharity, fullCharity } from './charity/people.ts';
import { charityRoster, type Roster } from './charity/roster-history.ts';
import { ClockMover, type Moved } from './clock/mover.ts';
import { SandboxClock } from './clock/sandbox-clock.ts';
import { Workers } from './clock/workers.ts';
import { Journal } from './journal/journal.ts';
import { MangoAccount } from './mango/account.ts';
import type { MangoFault } from './mango/faults.ts';
import { Shelf, Store } from './state/store.ts';

export type Charity = 'default' | 'empty';
type Beginning = { readonly charity: Charity; readonly startMs: number };

export type WorldOptions = {
  /** Where the state lies; the folder is made when it is missing. */
  readonly dir: string;
  /** Where a fresh sandbox begins, in milliseconds. */
  readonly startMs: number;
  /** The address of the service, for the widgets' settings and the integrations' redirect URIs. */
  readonly serviceOrigin: string;
  /** Real time that a move of the clock may take; a minute by contract. */
  readonly moveLimitMs?: number | undefined;
  /** Requests a second by real time; amoCRM's 7. A test of something else may let more through. */
  readonly requestsPerSecond?: number | undefined;
};

/** All that the sandbox is, without its HTTP face. */
export class World {
  readonly account: Account;
  readonly clock: SandboxClock;
  readonly faults: Faults;
  readonly journal: Journal;
  readonly limit: RateLimit;
  readonly mango: MangoAccount;
  readonly mangoFaults: Faults<MangoFault>;
  readonly mangoJournal: Journal;
  readonly mover: ClockMover;
  readonly serviceOrigin: string;
  readonly workers = new Workers();
  readonly #store: Store;
  readonly #mangoStore: Store;
  readonly #beginning: Shelf<Beginning>;
  readonly #startMs: number;

  constructor(options: WorldOptions) {
    this.#startMs = options.startMs;
    this.serviceOrigin = options.serviceOrigin;
    this.limit = new RateLimit(options.requestsPerSecond);
    this.#store = new Store(join(options.dir, 'state.jsonl'));
    this.clock = new SandboxClock(join(options.dir, 'clock.json'), options.startMs);
    this.journal = new Journal(join(options.dir, 'amocrm-journal.jsonl'));
    this.account = new Account(this.#store, this.clock, options.serviceOrigin);
    this.faults = new Faults(this.#store);
    this.#mangoStore = new Store(join(options.dir, 'mango.jsonl'));
    this.mango = new MangoAccount(this.#mangoStore, this.clock);
    this.mangoFaults = new Faults(this.#mangoStore, 'mango');
    this.mangoJournal = new Journal(join(options.dir, 'mango-journal.jsonl'));
    this.#beginning = new Shelf(this.#store, 'beginning');
    this.mover = new ClockMover(this.clock, this.workers, options.moveLimitMs);
  }

  /** Called once the address is known; a sandbox without a past gets its charity now. */
  open(origin: string): void {
    this.account.origin = origin;
    const { charity, startMs } = this.#begun();
    if (this.account.isNew) this.#renew(charity, startMs);
    else if (this.mango.isNew) this.mango.renew(charity, startMs);
  }

  /** Makes everything anew, in the services that have joined too. Without `now` it begins where a fresh one does. */
  reset(charity: Charity, now: number | undefined): Promise<Moved> {
    const startMs = now ?? this.#startMs;
    return this.mover.reset(startMs, charity, () => {
      this.clock.set(startMs);
      this.#renew(charity, startMs);
      this.journal.clear();
      this.mangoJournal.clear();
      this.limit.forget();
    });
  }

  /** The charity's past, for a service with a fresh database. */
  history(): History {
    const { charity, startMs } = this.#begun();
    return charity === 'empty' ? emptyHistory(startMs) : fullHistory(startMs);
  }

  /** Who answers the charity's calls: the made-up schedules of its past and this month, and what was told over them. */
  roster(): Roster {
    const { charity, startMs } = this.#begun();
    return charity === 'empty' ? { months: [] } : charityRoster(startMs, this.mango.calls.told);
  }

  close(): void {
    this.workers.closeAll();
    this.clock.close();
    this.journal.close();
    this.mangoJournal.close();
    this.#store.close();
    this.#mangoStore.close();
  }

  #begun(): Beginning {
    return this.#beginning.get('all') ?? { charity: 'default', startMs: this.#startMs };
  }

  #renew(charity: Charity, startMs: number): void {
    const directory = charity === 'empty' ? emptyCharity() : fullCharity();
    this.mango.renew(charity, startMs);
    this.account.renew(directory, [this.#beginning.change('all', { charity, startMs })]);
  }
}
