/** Error correction words a block, and blocks, at level M by version 1–20 (ISO/IEC 18004, table 9). */
const CORRECTION = [10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26];
const BLOCKS = [1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16];

const MASKS: readonly ((row: number, column: number) => number)[] = [
  (row, column) => (row + column) % 2,
  (row) => row % 2,
  (_row, column) => column % 3,
  (row, column) => (row + column) % 3,
  (row, column) => ((row >> 1) + Math.floor(column / 3)) % 2,
  (row, column) => ((row * column) % 2) + ((row * column) % 3),
  (row, column) => (((row * column) % 2) + ((row * column) % 3)) % 2,
  (row, column) => (((row + column) % 2) + ((row * column) % 3)) % 2,
];

/**
 * A QR code of a text's bytes with correction of level M (ISO/IEC 18004): rows of modules, true is dark. Nothing but what a link needs.
 * @throws RangeError for more than 666 bytes
 */
export function qrModules(text: string): readonly (readonly boolean[])[] {
  const bytes = [...new TextEncoder().encode(text)];
  const version =
    CORRECTION.findIndex((_, index) => wordsFor(index + 1) >= bytes.length + 2 + (index > 8 ? 1 : 0)) + 1;
  if (version === 0) throw new RangeError('expected at most 666 bytes in a QR code');
  const words = interleaved(dataWords(bytes, version), version);
  const tried = MASKS.map((mask, index) => drawn(words, version, mask, index));
  return tried.reduce((best, one) => (unevenness(one) < unevenness(best) ? one : best));
}

const alignmentsOf = (version: number): number[] => {
  if (version === 1) return [];
  const count = Math.floor(version / 7) + 2;
  const step = Math.ceil((version * 4 + 4) / (count * 2 - 2)) * 2;
  return [
    6,
    ...Array.from({ length: count - 1 }, (_, index) => version * 4 + 10 - (count - 2 - index) * step),
  ];
};

function allWords(version: number): number {
  const lines = alignmentsOf(version).length;
  const alignments = version === 1 ? 0 : (25 * lines - 10) * lines - 55;
  return ((16 * version + 128) * version + 64 - alignments - (version > 6 ? 36 : 0)) >> 3;
}

const wordsFor = (version: number): number =>
  allWords(version) - CORRECTION[version - 1]! * BLOCKS[version - 1]!;

/** Mode, length, bytes and padding. */
function dataWords(bytes: readonly number[], version: number): number[] {
  const { length } = bytes;
  // Four bits of mode shift everything by half a byte.
  const nibbles = [
    4,
    ...(version > 9 ? [length >> 12, (length >> 8) & 15] : []),
    (length >> 4) & 15,
    length & 15,
  ];
  for (const byte of bytes) nibbles.push(byte >> 4, byte & 15);
  nibbles.push(0);
  const words: number[] = [];
  for (let at = 0; at < nibbles.length; at += 2) words.push((nibbles[at]! << 4) | nibbles[at + 1]!);
  for (let padding = 236; words.length < wordsFor(version); padding ^= 236 ^ 17) words.push(padding);
  return words;
}

/** Blocks of data and of their correction, a word of each in turn. */
function interleaved(data: readonly number[], version: number): number[] {
  const count = BLOCKS[version - 1]!;
  const correction = CORRECTION[version - 1]!;
  const short = Math.floor(data.length / count);
  const longFrom = count - (data.length % count);
  const blocks = Array.from({ length: count }, (_, index) => {
    const from = index * short + Math.max(0, index - longFrom);
    return data.slice(from, from + short + (index < longFrom ? 0 : 1));
  });
  const remainders = blocks.map((block) => remainderOf(block, generator(correction)));
  const words: number[] = [];
  for (let at = 0; at <= short; at++)
    for (const block of blocks) if (at < block.length) words.push(block[at]!);
  for (let at = 0; at < correction; at++) for (const remainder of remainders) words.push(remainder[at]!);
  return words;
}

/** Product in the field of 256 by x⁸+x⁴+x³+x²+1. */
function product(one: number, other: number): number {
  let made = 0;
  for (let bit = 7; bit >= 0; bit--) made = (made << 1) ^ ((made >> 7) * 285) ^ (((other >> bit) & 1) * one);
  return made;
}

