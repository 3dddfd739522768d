import { z } from 'zod';
import { faultMatch, faultTimes, statusFault } from '../amocrm/faults.ts';

/** Where the faults about a report's answer work; they let every other path alone. */
export const RESULT_PATH = '/vpbx/stats/calls/result';

const anywhere = ['timeout', 'timeout-after-success', 'html-403', 'drop-connection', 'penalty'] as const;
const onResult = ['work-forever', 'not-found', 'partial-work', 'repeat-page', 'html-200'] as const;
const plain = <K extends string>(kind: K) =>
  z.strictObject({ kind: z.literal(kind), match: faultMatch, times: faultTimes });

/** The list `PUT /__sandbox/mango/faults` takes (contracts/sandbox.md). */
export const mangoFaultsShape = z.array(
  z.discriminatedUnion('kind', [
    statusFault,
    z.strictObject({
      kind: z.literal('slow'),
      match: faultMatch,
      times: faultTimes,
      ms: z.int().nonnegative().max(600_000),
    }),
    plain(anywhere[0]),
    plain(anywhere[1]),
    plain(anywhere[2]),
    plain(anywhere[3]),
    plain(anywhere[4]),
    plain(onResult[0]),
    plain(onResult[1]),
    plain(onResult[2]),
    plain(onResult[3]),
    plain(onResult[4]),
  ]),
);
export type MangoFault = z.infer<typeof mangoFaultsShape>[number];

/** Whether a fault can be at work on this path. */
export function worksOn(fault: MangoFault, path: string): boolean {
  return path === RESULT_PATH || !(onResult as readonly string[]).includes(fault.kind);
}
