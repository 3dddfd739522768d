import type { Place } from './layout.ts';

/** What a painting hand does, in places of the grid. */
export interface PaintHand {
  /** The stroke begins here. */
  begin(place: Place): void;
  /** The stroke now reaches from its beginning to here. */
  extend(place: Place): void;
  finish(): void;
  /** Taken back: the browser began to scroll, or the pointer was lost. */
  abort(): void;
  /** A press without a stroke: a tap, or a click of assistive technology. */
  tap(place: Place): void;
}

/** A finger rests this long before it paints; sooner it scrolls. */
const STILL_MS = 150;
const STILL_PX = 8;

/** Listens to mouse, pen and touch on a grid whose cells carry `data-row` and `data-column`. Answers how to stop. */
export function listenToPainting(grid: HTMLElement, hand: PaintHand): () => void {
  let pointer: number | null = null;
  let painting = false;
  let swallowClick = false;
  let start = { x: 0, y: 0 };
  let still: ReturnType<typeof setTimeout> | undefined;

  const placeOf = (under: EventTarget | null): Place | null => {
    const cell = under instanceof Element ? under.closest<HTMLElement>('[data-row][data-column]') : null;
    if (cell === null || !grid.contains(cell)) return null;
    return { row: Number(cell.dataset['row']), column: Number(cell.dataset['column']) };
  };
  const begin = (place: Place): void => {
    painting = true;
    swallowClick = true;
    hand.begin(place);
  };
  const end = (): void => {
    clearTimeout(still);
    pointer = null;
    painting = false;
  };

  const down = (event: PointerEvent): void => {
    swallowClick = false;
    const place = placeOf(event.target);
    if (place === null || event.button !== 0 || pointer !== null) return;
    pointer = event.pointerId;
    start = { x: event.clientX, y: event.clientY };
    if (event.pointerType === 'touch') still = setTimeout(() => begin(place), STILL_MS);
    else begin(place);
  };
  const move = (event: PointerEvent): void => {
    if (event.pointerId !== pointer) return;
    if (!painting) {
      if (Math.hypot(event.clientX - start.x, event.clientY - start.y) > STILL_PX) end();
      return;
    }
    // A finger is held by what it touched first; of a mouse the browser has looked already.
    const under =
      event.pointerType === 'mouse' ? event.target : document.elementFromPoint(event.clientX, event.clientY);
    const place = placeOf(under);
    if (place !== null) hand.extend(place);
  };
  const up = (event: PointerEvent): void => {
    if (event.pointerId !== pointer) return;
    if (painting) hand.finish();
    end();
  };
  const cancel = (event: PointerEvent): void => {
    if (event.pointerId !== pointer) return;
    if (painting) hand.abort();
    end();
  };
  const click = (event: MouseEvent): void => {
    const place = placeOf(event.target);
    if (place !== null && !swallowClick) hand.tap(place);
    swallowClick = false;
  };
  // Once a finger paints, the page must not scroll under it.
  const holdStill = (event: TouchEvent): void => {
    if (painting) event.preventDefault();
  };
  const noMenu = (event: Event): void => {
    if (painting) event.preventDefault();
  };

  grid.addEventListener('pointerdown', down);
  window.addEventListener('pointermove', move);
  window.addEventListener('pointerup', up);
  window.addEventListener('pointercancel', cancel);
  grid.addEventListener('click', click);
  grid.addEventListener('touchmove', holdStill, { passive: false });
  grid.addEventListener('contextmenu', noMenu);
  return () => {
    end();
    grid.removeEventListener('pointerdown', down);
    window.removeEventListener('pointermove', move);
    window.removeEventListener('pointerup', up);
    window.removeEventListener('pointercancel', cancel);
    grid.removeEventListener('click', click);
    grid.removeEventListener('touchmove', holdStill);
    grid.removeEventListener('contextmenu', noMenu);
  };
}
