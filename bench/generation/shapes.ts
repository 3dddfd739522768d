import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { canonicalise } from '../../src/domain/generation/canonical-input.ts';
import type { GenerationInput } from '../../src/domain/generation/generation-input.ts';
import { generate } from '../../src/domain/generation/generate.ts';
import { solveCore } from '../../src/domain/generation/solve-core.ts';
import { settleTies } from '../../src/domain/generation/tie-layer.ts';
import { verifySchedule } from '../../src/domain/generation/verify.ts';
import { disturb, makeInstance, SHAPES } from './instances.ts';

/**
 * Times generation on the shapes of scheduling.md §5 against the "must" and "good" columns of §6 and proves every
 * answer optimal. `node bench/generation/shapes.ts [name …]`; all by default. Times in ms.
 */
const TARGETS: Readonly<
  Record<string, { readonly must: number; readonly good: number; readonly ties?: number }>
> = {
  a: { must: 40, good: 10, ties: 300 },
  'a-caps': { must: 40, good: 10, ties: 300 },
  leave: { must: 40, good: 10, ties: 300 },
  tight: { must: 40, good: 10, ties: 300 },
  b: { must: 40, good: 10, ties: 300 },
  'b-caps': { must: 40, good: 10, ties: 300 },
  tightb: { must: 40, good: 10, ties: 300 },
  e: { must: 60, good: 20, ties: 1000 },
  f: { must: 300, good: 100 },
  d: { must: 250, good: 60 },
  c: { must: 1500, good: 500 },
  'c-caps': { must: 10_000, good: 1000 },
  '12 × e': { must: 700, good: 250 },
};

const NOTHING = { core: 0, ties: 0 };

function timeOnce(inputs: readonly GenerationInput[]): { core: number; ties: number } {
  return inputs.reduce((sum, input) => {
    const started = performance.now();
    const canonical = canonicalise(input);
    const search = solveCore(canonical);
    const coreDone = performance.now();
    settleTies(canonical, search.network, input.priority);
    return { core: sum.core + coreDone - started, ties: sum.ties + performance.now() - coreDone };
  }, NOTHING);
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1]!;
}

function measure(inputs: readonly GenerationInput[], runs: number) {
  const times = Array.from({ length: runs }, () => timeOnce(inputs));
  return {
    cold: times[0]!,
    core: median(times.map(({ core }) => core)),
    ties: median(times.map(({ ties }) => ties)),
  };
}

function bench(name: string): string[] {
  const shape = SHAPES.find((one) => one.name === (name === '12 × e' ? 'e' : name))!;
  const inputs =
    name === '12 × e'
      ? Array.from({ length: 12 }, (_, month) => makeInstance({ ...shape, seed: shape.seed + month }))
      : [makeInstance(shape)];
  const [input] = inputs as [GenerationInput];
  const marks = input.volunteers.reduce((sum, { available }) => sum + available.length, 0);
  const { cold, core, ties } = measure(inputs, marks > 500_000 ? 3 : 7);
  const result = generate(input);
  const { optimal } = verifySchedule(input, result.assignments);
  const target = TARGETS[name]!;
  const again = name.startsWith('12') || marks > 500_000 ? null : disturb(input, result.assignments, 99);
  const tiesAgain = again === null ? null : measure([again], 5).ties;
  const kept = again === null ? null : generate(again).preferences.kept;
  const verdict = core <= target.good ? 'good' : core <= target.must ? 'must' : 'MISSED';
  const tieVerdict =
    target.ties === undefined
      ? ''
      : Math.max(ties, tiesAgain ?? 0) <= target.ties / 2
        ? 'good'
        : ties <= target.ties
          ? 'must'
          : 'MISSED';
  return [
    name,
    String(marks),
    `${result.seats.filled}/${result.seats.needed}`,
    `${result.proof.coverage[0]?.seats ?? 0}`,
    `${result.fairness.sumOfSquares}`,
    `${result.fairness.max}`,
    optimal ? 'yes' : 'NO',
    cold.core.toFixed(0),
    core.toFixed(1),
    `${target.must} / ${target.good}`,
    verdict,
    ties.toFixed(0),
    tiesAgain === null ? '' : tiesAgain.toFixed(0),
    tieVerdict,
    kept === null ? '' : `${kept} of ${result.seats.filled}`,
  ];
}

const HEAD = [
  'shape',
  'marks',
  'seats',
  'covered',
  'sum of squares',
  'highest',
  'proved optimal',
  'first run',
  'layers 1–2',
  'must / good',
  '',
  'ties, first draft',
  'ties, redraft',
  '',
  'kept',
];

function printTable(names: readonly string[]): void {
  console.log(`| ${HEAD.join(' | ')} |\n|${'---|'.repeat(HEAD.length)}`);
  for (const name of names) console.log(`| ${bench(name).join(' | ')} |`);
}

/** The most memory a process of its own held at once: before solving (Node and the instance) and after. */
function printMemory(name: string): void {
  const input = makeInstance(SHAPES.find((shape) => shape.name === name)!);
  const megabytes = () => Math.round(process.resourceUsage().maxRSS / 1024);
  const before = megabytes();
  const canonical = canonicalise(input);
  const { network } = solveCore(canonical);
  const core = megabytes();
  settleTies(canonical, network, input.priority);
  console.log(
    `memory on ${name}: ${before} MB with the instance, ${core} MB after layers 1–2, ${megabytes()} MB after ties`,
  );
}

const args = process.argv.slice(2);
if (args[0] === '--memory') printMemory(args[1] ?? 'c');
else {
  printTable(args.length > 0 ? args : Object.keys(TARGETS));
  if (args.length === 0) {
    for (const name of ['b', 'c']) {
      spawnSync(process.execPath, [fileURLToPath(import.meta.url), '--memory', name], { stdio: 'inherit' });
    }
  }
}
