import assert from 'node:assert/strict';
import qrcode from 'qrcode-generator';
import { qrModules } from '../../../widgets/volunteer/shifts/qr-modules.ts';

type Modules = readonly (readonly boolean[])[];

/** The masks of ISO/IEC 18004, table 10. */
const MASKS: readonly ((i: number, j: number) => boolean)[] = [
  (i, j) => (i + j) % 2 === 0,
  (i) => i % 2 === 0,
  (_i, j) => j % 3 === 0,
  (i, j) => (i + j) % 3 === 0,
  (i, j) => (Math.floor(i / 2) + Math.floor(j / 3)) % 2 === 0,
  (i, j) => ((i * j) % 2) + ((i * j) % 3) === 0,
  (i, j) => (((i * j) % 2) + ((i * j) % 3)) % 2 === 0,
  (i, j) => (((i + j) % 2) + ((i * j) % 3)) % 2 === 0,
];

/** The fifteen bits of the format beside the first corner, as sixteen times the level and mask they say. */
function formatOf(modules: Modules): number {
  const rows = [0, 1, 2, 3, 4, 5, 7, 8].map((row) => modules[row]?.[8]);
  const columns = [7, 5, 4, 3, 2, 1, 0].map((column) => modules[8]?.[column]);
  const bits = [...rows, ...columns].reduce((sum, dark, bit) => sum + (dark === true ? 2 ** bit : 0), 0);
  return (bits ^ 0x5412) >> 10;
}

/** What stands under the mask, or null where nothing is masked for sure: corners, timing and version. */
function unmasked(modules: Modules): (boolean | null)[][] {
  const mask = MASKS[formatOf(modules) & 7];
  assert(mask);
  const size = modules.length;
  return modules.map((row, i) =>
    row.map((dark, j) => {
      const corner = (i < 9 && j < 9) || (i < 9 && j > size - 9) || (i > size - 9 && j < 9);
      const version = size > 41 && Math.min(i, j) < 6 && Math.max(i, j) > size - 12;
      return corner || version || i === 6 || j === 6 ? null : dark !== mask(i, j);
    }),
  );
}

function known(text: string): Modules {
  const code = qrcode(0, 'M');
  code.addData(text);
  code.make();
  const places = Array.from({ length: code.getModuleCount() }, (_, at) => at);
  return places.map((row) => places.map((column) => code.isDark(row, column)));
}

describe('the QR code of a calendar link', () => {
  it('says the same as a known encoder does, whatever the length', () => {
    for (const length of [1, 14, 15, 60, 85, 107, 122, 123, 180, 213, 214, 300, 412, 500, 666]) {
      const text = 'https://smena.example.ru/calendar/'.padEnd(length, 'aZ09-_').slice(0, length);
      const ours = qrModules(text);
      const theirs = known(text);
      assert.equal(ours.length, theirs.length, `${length}`);
      const placed = alignments(ours.length);
      const ourData = unmasked(ours);
      unmasked(theirs).forEach((row, i) =>
        row.forEach((bit, j) => {
          const fixed = bit === null || placed.some(([y, x]) => Math.abs(y - i) < 3 && Math.abs(x - j) < 3);
          if (!fixed) assert.equal(ourData[i]?.[j], bit, `${length}: ${i}, ${j}`);
          else if (!nearFormat(i, j, ours.length))
            assert.equal(ours[i]?.[j], theirs[i]?.[j], `${length}: ${i}, ${j}`);
        }),
      );
      assert.equal(formatOf(ours) >> 3, 0, 'expected level M');
    }
  });

  it('takes letters of any script, by their bytes', () => {
    assert.equal(qrModules('ж'.repeat(7)).length, 21);
    assert.equal(qrModules('ж'.repeat(8)).length, 25);
  });

  it('refuses what no camera would read anyway', () => {
    assert.throws(() => qrModules('a'.repeat(667)), RangeError);
  });
});

const nearFormat = (i: number, j: number, size: number): boolean =>
  (i === 8 && (j < 9 || j > size - 9)) || (j === 8 && (i < 9 || i > size - 9));

/** Middles of the small squares (annex E), those under the corners left out. */
function alignments(size: number): [number, number][] {
  const version = (size - 17) / 4;
  if (version === 1) return [];
  const count = Math.floor(version / 7) + 2;
  const step = Math.ceil((size - 13) / (2 * count - 2)) * 2;
  const lines = [6, ...Array.from({ length: count - 1 }, (_, at) => size - 7 - at * step)];
  const [first, last] = [6, size - 7];
  return lines
    .flatMap((y) => lines.map((x): [number, number] => [y, x]))
    .filter(
      ([y, x]) =>
        !((y === first && x === first) || (y === first && x === last) || (y === last && x === first)),
    );
}
