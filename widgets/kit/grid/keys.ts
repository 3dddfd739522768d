import type { GridLayout, Place } from './layout.ts';

/** Where a key leads from a place; null when the key does not move. Headers (−1) are reached with arrows; the corner is not. */
export function placeAfter(
  key: string,
  held: { readonly ctrl: boolean },
  from: Place,
  layout: GridLayout,
): Place | null {
  const lastRow = layout.rows.length - 1;
  const lastColumn = layout.columns.length - 1;
  const to = (row: number, column: number): Place => {
    const place = {
      row: Math.min(lastRow, Math.max(-1, row)),
      column: Math.min(lastColumn, Math.max(-1, column)),
    };
    return place.row === -1 && place.column === -1 ? from : place;
  };
  switch (key) {
    case 'ArrowUp':
      return to(from.row - 1, from.column);
    case 'ArrowDown':
      return to(from.row + 1, from.column);
    case 'ArrowLeft':
      return to(from.row, from.column - 1);
    case 'ArrowRight':
      return to(from.row, from.column + 1);
    case 'Home':
      return to(held.ctrl ? 0 : from.row, 0);
    case 'End':
      return to(held.ctrl ? lastRow : from.row, lastColumn);
    case 'PageUp':
      return to(Math.max(0, from.row - 7), from.column);
    case 'PageDown':
      return to(from.row + 7, from.column);
    default:
      return null;
  }
}
