import { deflateSync, inflateSync, crc32 } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const MOST_COLOURS = 256;
/** PNG's colour types (ISO/IEC 15948, 11.2.2) that a browser's screenshot has, and the bytes of their pixels. */
const BYTES_OF = new Map([
  [2, 3],
  [6, 4],
]);

/**
 * The same picture with at most 256 colours: those it has most of, the others as the nearest of these. Screens are few colours and the
 * edges of letters, so nobody sees it, and the file is less than half as long.
 * @throws Error for anything but 8-bit RGB or RGBA without interlacing, which is what browsers make
 */
export function withPalette(png: Buffer): Buffer {
  const { header, data } = chunksOf(png);
  const [width, height, depth, type, interlaced] = [
    header.readUInt32BE(0),
    header.readUInt32BE(4),
    header[8],
    header[9] ?? 0,
    header[12],
  ];
  const bytes = BYTES_OF.get(type);
  if (bytes === undefined || depth !== 8 || interlaced !== 0)
    throw new Error(`a PNG of type ${type}: expected 8-bit RGB or RGBA as browsers make`);
  const pixels = coloursOf(unfiltered(inflateSync(data), width * bytes, height, bytes), bytes);
  const palette = commonest(pixels);
  const index = new Map(palette.map((colour, at) => [colour, at]));
  const rows = Buffer.alloc(height * (width + 1));
  for (const [at, colour] of pixels.entries()) {
    const known = index.get(colour) ?? nearest(palette, colour);
    index.set(colour, known);
    rows[Math.floor(at / width) * (width + 1) + 1 + (at % width)] = known;
  }
  const described = Buffer.from(header);
  described[9] = 3;
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', described),
    chunk(
      'PLTE',
      Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255])),
    ),
    chunk('IDAT', deflateSync(rows, { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunksOf(png: Buffer): { header: Buffer; data: Buffer } {
  let header: Buffer = Buffer.alloc(0);
  const data: Buffer[] = [];
  for (let at = SIGNATURE.length; at < png.length;) {
    const length = png.readUInt32BE(at);
    const name = png.toString('latin1', at + 4, at + 8);
    const content = png.subarray(at + 8, at + 8 + length);
    if (name === 'IHDR') header = content;
    if (name === 'IDAT') data.push(content);
    at += 12 + length;
  }
  return { header, data: Buffer.concat(data) };
}

function chunk(name: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), content]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}

/** Takes the filters of lines off (ISO/IEC 15948, 9.2). */
function unfiltered(raw: Buffer, line: number, height: number, bytes: number): Buffer {
  const out = Buffer.alloc(line * height);
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (line + 1)];
    for (let x = 0; x < line; x++) {
      const at = y * line + x;
      const left = x >= bytes ? (out[at - bytes] ?? 0) : 0;
      const above = y > 0 ? (out[at - line] ?? 0) : 0;
      const corner = x >= bytes && y > 0 ? (out[at - line - bytes] ?? 0) : 0;
      const foretold = [0, left, above, (left + above) >> 1, paeth(left, above, corner)][filter ?? 0] ?? 0;
      out[at] = ((raw[y * (line + 1) + 1 + x] ?? 0) + foretold) & 255;
    }
  }
  return out;
}

function paeth(left: number, above: number, corner: number): number {
  const guess = left + above - corner;
  const [toLeft, toAbove, toCorner] = [left, above, corner].map((one) => Math.abs(guess - one)) as [
    number,
    number,
    number,
  ];
  if (toLeft <= toAbove && toLeft <= toCorner) return left;
  return toAbove <= toCorner ? above : corner;
}

function coloursOf(bytes: Buffer, step: number): Uint32Array {
  const colours = new Uint32Array(bytes.length / step);
  for (let at = 0; at < colours.length; at++) colours[at] = bytes.readUIntBE(at * step, 3);
  return colours;
}

function commonest(pixels: Uint32Array): number[] {
  const counts = new Map<number, number>();
  for (const colour of pixels) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  return [...counts]
    .toSorted(([a, inA], [b, inB]) => inB - inA || a - b)
    .slice(0, MOST_COLOURS)
    .map(([colour]) => colour);
}

function nearest(palette: readonly number[], colour: number): number {
  let [best, least] = [0, Infinity];
  for (const [at, one] of palette.entries()) {
    const apart =
      ((one >> 16) - (colour >> 16)) ** 2 +
      (((one >> 8) & 255) - ((colour >> 8) & 255)) ** 2 +
      ((one & 255) - (colour & 255)) ** 2;
    if (apart < least) [best, least] = [at, apart];
  }
  return best;
}
