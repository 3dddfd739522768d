import { foreignWindows, pointsOver } from './foreign-windows.ts';
import { freePlace, overlap } from './free-place.ts';
import type { Box } from './free-place.ts';

/** Between two looks; a window that is dragged is followed in such steps. */
const PAUSE_MS = 200;

/**
 * Keeps something as large as the page off the windows of others: its `--smena-way` is the `inset` at which it covers none, and becomes `0px`
 * again when they are gone. Looks when something outside of ours changes, never by itself. @returns what ends it
 */
export function giveWay(element: HTMLElement): () => void {
  let way = '';
  const look = (): void => {
    const width = document.documentElement.clientWidth;
    const height = window.innerHeight;
    const { left, top, right, bottom } = freePlace(
      { left: 0, top: 0, right: width, bottom: height },
      foreignWindows(pointsOver(width, height)),
    );
    const found = `${top}px ${width - right}px ${height - bottom}px ${left}px`;
    if (found === way) return;
    way = found;
    element.style.setProperty('--smena-way', found);
  };
  // Asking what stands at a point ends a frame as layout shift is counted: whatever else is drawn in this turn comes first.
  queueMicrotask(look);
  return watchOthers(look);
}

/** Lifts a small thing at the lower edge over the windows of others. Looks when one comes or goes in the page, and after each press that is not on ours. @returns what ends it */
export function standClear(element: HTMLElement): () => void {
  const look = (): void => {
    element.style.bottom = '';
    const own = element.getBoundingClientRect();
    const above = foreignWindows(edgesOf(own)).filter((box) => overlap(own, box));
    if (above.length === 0) return;
    const lifted = window.innerHeight - Math.min(...above.map((box) => box.top));
    element.style.bottom = `${Math.min(lifted, window.innerHeight - own.height)}px`;
  };
  look();
  const observer = new MutationObserver(look);
  observer.observe(document.body, { childList: true });
  const stop = listen(['resize', 'pointerup'], (event) => {
    if (!isOurs(event.target)) look();
  });
  return () => {
    observer.disconnect();
    stop();
  };
}

function edgesOf({ left, top, right, bottom }: Box): [number, number][] {
  return [left + 1, (left + right) / 2, right - 1].flatMap((x): [number, number][] => [
    [x, top + 1],
    [x, bottom - 1],
  ]);
}

/** Tells of whatever changes in the page outside of our own parts, in the next frame and at most every `PAUSE_MS`. */
function watchOthers(look: () => void): () => void {
  let resting: ReturnType<typeof setTimeout> | undefined;
  let frame: number | undefined;
  let asked = false;
  const again = (): void => {
    resting = undefined;
    if (asked) soon();
  };
  const soon = (): void => {
    asked = true;
    if (resting !== undefined || frame !== undefined) return;
    frame = requestAnimationFrame(() => {
      frame = undefined;
      asked = false;
      look();
      resting = setTimeout(again, PAUSE_MS);
    });
  };
  const inside = new MutationObserver((records) => {
    // A call's running time changes text alone.
    if (
      records.some(
        ({ type, addedNodes, removedNodes }) =>
          type === 'attributes' || hasElement(addedNodes) || hasElement(removedNodes),
      )
    )
      soon();
  });
  const attend = (node: Node): void => {
    if (!(node instanceof Element) || node.matches('.smena, script, style')) return;
    inside.observe(node, {
      subtree: true,
      childList: true,
      attributes: true,
      attributeFilter: ['class', 'style', 'hidden', 'open'],
    });
  };
  const children = new MutationObserver((records) => {
    for (const { addedNodes } of records) addedNodes.forEach(attend);
    soon();
  });
  children.observe(document.body, { childList: true });
  document.body.childNodes.forEach(attend);
  const stop = listen(['resize', 'pointerup', 'transitionend', 'animationend'], (event) => {
    if (event.type === 'resize' || !isOurs(event.target)) soon();
  });
  return () => {
    inside.disconnect();
    children.disconnect();
    stop();
    clearTimeout(resting);
    if (frame !== undefined) cancelAnimationFrame(frame);
  };
}

function hasElement(nodes: NodeList): boolean {
  return [...nodes].some((node) => node instanceof Element);
}

function isOurs(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('.smena') !== null;
}

function listen(events: readonly string[], hear: (event: Event) => void): () => void {
  for (const name of events) window.addEventListener(name, hear, true);
  return () => {
    for (const name of events) window.removeEventListener(name, hear, true);
  };
}
