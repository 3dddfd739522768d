import { after } from '../system/real-time.ts';
import { instantMs } from './instants.ts';
import type { SandboxClock } from './sandbox-clock.ts';
import {
  type Ack,
  type Connection,
  type EventName,
  type Pending,
  WorkerGone,
  type Workers,
} from './workers.ts';

/** The service did not finish within the real time given. */
export class MoveTimeout extends Error {
  override readonly name = 'MoveTimeout';
  readonly stillRunning: readonly Pending[];
  constructor(stillRunning: readonly Pending[]) {
    super('the work due by then did not finish in time');
    this.stillRunning = stillRunning;
  }
}

/** The asked time lies behind the clock. */
export class Backwards extends Error {
  override readonly name = 'Backwards';
}

/** A service process said that a step failed, or answered against the protocol. */
export class StepFailed extends Error {
  override readonly name = 'StepFailed';
}

/** Nothing is known to lie ahead, so there is no next event to move to. */
export class NothingAhead extends Error {
  override readonly name = 'NothingAhead';
}

export type Moved = { readonly now: string; readonly workers: number };
/** The place to move to: an instant or a span in milliseconds, or the next thing due. */
export type Destination = { readonly at: number } | { readonly by: number } | 'next-event';

const LOOK_AHEAD_MS = 62 * 24 * 3_600_000;

/**
 * Moves the one clock forward step by step, so that everything the service has to do by date happens in
 * order and each thing sees its own time. Moves are done one after another; while one lasts, the clock stands.
 */
export class ClockMover {
  readonly #clock: SandboxClock;
  readonly #workers: Workers;
  readonly #limitMs: number;
  #queue: Promise<unknown> = Promise.resolve();
  #target: number | null = null;

  constructor(clock: SandboxClock, workers: Workers, limitMs = 60_000) {
    this.#clock = clock;
    this.#workers = workers;
    this.#limitMs = limitMs;
  }

  /** Where the clock is being moved to now; `null` when it ticks by itself. */
  get target(): string | null {
    return this.#target === null ? null : new Date(this.#target).toISOString();
  }

  /** Throws {@link Backwards}, {@link MoveTimeout}, {@link StepFailed} or {@link NothingAhead}. */
  move(destination: Destination): Promise<Moved> {
    return this.#inTurn(() => this.#stopped((limit) => this.#go(destination, limit)));
  }

  /** Makes the world anew at `now` by `renew`, tells every process to do the same and waits for them. */
  reset(now: number, charity: string, renew: () => void): Promise<Moved> {
    return this.#inTurn(() =>
      this.#stopped(async (limit) => {
        renew();
        this.#clock.set(now);
        const acks = await limit(this.#workers.tellAll('reset', { ...this.state(), charity }));
        this.#check(acks);
      }),
    );
  }

  /** What a process needs to know of the clock. */
  state(): object {
    return { now: this.#clock.iso(), offsetMs: this.#clock.offsetMs(), frozen: this.#clock.frozen };
  }

  #inTurn(work: () => Promise<Moved>): Promise<Moved> {
    const turn = this.#queue.then(work);
    this.#queue = turn.catch(() => undefined);
    return turn;
  }

  async #stopped(work: (limit: <T>(promise: Promise<T>) => Promise<T>) => Promise<void>): Promise<Moved> {
    const expiry = Promise.withResolvers<never>();
    expiry.promise.catch(() => undefined);
    const callOff = after(this.#limitMs, () => expiry.reject(new MoveTimeout(this.#workers.pending())));
    this.#clock.freeze();
    try {
      await work((promise) => Promise.race([promise, expiry.promise]));
    } finally {
      callOff();
      this.#workers.forgetPending();
      this.#target = null;
      this.#clock.resume();
      // Nobody waits for this one: the answer to the move must not hang on a process that is slow to listen.
      void this.#workers.tellAll('clock', this.state());
    }
    return { now: this.#clock.iso(), workers: this.#workers.count };
  }

  async #go(destination: Destination, limit: <T>(promise: Promise<T>) => Promise<T>): Promise<void> {
    const start = this.#clock.now();
    await limit(this.#workers.tellAll('clock', this.state()));
    await limit(this.#run());
    const target = await this.#resolve(destination, start, limit);
    this.#target = target;
    for (;;) {
      const next = await limit(this.#nextUntil(target));
      if (next === null) break;
      await limit(this.#step(next));
    }
    await limit(this.#step(target));
  }

  async #resolve(
    destination: Destination,
    start: number,
    limit: <T>(promise: Promise<T>) => Promise<T>,
  ): Promise<number> {
    if (destination === 'next-event') {
      const next = await limit(this.#nextUntil(start + LOOK_AHEAD_MS));
      if (next === null)
        throw new NothingAhead('nothing is due in the next two months, or no service has joined');
      return next;
    }
    const target = 'at' in destination ? destination.at : start + destination.by;
    if (target < start) {
      throw new Backwards(`the clock shows ${this.#clock.iso()} and only moves forward`);
    }
    return target;
  }

  async #step(to: number): Promise<void> {
    this.#clock.set(to);
    await this.#workers.tellAll('clock', this.state());
    await this.#run();
  }

  async #run(): Promise<void> {
    const ack = await this.#askOne('run', {});
    if (ack !== undefined) this.#check([ack]);
  }

  async #nextUntil(until: number): Promise<number | null> {
    const ack = await this.#askOne('next', { until: new Date(until).toISOString() });
    if (ack === undefined) return null;
    this.#check([ack]);
    if (ack.next === null || ack.next === undefined) return null;
    const next = instantMs(ack.next);
    if (next === null || next <= this.#clock.now()) {
      throw new StepFailed(`"next" must be an instant later than ${this.#clock.iso()}, not ${ack.next}`);
    }
    return next > until ? null : next;
  }

  /** Asks the process that joined first; one that leaves before its answer is replaced by the next. */
  async #askOne(name: EventName, data: object): Promise<Ack | undefined> {
    for (;;) {
      const worker: Connection | undefined = this.#workers.first();
      if (worker === undefined) return undefined;
      try {
        return await this.#workers.ask(worker, name, data);
      } catch (error) {
        if (!(error instanceof WorkerGone)) throw error;
      }
    }
  }

  #check(acks: readonly Ack[]): void {
    const failed = acks.find(({ error }) => error !== undefined);
    if (failed?.error !== undefined) throw new StepFailed(failed.error);
  }
}
