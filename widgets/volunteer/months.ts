import type { CycleView } from '../../src/adapters/http/contract/primitives.ts';

/** The month to mark when none is named: the one that takes answers, else the next to come, else the last. */
export function monthToMark(cycles: readonly CycleView[]): string | null {
  const inOrder = byMonth(cycles);
  const open =
    inOrder.find((cycle) => cycle.state === 'collecting') ??
    inOrder.find((cycle) => cycle.state === 'generating' || cycle.state === 'review');
  return (open ?? inOrder.find((cycle) => cycle.state === 'planned') ?? inOrder.at(-1))?.month ?? null;
}

/** The month whose shifts to show when none is named: the one running now if it is published, else the next published, else the last one that was. */
export function monthToServe(cycles: readonly CycleView[], today: string): string | null {
  const published = byMonth(cycles).filter(
    (cycle) => cycle.state === 'published' || cycle.state === 'closed',
  );
  const running = published.find((cycle) => cycle.month === today.slice(0, 7));
  return (
    (running ?? published.find((cycle) => cycle.month > today) ?? published.at(-1) ?? byMonth(cycles)[0])
      ?.month ?? null
  );
}

export function byMonth(cycles: readonly CycleView[]): readonly CycleView[] {
  return [...cycles].sort((a, b) => (a.month < b.month ? -1 : 1));
}
