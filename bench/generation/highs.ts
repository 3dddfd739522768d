import { createRequire } from 'node:module';
import type loadHighs from 'highs';
import { generate } from '../../src/domain/generation/generate.ts';
import type { GenerationInput } from '../../src/domain/generation/generation-input.ts';
import { makeInstance, SHAPES } from './instances.ts';

/**
 * The same months by a general solver (HiGHS WASM, gap 0), layer by layer: most seats, then most covered slots, then
 * the least sum of squares. `node bench/generation/highs.ts [name …]`
 */
// The package is CommonJS whose export is the function itself, unlike its types say.
const load = createRequire(import.meta.url)('highs') as typeof loadHighs.default;
const highs = await load();

interface Model {
  readonly marks: readonly { readonly volunteer: number; readonly slot: number }[];
  readonly rows: readonly string[];
  readonly binaries: readonly string[];
}

const SECONDS = 1000;
const LONGEST_LINE = 200;

function sum(terms: readonly string[]): string {
  if (terms.length === 0) return '0 nothing';
  // The LP format wants lines of limited length.
  const lines: string[] = [''];
  for (const [index, term] of terms.entries()) {
    if (lines.at(-1)!.length > LONGEST_LINE) lines.push('');
    lines[lines.length - 1] += `${index > 0 ? ' + ' : ''}${term}`;
  }
  return lines.join('\n');
}

/** x = seat taken by generation, c = slot covered, n = the l-th shift of a volunteer. Pins are constants. */
function modelOf(input: GenerationInput): Model {
  const pins = input.pins ?? [];
  const slotIndex = new Map(input.slots.map((slot, index) => [slot.id, index]));
  const rows: string[] = [];
  const marks: { volunteer: number; slot: number }[] = [];
  for (const [v, { id, available, maxShifts, maxPerDay }] of input.volunteers.entries()) {
    const own = pins.filter((pin) => pin[0] === id).map((pin) => pin[1]);
    const free = [...new Set(available)]
      .filter((slot) => !own.includes(slot))
      .map((slot) => slotIndex.get(slot)!);
    for (const slot of free) marks.push({ volunteer: v, slot });
    if (free.length === 0) continue;
    const name = (slot: number) => `x_${v}_${slot}`;
    if (maxShifts !== undefined)
      rows.push(`${sum(free.map(name))} <= ${Math.max(0, maxShifts - own.length)}`);
    const levels = Array.from({ length: free.length }, (_, l) => `n_${v}_${l + own.length + 1}`);
    rows.push(`${sum(free.map(name))} - ${levels.join(' - ')} = 0`);
    if (maxPerDay === undefined) continue;
    const dayOf = (slot: number) => input.slots[slot]!.day;
    for (const day of new Set(free.map(dayOf))) {
      const pinned = own.filter((slot) => dayOf(slotIndex.get(slot)!) === day).length;
      rows.push(
        `${sum(free.filter((slot) => dayOf(slot) === day).map(name))} <= ${Math.max(0, maxPerDay - pinned)}`,
      );
    }
  }
  for (const [s, { id, need }] of input.slots.entries()) {
    const here = marks.filter(({ slot }) => slot === s).map(({ volunteer }) => `x_${volunteer}_${s}`);
    const pinned = pins.filter((pin) => pin[1] === id).length;
    if (here.length > 0) rows.push(`${sum(here)} <= ${need - pinned}`);
    rows.push(`c_${s}${here.length > 0 ? ` - ${here.join(' - ')}` : ''} <= ${pinned}`);
  }
  const binaries = [
    ...marks.map(({ volunteer, slot }) => `x_${volunteer}_${slot}`),
    ...input.slots.map((_, s) => `c_${s}`),
    ...new Set(rows.flatMap((row) => row.match(/n_\d+_\d+/g) ?? [])),
  ];
  return { marks, rows, binaries };
}

function solve(
  sense: 'Maximize' | 'Minimize',
  objective: string,
  model: Model,
  extra: readonly string[],
): number {
  const rows = [...model.rows, ...extra].map((row, index) => `r${index}: ${row}`);
  const text = `${sense}\n obj: ${objective}\nSubject To\n${rows.join('\n')}\nBinary\n${model.binaries.join('\n')}\nEnd\n`;
  const { Status, ObjectiveValue } = highs.solve(text, {
    mip_rel_gap: 0,
    mip_abs_gap: 0,
    output_flag: false,
  });
  if (Status !== 'Optimal') throw new Error(`HiGHS says ${Status}`);
  return Math.round(ObjectiveValue);
}

function solveByStages(input: GenerationInput): { seats: number; covered: number; sumOfSquares: number } {
  const model = modelOf(input);
  const pins = input.pins ?? [];
  const x = model.binaries.filter((name) => name.startsWith('x'));
  const c = model.binaries.filter((name) => name.startsWith('c'));
  const n = model.binaries.filter((name) => name.startsWith('n'));
  const seats = solve('Maximize', sum(x), model, []);
  const covered = solve('Maximize', sum(c), model, [`${sum(x)} = ${seats}`]);
  const costs = n.map((name) => `${2 * Number(name.split('_')[2]) - 1} ${name}`);
  const squares = solve('Minimize', sum(costs), model, [`${sum(x)} = ${seats}`, `${sum(c)} >= ${covered}`]);
  const pinned = input.volunteers.map(({ id }) => pins.filter((pin) => pin[0] === id).length);
  return {
    seats: seats + pins.length,
    covered,
    sumOfSquares: squares + pinned.reduce((total, count) => total + count * count, 0),
  };
}

const names =
  process.argv.length > 2
    ? process.argv.slice(2)
    : ['a', 'a-caps', 'leave', 'tight', 'b', 'b-caps', 'tightb'];
console.log(
  '| shape | seats, covered, sum of squares | HiGHS says | ours, all layers | HiGHS, three layers |\n|---|---|---|---|---|',
);
for (const name of names) {
  const input = makeInstance(SHAPES.find((shape) => shape.name === name)!);
  for (let warm = 0; warm < 3; warm++) generate(input);
  const started = performance.now();
  const { seats, proof, fairness } = generate(input);
  const ours = performance.now() - started;
  const own = {
    seats: seats.filled,
    covered: proof.coverage[0]?.seats ?? 0,
    sumOfSquares: fairness.sumOfSquares,
  };
  const startedHighs = performance.now();
  const theirs = solveByStages(input);
  const seconds = (performance.now() - startedHighs) / SECONDS;
  const same = JSON.stringify(own) === JSON.stringify(theirs);
  if (!same) process.exitCode = 1;
  console.log(
    `| ${name} | ${Object.values(own).join(', ')} | ${same ? 'the same' : Object.values(theirs).join(', ')} | ${ours.toFixed(0)} ms | ${seconds.toFixed(1)} s |`,
  );
}
