import { weekdayOf } from '../i18n/calendar.ts';
import type { Cell } from '../grid/layout.ts';

/** A week as a pattern: `weekday time` such as `0 10:00` for Monday at ten. */
export type WeekKey = string;

export function weekKey(cell: Cell): WeekKey {
  return `${weekdayOf(cell.day)} ${cell.time}`;
}

/** Calendar weeks (from Monday) that the month touches, each with its days in the month. */
export function weeksOf(days: readonly string[]): readonly (readonly string[])[] {
  const weeks: string[][] = [];
  for (const day of days) {
    const last = weeks.at(-1);
    if (last === undefined || weekdayOf(day) === 0) weeks.push([day]);
    else last.push(day);
  }
  return weeks;
}

/** Slots of the pattern in the chosen days. */
export function patternSlots(
  cells: readonly Cell[],
  pattern: ReadonlySet<WeekKey>,
  days: ReadonlySet<string>,
): readonly string[] {
  return cells.filter((cell) => days.has(cell.day) && pattern.has(weekKey(cell))).map((cell) => cell.id);
}

/** The pattern that the marks already follow: what is marked in at least half of its weeks. */
export function patternOf(cells: readonly Cell[], marks: ReadonlySet<string>): ReadonlySet<WeekKey> {
  const counts = new Map<WeekKey, { all: number; marked: number }>();
  for (const cell of cells) {
    const count = counts.get(weekKey(cell)) ?? { all: 0, marked: 0 };
    count.all++;
    if (marks.has(cell.id)) count.marked++;
    counts.set(weekKey(cell), count);
  }
  return new Set(
    [...counts].filter(([, { all, marked }]) => marked * 2 >= all && marked > 0).map(([key]) => key),
  );
}
