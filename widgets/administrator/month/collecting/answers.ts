import type { Progress } from '../../../../src/adapters/http/contract/availability.ts';

export type ProgressRow = Progress['rows'][number];
export type AnswerFilter = 'all' | 'waiting' | 'answered';

/** Has nothing of them that counts: neither marks sent nor «не смогу». */
export function isAwaited(row: ProgressRow): boolean {
  return row.status === 'none' || row.status === 'unsent';
}

/** Rows of a filter: those we wait for first, then those with unsent changes, then by name as they came. */
export function rowsOf(rows: readonly ProgressRow[], filter: AnswerFilter): readonly ProgressRow[] {
  const urgency = (row: ProgressRow): number =>
    isAwaited(row) ? (row.unsentMarks > 0 ? 0 : 1) : row.status === 'changed-unsent' ? 2 : 3;
  return rows
    .filter((row) => filter === 'all' || (filter === 'waiting') === isAwaited(row))
    .sort((a, b) => urgency(a) - urgency(b));
}
