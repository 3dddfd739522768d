import type { Box } from './free-place.ts';

/** What counts as a window, CSS pixels: menus and bars are longer, badges and chat buttons smaller. */
const WIDTH = { least: 160, most: 520 };
const LEAST_HEIGHT = 80;
/** A box as high as that is a column of the page; a bar is as wide as that and low. */
const NEARLY_ALL = 0.85;
const BAR_HEIGHT = 120;
/** Left free around a window. */
const GAP = 8;

/**
 * Windows of others that float over the page at some of the points, each with a little room around it. Telephony draws its own, and nothing
 * is known of its DOM or z-index: so it is told by how it stands and by its size alone, whatever covers it.
 */
export function foreignWindows(points: Iterable<readonly [x: number, y: number]>): Box[] {
  const seen = new Map<Element, Standing>();
  const found = new Set<Element>();
  for (const [x, y] of points)
    for (const element of hits(document, x, y)) {
      if (element.closest('.smena') !== null) continue;
      const { floating } = standingOf(element, seen);
      if (floating !== null) found.add(floating);
    }
  return [...found].map((element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    return { left: left - GAP, top: top - GAP, right: right + GAP, bottom: bottom + GAP };
  });
}

/** Points close enough together that no window lies between them. */
export function* pointsOver(width: number, height: number): Generator<readonly [number, number]> {
  for (let y = LEAST_HEIGHT / 2; y < height; y += LEAST_HEIGHT * 0.9)
    for (let x = WIDTH.least / 2; x < width + WIDTH.least / 2; x += WIDTH.least * 0.9)
      yield [Math.min(x, width - 1), y];
}

interface Standing {
  /** The outermost window of others that it is or lies in. */
  readonly floating: Element | null;
  /** A child placed absolutely floats over the page: the body, or a wrapper through which the page is pressed. */
  readonly through: boolean;
}

function standingOf(element: Element | null, seen: Map<Element, Standing>): Standing {
  if (element === null || element === document.body || element === document.documentElement)
    return { floating: null, through: true };
  const known = seen.get(element);
  if (known !== undefined) return known;
  const root = element.getRootNode();
  const above = standingOf(element.parentElement ?? (root instanceof ShadowRoot ? root.host : null), seen);
  const { position, pointerEvents } = getComputedStyle(element);
  const floats = position === 'fixed' || (position === 'absolute' && above.through);
  const { width, height } = element.getBoundingClientRect();
  const standing = {
    floating: above.floating ?? (floats && isWindow(element) ? element : null),
    through: above.through && (width * height === 0 || pointerEvents === 'none'),
  };
  seen.set(element, standing);
  return standing;
}

function isWindow(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  const wide = document.documentElement.clientWidth;
  if (width < WIDTH.least || width > WIDTH.most || height < LEAST_HEIGHT) return false;
  if (height > window.innerHeight * NEARLY_ALL) return false;
  if (width > wide * NEARLY_ALL && height < BAR_HEIGHT) return false;
  return element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
}

function* hits(root: Document | ShadowRoot, x: number, y: number): Generator<Element> {
  for (const element of root.elementsFromPoint(x, y)) {
    yield element;
    const inside = element.shadowRoot;
    if (inside !== null) for (const inner of hits(inside, x, y)) if (inner !== element) yield inner;
  }
}
