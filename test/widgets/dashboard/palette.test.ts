import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

type Colour = readonly [number, number, number];

/** How eyes without one kind of cone see linear light (Viénot, Brettel, Mollon 1999; tritanopia by the same method). */
const EYES: Readonly<Record<string, readonly Colour[]>> = {
  'with all cones': [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  'without red cones': [
    [0.11238, 0.88762, 0],
    [0.11238, 0.88762, 0],
    [0.00401, -0.00401, 1],
  ],
  'without green cones': [
    [0.29275, 0.70725, 0],
    [0.29275, 0.70725, 0],
    [-0.02234, 0.02234, 1],
  ],
  'without blue cones': [
    [1, 0.14461, -0.14461],
    [0, 0.85924, 0.14076],
    [0, 0.85924, 0.14076],
  ],
};

describe('the colours of charts', () => {
  const css = (path: string): string =>
    readFileSync(resolve(import.meta.dirname, '../../../widgets/kit', path), 'utf8');
  const themes = [css('styles/tokens.css'), css('charts/charts.css')];
  const token = (name: string, dark: boolean): Colour => {
    for (const text of themes) {
      const block = dark ? /\[data-color-scheme='dark'\] \.smena \{([^}]*)\}/ : /^\.smena \{([^}]*)\}/m;
      const hex = new RegExp(`--smena-${name}: #([0-9a-f]{6})`).exec(block.exec(text)?.[1] ?? '')?.[1];
      if (hex !== undefined)
        return [0, 2, 4].map((at) =>
          linear(Number.parseInt(hex.slice(at, at + 2), 16) / 255),
        ) as unknown as Colour;
    }
    throw new Error(`expected a colour of the token ${name}`);
  };

  for (const dark of [false, true]) {
    const theme = dark ? 'dark' : 'light';
    it(`stand 3:1 from the ground in the ${theme} theme`, () => {
      const ground = luminance(token('surface', dark));
      for (const name of ['chart-main', 'chart-second', 'chart-third'])
        assert.ok(contrast(luminance(token(name, dark)), ground) >= 3, name);
    });

    it(`carry their numbers 4.5:1 on every shade in the ${theme} theme`, () => {
      for (const [shade, ink] of [
        ['heat-0', 'muted'],
        ['heat-1', 'heat-dark'],
        ['heat-2', 'heat-dark'],
        ['heat-3', 'heat-light'],
        ['heat-4', 'heat-light'],
      ] as const)
        assert.ok(
          contrast(luminance(token(shade, dark)), luminance(token(ink, dark))) >= 4.5,
          `${ink} on ${shade}`,
        );
    });

    for (const eyes of Object.keys(EYES)) {
      it(`tell done from missed in the ${theme} theme for eyes ${eyes}`, () => {
        const seen = ['chart-main', 'chart-second'].map((name) =>
          lab(seenBy(EYES[eyes] ?? [], token(name, dark))),
        );
        const [a, b] = seen as [Colour, Colour];
        assert.ok(Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]) > 30);
      });
    }
  }
});

function linear(part: number): number {
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}

function luminance([red, green, blue]: Colour): number {
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: number, other: number): number {
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

function seenBy(eyes: readonly Colour[], colour: Colour): Colour {
  return eyes.map((row) =>
    Math.max(0, row[0] * colour[0] + row[1] * colour[1] + row[2] * colour[2]),
  ) as unknown as Colour;
}

/** CIELAB of linear sRGB under D65. */
function lab([red, green, blue]: Colour): Colour {
  const f = (t: number): number => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116);
  const x = f((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505);
  const y = f(luminance([red, green, blue]));
  const z = f((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}
