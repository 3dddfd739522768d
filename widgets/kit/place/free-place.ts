/** A rectangle of the viewport, CSS pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Narrower or lower than this a screen of ours is of little use. */
const LEAST_WIDTH = 320;
const LEAST_HEIGHT = 240;

/** The largest rectangle of the page into which no box reaches; the whole page where there is none. */
export function freePlace(page: Box, boxes: readonly Box[]): Box {
  const lefts = [page.left, ...boxes.map((box) => box.right)];
  const tops = [page.top, ...boxes.map((box) => box.bottom)];
  const rights = [page.right, ...boxes.map((box) => box.left)];
  const bottoms = [page.bottom, ...boxes.map((box) => box.top)];
  let best = page;
  let most = 0;
  for (const left of lefts)
    for (const top of tops)
      for (const right of rights)
        for (const bottom of bottoms) {
          const place = { left, top, right, bottom };
          const worth = worthOf(place);
          if (worth > most && !boxes.some((box) => overlap(place, box))) {
            best = place;
            most = worth;
          }
        }
  return best;
}

export function overlap(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

/** Its area; of places too small to work in only the leftover of choice. */
function worthOf({ left, top, right, bottom }: Box): number {
  const width = right - left;
  const height = bottom - top;
  if (width <= 0 || height <= 0) return 0;
  return width * height * (width < LEAST_WIDTH || height < LEAST_HEIGHT ? 1e-6 : 1);
}