function generator(degree: number): number[] {
  const made = Array.from({ length: degree }, (_, index): number => (index === degree - 1 ? 1 : 0));
  for (let step = 0, root = 1; step < degree; step++, root = product(root, 2))
    for (let at = 0; at < degree; at++) made[at] = product(made[at]!, root) ^ (made[at + 1] ?? 0);
  return made;
}

function remainderOf(block: readonly number[], divisor: readonly number[]): number[] {
  const rest = divisor.map(() => 0);
  for (const word of block) {
    const factor = word ^ rest.shift()!;
    rest.push(0);
    divisor.forEach((by, at) => (rest[at]! ^= product(by, factor)));
  }
  return rest;
}

/** Bits with the remainder by a generator below them (format and version words). */
function coded(value: number, by: number, degree: number): number {
  let rest = value << degree;
  for (let bit = 31 - Math.clz32(rest); bit >= degree; bit--)
    if ((rest >> bit) & 1) rest ^= by << (bit - degree);
  return (value << degree) | rest;
}

function drawn(
  words: readonly number[],
  version: number,
  mask: (row: number, column: number) => number,
  maskIndex: number,
): boolean[][] {
  const size = version * 4 + 17;
  const modules: (boolean | undefined)[][] = Array.from({ length: size }, () => Array.from({ length: size }));
  const put = (row: number, column: number, dark: boolean): void => {
    if (row >= 0 && column >= 0 && row < size && column < size) modules[row]![column] = dark;
  };
  /** Rings around a middle; those of the given distances are light. */
  const rings = (row: number, column: number, reach: number, light: readonly number[]): void => {
    for (let y = -reach; y <= reach; y++)
      for (let x = -reach; x <= reach; x++)
        put(row + y, column + x, !light.includes(Math.max(Math.abs(x), Math.abs(y))));
  };
  for (let at = 0; at < size; at++) {
    put(6, at, at % 2 === 0);
    put(at, 6, at % 2 === 0);
  }
  const lines = alignmentsOf(version);
  const last = lines.at(-1);
  for (const row of lines)
    for (const column of lines)
      if (!((row === 6 && (column === 6 || column === last)) || (row === last && column === 6)))
        rings(row, column, 2, [1]);
  for (const [row, column] of [
    [3, 3],
    [3, size - 4],
    [size - 4, 3],
  ] as const)
    rings(row, column, 4, [2, 4]);
  // Level M is 0, so the format is the mask alone.
  const format = coded(maskIndex, 0x537, 10) ^ 0x5412;
  for (let bit = 0; bit < 15; bit++) {
    const dark = ((format >> bit) & 1) === 1;
    put(bit < 6 ? bit : bit < 8 ? bit + 1 : size - 15 + bit, 8, dark);
    put(8, bit < 8 ? size - 1 - bit : bit === 8 ? 7 : 14 - bit, dark);
  }
  put(size - 8, 8, true);
  if (version > 6) {
    const told = coded(version, 0x1f25, 12);
    for (let bit = 0; bit < 18; bit++) {
      const dark = ((told >> bit) & 1) === 1;
      put(Math.floor(bit / 3), size - 11 + (bit % 3), dark);
      put(size - 11 + (bit % 3), Math.floor(bit / 3), dark);
    }
  }
  let bit = 0;
  for (let right = size - 1; right > 0; right -= right === 8 ? 3 : 2) {
    const upwards = ((right > 6 ? right : right + 1) & 2) === ((size - 1) & 2);
    for (let step = 0; step < size; step++) {
      const row = upwards ? size - 1 - step : step;
      for (const column of [right, right - 1]) {
        if (modules[row]![column] !== undefined) continue;
        const dark = (((words[bit >> 3] ?? 0) >> (7 - (bit & 7))) & 1) === 1;
        modules[row]![column] = dark !== (mask(row, column) === 0);
        bit++;
      }
    }
  }
  return modules as boolean[][];
}

/** How hard a camera would find it: squares of one colour, and long runs of it (ISO/IEC 18004, §7.8.3). */
function unevenness(modules: readonly (readonly boolean[])[]): number {
  let points = 0;
  modules.forEach((row, y) =>
    row.forEach((dark, x) => {
      const same = (down: number, right: number): boolean => modules[y + down]?.[x + right] === dark;
      if (same(0, 1) && same(1, 0) && same(1, 1)) points += 3;
      if ([1, 2, 3, 4].every((far) => same(0, far))) points += 1;
      if ([1, 2, 3, 4].every((far) => same(far, 0))) points += 1;
    }),
  );
  return points;
}
