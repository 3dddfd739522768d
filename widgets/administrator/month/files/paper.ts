import type { SchedulePage, ScheduleSlot } from '../../../../src/adapters/http/contract/schedule.ts';
import { bandsOf } from '../schedule/bands.ts';

/** What stands on the one printed page of a month. */
export interface Paper {
  readonly title: string;
  /** State, how full, how fresh. */
  readonly facts: string;
  readonly legend: string;
  readonly weeks: readonly PaperWeek[];
}

interface PaperWeek {
  /** Empty outside the month. */
  readonly days: readonly string[];
  /** Null where there is no slot. */
  readonly lines: readonly { readonly time: string; readonly cells: readonly (PaperCell | null)[] }[];
}

interface PaperCell {
  readonly names: string;
  /** «— свободно —», empty when the slot is full. */
  readonly free: string;
}

export interface PaperWords {
  readonly dayName: (day: string) => string;
  readonly shortName: (volunteerId: number) => string;
  readonly free: string;
}

/** The whole month, whatever is filtered or folded on the screen. */
export function paperWeeks(month: string, page: SchedulePage, words: PaperWords): readonly PaperWeek[] {
  return bandsOf(month, page.slots, 'weeks').map(({ columns, lines }) => ({
    days: columns.map((day) => (day === null ? '' : words.dayName(day))),
    lines: lines.map(({ time, cells }) => ({
      time,
      cells: cells.map((slot) => (slot === null ? null : cellOf(slot, words))),
    })),
  }));
}

function cellOf({ seats, gap }: ScheduleSlot, { shortName, free }: PaperWords): PaperCell {
  const missing = gap?.missing ?? 0;
  return {
    names: seats
      .map(
        ({ volunteerId, against, unpublished }) =>
          `${shortName(volunteerId)}${against === null ? '' : '\u00a0!'}${unpublished ? '\u00a0*' : ''}`,
      )
      .join(', '),
    free: missing === 0 ? '' : `— ${free}${missing === 1 ? '' : `: ${missing}`} —`,
  };
}

/** Rows of the table, and letters of its longest cell: by them the letters are as large as the page allows. */
export function paperSize(weeks: readonly PaperWeek[]): { readonly rows: number; readonly letters: number } {
  const cells = weeks.flatMap(({ lines }) => lines.flatMap((line) => line.cells));
  return {
    rows: weeks.reduce((sum, { lines }) => sum + lines.length + 1, 0),
    letters: Math.max(
      16,
      ...cells.map((cell) => (cell === null ? 0 : cell.names.length + cell.free.length + 2)),
    ),
  };
}

/** The page as a node of the document that is printed. */
export function paperNode({ title, facts, legend, weeks }: Paper, sheets: Document): HTMLElement {
  const add = <Tag extends keyof HTMLElementTagNameMap>(
    parent: Element,
    tag: Tag,
    text: string,
    name = '',
  ): HTMLElementTagNameMap[Tag] => {
    const made = sheets.createElement(tag);
    made.textContent = text;
    made.className = name;
    parent.append(made);
    return made;
  };
  const page = sheets.createElement('main');
  const { rows, letters } = paperSize(weeks);
  page.style.cssText = `--rows:${rows};--letters:${letters}`;
  add(page, 'h1', title);
  add(page, 'p', facts);
  const table = add(page, 'table', '');
  for (const { days, lines } of weeks) {
    const head = add(table, 'tr', '', 'head');
    add(head, 'th', '');
    for (const day of days) add(head, 'th', day);
    for (const { time, cells } of lines) {
      const row = add(table, 'tr', '');
      add(row, 'th', time);
      for (const cell of cells) {
        const place = add(row, 'td', cell?.names ?? '', cell === null ? 'none' : '');
        if (cell !== null && cell.free !== '')
          add(place, 'b', `${cell.names === '' ? '' : ', '}${cell.free}`);
      }
    }
  }
  add(page, 'p', legend);
  return page;
}
