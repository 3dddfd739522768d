import type { Deeds } from './expected.ts';

/** What the story has done so far: the tasks that must be follow from it alone. */
export class Ledger {
  readonly answers = new Map<number, { by: 'self' | 'administrator'; cannot: boolean }>();
  readonly readFirst = new Set<number>();
  readonly publishedAgain = new Set<number>();
  readonly noReminder = new Map<number, Date>();
  readonly requests: Deeds['requests'][number][] = [];
  reminded: readonly number[] = [];
}
