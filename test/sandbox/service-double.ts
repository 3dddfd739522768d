import { randomUUID } from 'node:crypto';

type Data = { event: number; now: string; until: string; offsetMs: number; frozen: boolean; charity: string };
/** What the double answers to an event; `'silent'` leaves it without an answer. */
export type Behaviour = (
  name: string,
  data: Data,
  double: ServiceDouble,
) => object | 'silent' | Promise<object>;

/** A service process as the sandbox sees one: it joins the stream and answers every event. */
export class ServiceDouble {
  readonly id = randomUUID();
  readonly seen: { name: string; data: Data }[] = [];
  /** The clock as last told, the way a service would keep it. */
  now = '';
  readonly #abort = new AbortController();
  readonly #origin: string;
  readonly #behave: Behaviour;
  #ended: Promise<void> = Promise.resolve();

  private constructor(origin: string, behave: Behaviour) {
    this.#origin = origin;
    this.#behave = behave;
  }

  static async join(origin: string, role: string, behave: Behaviour = () => ({})): Promise<ServiceDouble> {
    const double = new ServiceDouble(origin, behave);
    const url = `${origin}/__sandbox/workers/stream?id=${double.id}&role=${role}`;
    const response = await fetch(url, { signal: double.#abort.signal });
    const first = Promise.withResolvers<void>();
    double.#ended = double.#read(response, first.resolve).catch(() => undefined);
    await first.promise;
    return double;
  }

  get names(): string[] {
    return this.seen.map(({ name }) => name);
  }

  async leave(): Promise<void> {
    this.#abort.abort();
    await this.#ended;
  }

  ack(body: object): Promise<Response> {
    return fetch(`${this.#origin}/__sandbox/workers/${this.id}/ack`, {
      method: 'POST',
      body: JSON.stringify(body),
    });
  }

  async #read(response: Response, onEvent: () => void): Promise<void> {
    let text = '';
    for await (const chunk of (response.body ?? new ReadableStream()).pipeThrough(new TextDecoderStream())) {
      text += chunk;
      const blocks = text.split('\n\n');
      text = blocks.pop() ?? '';
      for (const block of blocks) {
        const name = /^event: (.*)$/m.exec(block)?.[1];
        const data = /^data: (.*)$/m.exec(block)?.[1];
        if (name === undefined || data === undefined) continue;
        void this.#answer(name, JSON.parse(data));
        onEvent();
      }
    }
  }

  async #answer(name: string, data: Data): Promise<void> {
    this.seen.push({ name, data });
    if (name === 'clock' || name === 'reset') this.now = data.now;
    const answer = await this.#behave(name, data, this);
    if (answer !== 'silent') await this.ack({ event: data.event, ...answer }).catch(() => undefined);
  }
}

/** Has something to do at each of the instants, and writes down at what time by the clock it did it. */
export function timetable(due: readonly string[], done: string[]): Behaviour {
  return (name, data, double) => {
    const now = Date.parse(double.now);
    if (name === 'run') {
      done.push(
        ...due
          .filter((at) => Date.parse(at) <= now && !done.includes(`${at} at ${at}`))
          .map((at) => `${at} at ${double.now}`),
      );
      return {};
    }
    if (name !== 'next') return {};
    const next = due
      .filter((at) => Date.parse(at) > now && Date.parse(at) <= Date.parse(data.until))
      .toSorted()[0];
    return { next: next ?? null };
  };
}
