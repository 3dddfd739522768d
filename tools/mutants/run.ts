import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Mutant } from './mutant.ts';
import { OF_CONSULTATIONS } from './rules/of-consultations.ts';
import { OF_THE_MONTH } from './rules/of-the-month.ts';

/**
 * Breaks each named rule in a copy of the project and runs the tests that guard it: they must fail, by assertions and not by
 * failing to start. First the same tests run on the unbroken copy and must pass, so that a red test means the mutant. Two copies
 * are at work at once.
 */
const MUTANTS: readonly Mutant[] = [...OF_THE_MONTH, ...OF_CONSULTATIONS];
const PROJECT = resolve(import.meta.dirname, '../..');
const COPIED = ['src', 'sql', 'sandbox', 'test', 'tools', 'package.json', 'tsconfig.json', '.mocharc.json'];
const COPIES = 2;
const LIMIT_MS = 300_000;

interface Outcome {
  readonly passes: number;
  readonly failures: number;
  readonly started: boolean;
}

function copyProject(): string {
  const copy = mkdtempSync(join(tmpdir(), 'smena-mutants-'));
  for (const name of COPIED) cpSync(join(PROJECT, name), join(copy, name), { recursive: true });
  symlinkSync(join(PROJECT, 'node_modules'), join(copy, 'node_modules'));
  return copy;
}

async function runSpecs(copy: string, { specs, only }: Pick<Mutant, 'specs' | 'only'>): Promise<Outcome> {
  const mocha = join(copy, 'node_modules/mocha/bin/mocha.js');
  const reporter = ['--reporter', 'json', '--reporter-option', 'output=result.json'];
  const chosen = only === undefined ? [] : ['--fgrep', only];
  const said = await saidBy([mocha, ...reporter, ...chosen, ...specs], copy);
  const text = readIfThere(join(copy, 'result.json'));
  rmSync(join(copy, 'result.json'), { force: true });
  if (text === null) {
    process.stderr.write(`${said}\n`);
    return { passes: 0, failures: 0, started: false };
  }
  const { stats } = JSON.parse(text) as { stats: { passes: number; failures: number } };
  return { passes: stats.passes, failures: stats.failures, started: true };
}

/** Runs a program of Node's to its end. */
function saidBy(args: readonly string[], cwd: string): Promise<string> {
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, args, { cwd, timeout: LIMIT_MS });
    let said = '';
    const keep = (text: string): void => void (said += text);
    child.stdout.setEncoding('utf8').on('data', keep);
    child.stderr.setEncoding('utf8').on('data', keep);
    child.once('error', failed);
    child.once('close', () => done(said));
  });
}

function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

function breakRule(copy: string, mutant: Mutant): () => void {
  const path = join(copy, mutant.file);
  const original = readFileSync(path, 'utf8');
  const pieces = original.split(mutant.find);
  if (pieces.length !== 2)
    throw new Error(
      `${mutant.rule}: the text to break stands ${pieces.length - 1} times in ${mutant.file}, not once`,
    );
  writeFileSync(path, pieces.join(mutant.replace));
  return () => writeFileSync(path, original);
}

/** Takes mutants from the common heap until none is left; answers how many nobody noticed. */
async function breakInTurn(copy: string, heap: Mutant[]): Promise<number> {
  let survived = 0;
  for (let mutant = heap.shift(); mutant !== undefined; mutant = heap.shift()) {
    const mend = breakRule(copy, mutant);
    const { started, failures, passes } = await runSpecs(copy, mutant);
    mend();
    const noticed = started && failures > 0;
    if (!noticed) survived++;
    process.stdout.write(
      `${noticed ? 'noticed ' : 'SURVIVED'}  ${mutant.rule}: ${failures} failed of ${failures + passes}\n`,
    );
  }
  return survived;
}

/** Whether every test a mutant relies on passes while nothing is broken. */
async function isWholeGreen(copy: string): Promise<boolean> {
  let [passes, failures] = [0, 0];
  for (const [only, mutants] of Map.groupBy(MUTANTS, (mutant) => mutant.only)) {
    const specs = [...new Set(mutants.flatMap((mutant) => mutant.specs))];
    const whole = await runSpecs(copy, only === undefined ? { specs } : { specs, only });
    passes += whole.passes;
    failures += whole.failures + (whole.started && whole.passes > 0 ? 0 : 1);
  }
  process.stdout.write(`unbroken: ${passes} passed, ${failures} failed\n`);
  return failures === 0;
}

async function main(): Promise<number> {
  const copies = Array.from({ length: COPIES }, copyProject);
  try {
    const [first = ''] = copies;
    if (!(await isWholeGreen(first))) return 1;
    const heap = [...MUTANTS];
    const survivors = await Promise.all(copies.map((copy) => breakInTurn(copy, heap)));
    const survived = survivors.reduce((sum, count) => sum + count, 0);
    process.stdout.write(`${MUTANTS.length - survived} of ${MUTANTS.length} broken rules were noticed\n`);
    return survived === 0 ? 0 : 1;
  } finally {
    for (const copy of copies) rmSync(copy, { recursive: true, force: true });
  }
}

process.exitCode = await main();
