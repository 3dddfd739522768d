import type { CommandIo, ExitCode } from '../../adapters/cli/command.ts';
import { periodRefused, readReportOrder, writeReport } from '../../adapters/cli/report-order.ts';
import type { ReportOrder } from '../../adapters/cli/report-order.ts';
import { sentenceFor } from '../../adapters/http/i18n/sentence-for.ts';
import { makePinoLog } from '../../adapters/system/pino-log.ts';
import { makeReportData } from '../../app/period-reports/report-data.ts';
import type { Config } from '../../config/config.ts';
import { DomainError } from '../../domain/domain-error.ts';
import { loadConfig } from '../load-config.ts';
import { openFoundation } from '../open-foundation.ts';
import { buildContainer } from '../service.ts';
import { sayWhyNot } from '../start-problem.ts';
import { TOKENS } from '../tokens.ts';
import { productVersion } from './serve.ts';

/** `smena report --period … --format json|xlsx|pdf --out FILE`: a period's figures as they are now. Stores nothing; works beside a running service. */
export async function report(argv: readonly string[], io: CommandIo): Promise<ExitCode> {
  const whyNot = (error: DomainError) => sentenceFor(error.code, error.details, io.language);
  const order = await readReportOrder(argv, io, whyNot);
  const config = order === null ? null : await loadConfig(io);
  if (order === null || config === null) return 2;
  try {
    return await made(order, config, io);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const ofPeriod = error.details['field'] === 'period';
    const sentence = ofPeriod ? periodRefused(order.period.name, whyNot(error), io) : whyNot(error);
    await io.writeStderr(`${sentence}\n`);
    return 2;
  }
}

async function made(order: ReportOrder, config: Config, io: CommandIo): Promise<ExitCode> {
  let contents: string | Uint8Array;
  try {
    contents = await contentsOf(order, config, io);
  } catch (error) {
    if (error instanceof DomainError) throw error;
    return sayWhyNot(error, config, io);
  }
  return writeReport(order, contents, io);
}

async function contentsOf(
  { period, format }: ReportOrder,
  config: Config,
  io: CommandIo,
): Promise<string | Uint8Array> {
  const log = makePinoLog('error');
  const opened = await openFoundation(config, productVersion(), log);
  try {
    const deps = buildContainer(opened.foundation, log, 'web').get(TOKENS.periodReportDeps);
    await deps.refreshAnalytics();
    const data = await makeReportData(deps)(period);
    return format === 'json'
      ? `${JSON.stringify(data, null, 2)}\n`
      : await deps.documents.make(data, format, io.language);
  } finally {
    await opened.close();
  }
}
