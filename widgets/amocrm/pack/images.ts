import type { ArchiveFiles } from './archive.ts';
import { LOGO_SIZES, TOUR_SIZE } from './image-sizes.ts';
import { blankPicture, roundedBox, stroke } from './picture.ts';
import type { Colour, Picture } from './picture.ts';

const BLUE: Colour = [47, 111, 220];
const PALE: Colour = [229, 238, 255];
const WHITE: Colour = [255, 255, 255];
const GREY: Colour = [227, 230, 236];

/** The cells of the sign, by widget: which squares of the three by three are taken. */
const TAKEN: Readonly<Record<string, readonly number[]>> = {
  volunteer: [1, 3, 8],
  administrator: [0, 1, 3, 4, 5, 7, 8],
  dashboard: [6, 3, 7, 4, 1, 8, 5, 2],
};

/** Logos and one tour picture of a widget, drawn: a month's page whose taken cells carry a check mark. */
export function widgetImages(widget: string): ArchiveFiles {
  const files: Record<string, Uint8Array> = {};
  for (const [name, [width, height]] of Object.entries(LOGO_SIZES)) {
    const picture = blankPicture(width, height, WHITE);
    drawSign(picture, width / 2, height / 2, Math.min(width, height) * 0.84, TAKEN[widget] ?? []);
    files[`images/${name}`] = picture.png();
  }
  files['images/tour_1.png'] = tour(widget);
  return files;
}

function drawSign(
  picture: Picture,
  middleX: number,
  middleY: number,
  size: number,
  taken: readonly number[],
): void {
  const left = middleX - size / 2;
  const top = middleY - size / 2;
  picture.paint(BLUE, roundedBox(left, top, size, size, size * 0.18));
  const cell = size * 0.22;
  const step = size * 0.27;
  for (let index = 0; index < 9; index++) {
    const x = left + size * 0.12 + (index % 3) * step;
    const y = top + size * 0.12 + Math.floor(index / 3) * step;
    const chosen = taken.includes(index);
    picture.paint(chosen ? WHITE : [108, 153, 232], roundedBox(x, y, cell, cell, cell * 0.2));
    if (chosen) drawCheck(picture, x, y, cell, BLUE);
  }
}

function drawCheck(picture: Picture, left: number, top: number, size: number, colour: Colour): void {
  const at = (x: number, y: number): [number, number] => [left + x * size, top + y * size];
  const thickness = Math.max(1.2, size * 0.14);
  picture.paint(colour, stroke(...at(0.24, 0.52), ...at(0.43, 0.71), thickness));
  picture.paint(colour, stroke(...at(0.43, 0.71), ...at(0.77, 0.3), thickness));
}

/** A month's grid, as large as amoCRM shows a tour. */
function tour(widget: string): Uint8Array {
  const [width, height] = TOUR_SIZE;
  const picture = blankPicture(width, height, [245, 245, 245]);
  picture.paint(WHITE, roundedBox(54, 48, width - 108, height - 96, 16));
  drawSign(picture, 150, 144, 110, TAKEN[widget] ?? []);
  picture.paint(GREY, roundedBox(236, 112, 300, 26, 8));
  picture.paint(GREY, roundedBox(236, 154, 190, 18, 8));
  for (let column = 0; column < 16; column++) {
    for (let row = 0; row < 5; row++) {
      const chosen = (column * 5 + row * 3) % 7 < 2;
      const left = 96 + column * 63;
      const top = 232 + row * 60;
      picture.paint(
        chosen ? BLUE : column % 7 > 4 ? PALE : [250, 250, 251],
        roundedBox(left, top, 55, 52, 8),
      );
      if (chosen) drawCheck(picture, left + 10, top + 9, 35, WHITE);
    }
  }
  return picture.png();
}
