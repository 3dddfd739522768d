import { recordOf, wholeOf } from './wire.ts';

export interface Rows {
  readonly rows: readonly unknown[];
  /** `total_calls_count` of all days together, which may count the page or all that was found (contracts/mango-api.md §3.3): for the log only. */
  readonly announced: number;
}

/**
 * The rows of all per-day buckets of `data`, one after the other (contracts/mango-api.md §3.2). An object with `list` is read too.
 * Null when a call might be lost by reading on: `data` or a `list` is not there or is something else.
 */
export function rowsOf(data: unknown): Rows | null {
  const buckets = Array.isArray(data) ? data : recordOf(data) === undefined ? null : [data];
  if (buckets === null) return null;
  const rows: unknown[] = [];
  let announced = 0;
  for (const item of buckets) {
    const bucket = recordOf(item);
    if (bucket === undefined || !Array.isArray(bucket['list'])) return null;
    for (const row of bucket['list']) rows.push(row);
    announced += wholeOf(bucket['total_calls_count']) ?? 0;
  }
  return { rows, announced };
}
