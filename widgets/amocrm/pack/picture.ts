import { crc32 } from 'node:zlib';
import { deflateSync } from 'node:zlib';

/** Red, green, blue, 0–255. */
export type Colour = readonly [number, number, number];

/** A raster picture one can draw rounded rectangles and check marks on, smooth at the edges; no fonts, no native code. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Paints where `inside` is negative: signed distance in pixels from a shape's edge. */
  paint(colour: Colour, inside: (x: number, y: number) => number): void;
  png(): Uint8Array;
}

export function blankPicture(width: number, height: number, ground: Colour): Picture {
  const pixels = new Uint8Array(width * height * 3);
  for (let index = 0; index < pixels.length; index++) pixels[index] = ground[index % 3] ?? 0;
  return {
    width,
    height,
    paint(colour, inside) {
      for (let y = 0; y < height; y++) {
        for (let x = 0; x < width; x++) {
          const cover = Math.min(1, Math.max(0, 0.5 - inside(x + 0.5, y + 0.5)));
          if (cover === 0) continue;
          const at = (y * width + x) * 3;
          for (let part = 0; part < 3; part++) {
            const under = pixels[at + part] ?? 0;
            pixels[at + part] = Math.round(under + ((colour[part] ?? 0) - under) * cover);
          }
        }
      }
    },
    png: () => encodePng(width, height, pixels),
  };
}

/** Distance from a rounded rectangle. */
export function roundedBox(
  left: number,
  top: number,
  width: number,
  height: number,
  radius: number,
): (x: number, y: number) => number {
  const middleX = left + width / 2;
  const middleY = top + height / 2;
  return (x, y) => {
    const dx = Math.abs(x - middleX) - width / 2 + radius;
    const dy = Math.abs(y - middleY) - height / 2 + radius;
    return Math.hypot(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0) - radius;
  };
}

/** Distance from a line with round ends. */
export function stroke(
  fromX: number,
  fromY: number,
  toX: number,
  toY: number,
  thickness: number,
): (x: number, y: number) => number {
  const lengthX = toX - fromX;
  const lengthY = toY - fromY;
  const square = lengthX * lengthX + lengthY * lengthY;
  return (x, y) => {
    const along = Math.min(1, Math.max(0, ((x - fromX) * lengthX + (y - fromY) * lengthY) / square));
    return Math.hypot(x - fromX - along * lengthX, y - fromY - along * lengthY) - thickness / 2;
  };
}

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

/** PNG, 8 bits, truecolour (ISO/IEC 15948): header, one block of data, end. */
function encodePng(width: number, height: number, pixels: Uint8Array): Uint8Array {
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  header.set([8, 2, 0, 0, 0], 8);
  const rows = new Uint8Array(height * (width * 3 + 1));
  for (let y = 0; y < height; y++)
    rows.set(pixels.subarray(y * width * 3, (y + 1) * width * 3), y * (width * 3 + 1) + 1);
  return Buffer.concat([
    SIGNATURE,
    block('IHDR', header),
    block('IDAT', deflateSync(rows, { level: 9 })),
    block('IEND', new Uint8Array(0)),
  ]);
}

function block(type: string, content: Uint8Array): Uint8Array {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(content.length, 0);
  framed.set(body, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}
