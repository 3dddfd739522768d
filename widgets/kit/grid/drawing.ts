import { batch, createComputed, createSignal, onCleanup, untrack } from 'solid-js';
import { afterShown } from '../app/frames.ts';
import { isBetween } from './layout.ts';
import type { Place } from './layout.ts';

/** A rectangle under a hand; its cells look as they will once it lets go. */
export interface Stroke {
  readonly from: Place;
  readonly to: Place;
  readonly value: boolean;
}

export interface Spot extends Place {
  readonly id: string;
}

interface Drawing {
  readonly stroke: Stroke | null;
  readonly chosen: ReadonlySet<string>;
  readonly closed: ReadonlySet<string> | undefined;
}

/**
 * Cells drawn at a time; what is left waits until these are shown. A step may change a row and a column of a month, a flick or an undo all of
 * it: more than a slow phone draws in one frame.
 */
const AT_ONCE = 16;

/**
 * Whether a cell looks chosen. Of a step of the stroke, of letting go and of whatever else becomes chosen only those cells hear that come to
 * look different: the first of them at once, more with the frames that follow. (`createSelector` would do, but makes two objects for each cell
 * and step, which are cleaned up in the middle of a stroke.)
 */
export function createDrawing(now: () => Drawing): (spot: Spot) => () => boolean {
  /** Each draws its cell, and answers whether that looked different. */
  const looks = new Set<() => boolean>();
  let drawing = untrack(now);
  let cancel: (() => void) | null = null;
  /** Answers whether anything is left to draw. */
  const draw = (): boolean => {
    let left = AT_ONCE;
    for (const look of looks) if (look() && --left === 0) return true;
    return false;
  };
  const drawOn = (): void => {
    cancel = batch(draw) ? afterShown(drawOn) : null;
  };
  createComputed(() => {
    drawing = now();
    if (cancel === null) drawOn();
  });
  onCleanup(() => cancel?.());
  return (spot) => {
    let shown = looksChosen(drawing, spot);
    const [chosen, setChosen] = createSignal(shown);
    const look = (): boolean => {
      const next = looksChosen(drawing, spot);
      if (next === shown) return false;
      setChosen((shown = next));
      return true;
    };
    looks.add(look);
    onCleanup(() => looks.delete(look));
    return chosen;
  };
}

function looksChosen({ stroke, chosen, closed }: Drawing, spot: Spot): boolean {
  const under = stroke !== null && isBetween(stroke.from, stroke.to, spot) && closed?.has(spot.id) !== true;
  return under ? stroke.value : chosen.has(spot.id);
}
