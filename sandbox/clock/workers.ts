import { monotonicMs } from '../system/real-time.ts';

export type Role = 'all' | 'web' | 'worker';
export type EventName = 'clock' | 'next' | 'run' | 'reset';
export type Ack = { readonly event: number; readonly next?: string | null; readonly error?: string };

/** A service process went away before it answered. */
export class WorkerGone extends Error {
  override readonly name = 'WorkerGone';
}

/** What a service process has been told to do and has not answered yet. */
export type Pending = {
  readonly worker: string;
  readonly role: Role;
  readonly event: number;
  readonly name: EventName;
  readonly forMs: number;
  readonly running: readonly string[];
};

type Waiting = {
  readonly name: EventName;
  readonly since: number;
  running: readonly string[];
  readonly done: (ack: Ack) => void;
  readonly gone: (error: Error) => void;
};

export type Connection = {
  readonly id: string;
  readonly role: Role;
  readonly send: (name: EventName, data: object) => void;
  readonly end: () => void;
  readonly waiting: Map<number, Waiting>;
};

/** The service processes that have joined the sandbox, and what each is being waited for. */
export class Workers {
  readonly #connections = new Map<string, Connection>();
  #lastEvent = 0;

  /** A second stream of the same id takes the place of the first. */
  join(id: string, role: Role, send: Connection['send'], end: () => void): Connection {
    const old = this.#connections.get(id);
    if (old !== undefined) {
      this.leave(old);
      old.end();
    }
    const connection: Connection = { id, role, send, end, waiting: new Map() };
    this.#connections.set(id, connection);
    return connection;
  }

  leave(connection: Connection): void {
    if (this.#connections.get(connection.id) === connection) this.#connections.delete(connection.id);
    const waiting = [...connection.waiting.values()];
    connection.waiting.clear();
    for (const { gone, name } of waiting) gone(new WorkerGone(`${connection.id} left during "${name}"`));
  }

  /** How many processes run jobs. */
  get count(): number {
    return this.#runners().length;
  }

  /** The process that runs jobs and joined first; `undefined` when there is none. */
  first(): Connection | undefined {
    return this.#runners()[0];
  }

  /** Tells one process something and waits for its answer. Rejects with {@link WorkerGone}. */
  ask(connection: Connection, name: EventName, data: object): Promise<Ack> {
    const event = ++this.#lastEvent;
    return new Promise<Ack>((done, gone) => {
      if (this.#connections.get(connection.id) !== connection) {
        gone(new WorkerGone(`${connection.id} has left`));
        return;
      }
      connection.waiting.set(event, { name, since: monotonicMs(), running: [], done, gone });
      connection.send(name, { event, ...data });
    });
  }

  /** Tells every process and waits for all that stay. Answers what they answered. */
  async tellAll(name: EventName, data: object): Promise<Ack[]> {
    const answers = await Promise.allSettled(
      [...this.#connections.values()].map((connection) => this.ask(connection, name, data)),
    );
    return answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : []));
  }

  /** False for an unknown process. An answer nobody waits for any more is let pass. */
  ack(id: string, ack: Ack & { readonly running?: readonly string[] | undefined }): boolean {
    const connection = this.#connections.get(id);
    if (connection === undefined) return false;
    const waiting = connection.waiting.get(ack.event);
    if (waiting === undefined) return true;
    if (ack.running !== undefined) {
      waiting.running = ack.running;
      return true;
    }
    connection.waiting.delete(ack.event);
    waiting.done(ack);
    return true;
  }

  pending(): Pending[] {
    return [...this.#connections.values()].flatMap((connection) =>
      [...connection.waiting].map(([event, { name, since, running }]) => ({
        worker: connection.id,
        role: connection.role,
        event,
        name,
        forMs: Math.round(monotonicMs() - since),
        running,
      })),
    );
  }

  /** Gives up every wait, so that a late answer means nothing. */
  forgetPending(): void {
    for (const { waiting } of this.#connections.values()) waiting.clear();
  }

  closeAll(): void {
    for (const connection of this.#connections.values()) {
      this.leave(connection);
      connection.end();
    }
  }

  #runners(): Connection[] {
    return [...this.#connections.values()].filter(({ role }) => role !== 'web');
  }
}
