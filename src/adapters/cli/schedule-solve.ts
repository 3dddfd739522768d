import { parseArgs } from 'node:util';
import { generate } from '../../domain/generation/generate.ts';
import type { Command, CommandIo, ExitCode } from './command.ts';
import { EXPECTED, say, WORDS } from './dictionary.ts';
import { pathText, readSolveInput, type InputFault } from './solve-input.ts';
import { solveOutput } from './solve-output.ts';

const MOST_FAULTS_SHOWN = 20;
const LONGEST_VALUE_SHOWN = 80;

/** `smena schedule solve`: generation alone, JSON in, JSON out (contracts/cli.md). On any error nothing is written. */
export async function scheduleSolve(argv: readonly string[], io: CommandIo): Promise<ExitCode> {
  const complain = async (text: string) => {
    await io.writeStderr(`${text}\n`);
    return 2 as const;
  };
  const options = readOptions(argv, io);
  if ('problem' in options) return complain(options.problem);
  const text = await readInput(options.in, io);
  if (text === null) return 2;
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return complain(say(WORDS.notJson[io.language], { file: options.in, reason: reasonOf(error) }));
  }
  const started = io.elapsed();
  const read = readSolveInput(json, options.seed);
  if ('faults' in read) return complain(faultsText(read.faults, options.in, io));
  const result = generate(read.input);
  const output = solveOutput(result, io.language, io.elapsed() - started);
  if (options.out === '-') {
    await io.writeStdout(output);
    return 0;
  }
  try {
    await io.writeFile(options.out, output);
  } catch (error) {
    await io.writeStderr(
      `${say(WORDS.unwritable[io.language], { file: options.out, reason: reasonOf(error) })}\n`,
    );
    return 1;
  }
  if (options.json) await io.writeStdout(`${JSON.stringify({ out: options.out, seats: result.seats })}\n`);
  return 0;
}

export const scheduleSolveCommand: Command = {
  name: 'schedule solve',
  summary: WORDS.solveSummary,
  usage: WORDS.solveUsage,
  run: scheduleSolve,
};

function readOptions(
  argv: readonly string[],
  { language }: CommandIo,
):
  | { readonly in: string; readonly out: string; readonly seed: number; readonly json: boolean }
  | { readonly problem: string } {
  const option = { type: 'string' } as const;
  let values: { in?: string; out?: string; seed?: string; json?: boolean };
  try {
    ({ values } = parseArgs({
      args: [...argv],
      options: { in: option, out: option, seed: option, json: { type: 'boolean' } },
      strict: true,
    }));
  } catch (error) {
    return { problem: say(WORDS.badOption[language], { reason: reasonOf(error) }) };
  }
  if (values.in === undefined) return { problem: say(WORDS.optionMissing[language], { option: '--in' }) };
  if (values.out === undefined) return { problem: say(WORDS.optionMissing[language], { option: '--out' }) };
  const seed = values.seed ?? '0';
  if (!/^-?\d+$/.test(seed) || !Number.isSafeInteger(Number(seed))) {
    return { problem: say(WORDS.badSeed[language], { value: seed }) };
  }
  return { in: values.in, out: values.out, seed: Number(seed), json: values.json === true };
}

async function readInput(file: string, io: CommandIo): Promise<string | null> {
  if (file === '-') return io.readStdin();
  try {
    return await io.readFile(file);
  } catch (error) {
    await io.writeStderr(`${say(WORDS.unreadable[io.language], { file, reason: reasonOf(error) })}\n`);
    return null;
  }
}

function faultsText(faults: readonly InputFault[], file: string, { language }: CommandIo): string {
  const lines = faults.slice(0, MOST_FAULTS_SHOWN).map((fault) => {
    const value = (JSON.stringify(fault.value) ?? '—').slice(0, LONGEST_VALUE_SHOWN);
    return say(WORDS.fault[language], {
      file,
      path: pathText(fault.path),
      expected: EXPECTED[fault.expected][language],
      value,
    });
  });
  const more = faults.length - lines.length;
  return [...lines, ...(more > 0 ? [say(WORDS.moreFaults[language], { count: more })] : [])].join('\n');
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
