import { z } from 'zod';
import { Shelf, type Store } from '../state/store.ts';

const match = z
  .strictObject({ method: z.string().optional(), path: z.string().startsWith('/').optional() })
  .default({});
const times = z.union([z.int().positive(), z.literal('forever')]).default(1);
const plain = (kind: 'timeout' | 'timeout-after-success' | 'html-403' | 'drop-connection') =>
  z.strictObject({ kind: z.literal(kind), match, times });

/** The list `PUT /__sandbox/amocrm/faults` takes (contracts/sandbox.md). */
export const faultsShape = z.array(
  z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('status'),
      match,
      times,
      status: z.int().min(200).max(599),
      headers: z.record(z.string(), z.string()).default({}),
      body: z.union([z.string(), z.record(z.string(), z.unknown()), z.array(z.unknown())]).default(''),
    }),
    z.strictObject({ kind: z.literal('slow'), match, times, ms: z.int().nonnegative().max(600_000) }),
    plain('timeout'),
    plain('timeout-after-success'),
    plain('html-403'),
    plain('drop-connection'),
    z.strictObject({ kind: z.literal('revoke-access-token'), match, times }),
    z.strictObject({ kind: z.literal('revoke-refresh-token'), match, times }),
  ]),
);
export type Fault = z.infer<typeof faultsShape>[number];

/** The faults switched on, in order; each request meets the first one that matches it and is not used up. */
export class Faults {
  readonly #shelf: Shelf<Fault[]>;

  constructor(store: Store) {
    this.#shelf = new Shelf(store, 'faults');
  }

  /** What is still switched on, `times` counted down. */
  list(): Fault[] {
    return this.#shelf.get('amocrm') ?? [];
  }

  replace(faults: Fault[]): void {
    this.#shelf.put('amocrm', faults);
  }

  /** The fault this request meets, if any; its `times` goes down by one. */
  take(method: string, path: string): Fault | undefined {
    const faults = this.list();
    const met = faults.find((fault) => matches(fault, method, path));
    if (met === undefined || met.times === 'forever') return met;
    const left = met.times - 1;
    this.replace(
      faults.flatMap((fault) => (fault !== met ? [fault] : left === 0 ? [] : [{ ...fault, times: left }])),
    );
    return met;
  }
}

function matches(fault: Fault, method: string, path: string): boolean {
  const wanted = fault.match.method?.toUpperCase();
  return (wanted === undefined || wanted === method) && path.startsWith(fault.match.path ?? '/');
}
