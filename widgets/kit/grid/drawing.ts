import { createComputed, createSignal, onCleanup, untrack } from 'solid-js';
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
 * Whether a cell looks chosen. Of a step of the stroke, of letting go and of whatever else becomes chosen only those cells hear that come to
 * look different. (`createSelector` would do, but makes two objects for each cell and step, which are cleaned up in the middle of a stroke.)
 */
export function createDrawing(now: () => Drawing): (spot: Spot) => () => boolean {
  const looks = new Set<() => void>();
  let drawing = untrack(now);
  createComputed(() => {
    drawing = now();
    looks.forEach((look) => look());
  });
  return (spot) => {
    const [chosen, setChosen] = createSignal(looksChosen(drawing, spot));
    const look = (): void => void setChosen(looksChosen(drawing, spot));
    looks.add(look);
    onCleanup(() => looks.delete(look));
    return chosen;
  };
}

function looksChosen({ stroke, chosen, closed }: Drawing, spot: Spot): boolean {
  const under = stroke !== null && isBetween(stroke.from, stroke.to, spot) && closed?.has(spot.id) !== true;
  return under ? stroke.value : chosen.has(spot.id);
}
