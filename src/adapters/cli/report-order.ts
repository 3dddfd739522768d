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

/** What `smena report` is asked for; null after saying on stderr what is wrong. @throws DomainError PeriodErrorCode of a period that is none */
export async function readReportOrder(argv: readonly string[], io: CommandIo): Promise<ReportOrder | null> {
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
  return { period: parsePeriod(period), format, out, json: options.json === true };
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
  try {
    await io.writeFile(out, report);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    await io.writeStderr(`${say(WORDS.unwritable[io.language], { file: out, reason: error.message })}\n`);
    return 1;
  }
  const done = say(WORDS.reportMade[io.language], { period: period.name, file: out });
  await io.writeStdout(json ? `${JSON.stringify({ period: period.name, format, out })}\n` : `${done}\n`);
  return 0;
}
