import { DomainError } from '../../domain/domain-error.ts';
import { parsePeriod } from '../../domain/report/period.ts';
import type { Period } from '../../domain/report/period.ts';
import type { CommandIo, ExitCode } from './command.ts';
import { WORDS, say } from './dictionary.ts';
import { readOptions } from './options.ts';

export const REPORT_FORMATS = ['json', 'xlsx', 'pdf'] as const;

export interface ReportOrder {
  readonly period: Period;
  readonly format: (typeof REPORT_FORMATS)[number];
  /** `-` is stdout, for JSON alone. */
  readonly out: string;
  readonly json: boolean;
}

/** What `smena report` is asked for; null after saying on stderr what is wrong. `whyNot` words the refusal of a period. */
export async function readReportOrder(
  argv: readonly string[],
  io: CommandIo,
  whyNot: (error: DomainError) => string,
): Promise<ReportOrder | null> {
  const text = { type: 'string' } as const;
  const options = await readOptions(argv, { period: text, format: text, out: text }, io);
  if (options === null) return null;
  const { period, out } = options;
  const format = REPORT_FORMATS.find((one) => one === options.format);
  const refuse = async (sentence: string) => {
    await io.writeStderr(`${sentence}\n`);
    return null;
  };
  const missing = (option: string) => refuse(say(WORDS.optionMissing[io.language], { option }));
  if (period === undefined) return missing('--period');
  if (options.format === undefined) return missing('--format');
  if (out === undefined || out === '') return missing('--out');
  if (format === undefined) return refuse(say(WORDS.badFormat[io.language], { value: options.format }));
  if (out === '-' && format !== 'json') return refuse(say(WORDS.notForStdout[io.language], { format }));
  const parsed = periodOf(period);
  if (parsed instanceof DomainError) return refuse(periodRefused(period, whyNot(parsed), io));
  const unwritable = out === '-' ? null : await whyUnwritable(() => io.requirePlace(out), out, io);
  if (unwritable !== null) return refuse(unwritable);
  return { period: parsed, format, out, json: options.json === true };
}

/** One sentence with the option, its value and the reason. */
export function periodRefused(value: string, reason: string, io: CommandIo): string {
  return say(WORDS.badPeriod[io.language], { value, reason });
}

function periodOf(name: string): Period | DomainError {
  try {
    return parsePeriod(name);
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
}

async function whyUnwritable(work: () => Promise<void>, file: string, io: CommandIo): Promise<string | null> {
  try {
    await work();
    return null;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return say(WORDS.unwritable[io.language], { file, reason: error.message });
  }
}

/** Writes a report where it was asked for, the old file or the new one and never a part, and says so. */
export async function writeReport(
  { period, format, out, json }: ReportOrder,
  report: string | Uint8Array,
  io: CommandIo,
): Promise<ExitCode> {
  if (out === '-' && typeof report === 'string') {
    await io.writeStdout(report);
    return 0;
  }
  const unwritable = await whyUnwritable(() => io.writeFile(out, report), out, io);
  if (unwritable !== null) {
    await io.writeStderr(`${unwritable}\n`);
    return 1;
  }
  const done = say(WORDS.reportMade[io.language], { period: period.name, file: out });
  await io.writeStdout(json ? `${JSON.stringify({ period: period.name, format, out })}\n` : `${done}\n`);
  return 0;
}
