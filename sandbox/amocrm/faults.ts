import { z } from 'zod';
import { Shelf, type Store } from '../state/store.ts';

/** Which requests a fault meets; `path` is a prefix. */
export const faultMatch = z
  .strictObject({ method: z.string().optional(), path: z.string().startsWith('/').optional() })
  .default({});
export const faultTimes = z.union([z.int().positive(), z.literal('forever')]).default(1);
const plain = (kind: 'timeout' | 'timeout-after-success' | 'html-403' | 'drop-connection') =>
  z.strictObject({ kind: z.literal(kind), match: faultMatch, times: faultTimes });

/** Any status with any headers and body. */
export const statusFault = z.strictObject({
  kind: z.literal('status'),
  match: faultMatch,
  times: faultTimes,
  status: z.int().min(200).max(599),
  headers: z.record(z.string(), z.string()).default({}),
  body: z.union([z.string(), z.record(z.string(), z.unknown()), z.array(z.unknown())]).default(''),
});

/** The list `PUT /__sandbox/amocrm/faults` takes (contracts/sandbox.md). */
export const faultsShape = z.array(
  z.discriminatedUnion('kind', [
    statusFault,
    z.strictObject({
      kind: z.literal('slow'),
      match: faultMatch,
      times: faultTimes,
      ms: z.int().nonnegative().max(600_000),
    }),
    plain('timeout'),
    plain('timeout-after-success'),
    plain('html-403'),
    plain('drop-connection'),
    z.strictObject({ kind: z.literal('revoke-access-token'), match: faultMatch, times: faultTimes }),
    z.strictObject({ kind: z.literal('revoke-refresh-token'), match: faultMatch, times: faultTimes }),
  ]),
);
type AnyFault = {
  readonly kind: string;
  readonly match: z.infer<typeof faultMatch>;
  readonly times: z.infer<typeof faultTimes>;
};
export type Fault = z.infer<typeof faultsShape>[number];

/** The faults switched on, in order; each request meets the first one that matches it and is not used up. */
export class Faults<F extends AnyFault = Fault> {
  readonly #shelf: Shelf<F[]>;
  readonly #whose: string;

  constructor(store: Store, whose = 'amocrm') {
    this.#whose = whose;
    this.#shelf = new Shelf(store, 'faults');
  }

  /** What is still switched on, `times` counted down. */
  list(): F[] {
    return this.#shelf.get(this.#whose) ?? [];
  }

  replace(faults: F[]): void {
    this.#shelf.put(this.#whose, faults);
  }

  /** The fault this request meets, if any; its `times` goes down by one. */
  take(method: string, path: string, can: (fault: F) => boolean = () => true): F | undefined {
    const faults = this.list();
    const met = faults.find((fault) => can(fault) && matches(fault, method, path));
    if (met === undefined || met.times === 'forever') return met;
    const left = met.times - 1;
    this.replace(
      faults.flatMap((fault) => (fault !== met ? [fault] : left === 0 ? [] : [{ ...fault, times: left }])),
    );
    return met;
  }
}

function matches(fault: AnyFault, method: string, path: string): boolean {
  const wanted = fault.match.method?.toUpperCase();
  return (wanted === undefined || wanted === method) && path.startsWith(fault.match.path ?? '/');
}
