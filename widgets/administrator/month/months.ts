import type { CycleView } from '../../../src/adapters/http/contract/primitives.ts';

/** Which month needs the administrator, by stage; the first found in order of months. */
const URGENCY: readonly CycleView['state'][] = ['review', 'generating', 'collecting', 'published', 'planned'];

/** The month to show when none is named: the one under review, else being made, collected, published, planned; else the last. */
export function monthToRun(cycles: readonly CycleView[]): string | null {
  const inOrder = byMonth(cycles);
  for (const state of URGENCY) {
    const found = inOrder.find((cycle) => cycle.state === state);
    if (found !== undefined) return found.month;
  }
  return inOrder.at(-1)?.month ?? null;
}

export function byMonth(cycles: readonly CycleView[]): readonly CycleView[] {
  return [...cycles].sort((a, b) => (a.month < b.month ? -1 : 1));
}

/** This month and those after it, then what is past, the latest first. @param thisMonth `2026-12` */
export function nearestFirst(cycles: readonly CycleView[], thisMonth: string): readonly CycleView[] {
  const inOrder = byMonth(cycles);
  return [
    ...inOrder.filter(({ month }) => month >= thisMonth),
    ...inOrder.filter(({ month }) => month < thisMonth).reverse(),
  ];
}
