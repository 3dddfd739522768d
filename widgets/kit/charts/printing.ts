/** How a canvas is drawn black on white, by the canvas; a page copied for printing has pictures instead of canvases. */
const pictures = new WeakMap<HTMLCanvasElement, () => string>();

/** @param picture answers the data address of a picture */
export function offerPicture(canvas: HTMLCanvasElement, picture: () => string): void {
  pictures.set(canvas, picture);
}

export function pictureOf(canvas: HTMLCanvasElement): string | null {
  return pictures.get(canvas)?.() ?? null;
}
