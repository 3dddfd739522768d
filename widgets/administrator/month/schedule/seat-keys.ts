import { seatsOf } from './bands.ts';
import type { Band, Line, Seat } from './bands.ts';

/** Where the keyboard stands: a line among all bands, a column, a seat in the cell. */
export interface Stand {
  readonly line: number;
  readonly column: number;
  readonly seat: number;
}

export function linesOf(bands: readonly Band[]): readonly Line[] {
  return bands.flatMap((band) => band.lines);
}

/** The seat at a stand; null where there is none (any more). */
export function seatAt(lines: readonly Line[], { line, column, seat }: Stand): Seat | null {
  const slot = lines[line]?.cells[column] ?? null;
  return slot === null ? null : (seatsOf(slot)[seat] ?? null);
}

/** The first seat of the schedule. */
export function firstStand(lines: readonly Line[]): Stand | null {
  for (const [line, { cells }] of lines.entries()) {
    const column = cells.findIndex((slot) => slot !== null && seatsOf(slot).length > 0);
    if (column !== -1) return { line, column, seat: 0 };
  }
  return null;
}

/** Where a key leads; null when it leads nowhere. Left and right go over seats and days, up and down over times and weeks. */
export function standAfter(key: string, from: Stand, lines: readonly Line[]): Stand | null {
  const cells = lines[from.line]?.cells ?? [];
  const count = (column: number): number => {
    const slot = cells[column] ?? null;
    return slot === null ? 0 : seatsOf(slot).length;
  };
  switch (key) {
    case 'ArrowRight': {
      if (from.seat + 1 < count(from.column)) return { ...from, seat: from.seat + 1 };
      const column = cells.findIndex((_, index) => index > from.column && count(index) > 0);
      return column === -1 ? null : { line: from.line, column, seat: 0 };
    }
    case 'ArrowLeft': {
      if (from.seat > 0) return { ...from, seat: from.seat - 1 };
      const column = lastIndex(cells, (index) => index < from.column && count(index) > 0);
      return column === -1 ? null : { line: from.line, column, seat: count(column) - 1 };
    }
    case 'ArrowDown':
      return nearest(lines, from.line + 1, 1, from.column, from.seat);
    case 'ArrowUp':
      return nearest(lines, from.line - 1, -1, from.column, from.seat);
    case 'Home': {
      const column = cells.findIndex((_, index) => count(index) > 0);
      return column === -1 ? null : { line: from.line, column, seat: 0 };
    }
    case 'End': {
      const column = lastIndex(cells, (index) => count(index) > 0);
      return column === -1 ? null : { line: from.line, column, seat: count(column) - 1 };
    }
    default:
      return null;
  }
}

/** The next seat of the same column, up or down. */
function nearest(
  lines: readonly Line[],
  start: number,
  by: 1 | -1,
  column: number,
  seat: number,
): Stand | null {
  for (let line = start; line >= 0 && line < lines.length; line += by) {
    const slot = lines[line]?.cells[column] ?? null;
    if (slot === null) continue;
    const count = seatsOf(slot).length;
    if (count > 0) return { line, column, seat: Math.min(seat, count - 1) };
  }
  return null;
}

function lastIndex(cells: readonly unknown[], fits: (index: number) => boolean): number {
  for (let index = cells.length - 1; index >= 0; index--) if (fits(index)) return index;
  return -1;
}
