import { parseArgs } from 'node:util';
import type { CommandIo, ExitCode } from '../../adapters/cli/command.ts';
import { WORDS, say } from '../../adapters/cli/dictionary.ts';
import { sentenceFor } from '../../adapters/http/i18n/sentence-for.ts';
import { makePinoLog } from '../../adapters/system/pino-log.ts';
import { makeMakeDrafts } from '../../app/make-drafts.ts';
import { makeRequestGeneration } from '../../app/request-generation.ts';
import { DomainError } from '../../domain/domain-error.ts';
import { parsePlanningMonth } from '../../domain/time/planning-month.ts';
import type { PlanningMonth } from '../../domain/time/planning-month.ts';
import type { Config } from '../../config/config.ts';
import { loadConfig } from '../load-config.ts';
import { openFoundation } from '../open-foundation.ts';
import { buildContainer } from '../service.ts';
import { sayWhyNot } from '../start-problem.ts';
import { TOKENS } from '../tokens.ts';
import { productVersion } from './serve.ts';

/** `smena schedule generate --month 2026-12`: makes that month's draft in the database, as an administrator's request would. */
export async function scheduleGenerate(argv: readonly string[], io: CommandIo): Promise<ExitCode> {
  const month = readMonth(argv);
  if (month === null) {
    await io.writeStderr(`${say(WORDS.badMonth[io.language], {})}\n`);
    return 2;
  }
  const config = await loadConfig(io);
  if (config === null) return 2;
  try {
    return await generate(month, config, io);
  } catch (error) {
    return sayWhyNot(error, config, io);
  }
}

async function generate(month: PlanningMonth, config: Config, io: CommandIo): Promise<ExitCode> {
  const log = makePinoLog('warn');
  const opened = await openFoundation(config, productVersion(), log);
  const container = buildContainer(opened.foundation, log, 'web');
  const boss = container.get(TOKENS.boss);
  try {
    await boss.start();
    const deps = {
      ...container.get(TOKENS.process),
      exclusive: container.get(TOKENS.exclusive),
      runner: container.get(TOKENS.runner),
      log,
    };
    await makeRequestGeneration(deps)(null, { month, version: null });
    const { failed } = await makeMakeDrafts(deps)();
    await io.writeStdout(`${say(WORDS.draftMade[io.language], { month })}\n`);
    return failed === 0 ? 0 : 1;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    await io.writeStderr(`${sentenceFor(error.code, error.details, io.language)}\n`);
    return 2;
  } finally {
    await boss.stop();
    await opened.close();
  }
}

function readMonth(argv: readonly string[]): string | null {
  try {
    const { values } = parseArgs({ args: [...argv], options: { month: { type: 'string' } } });
    return parsePlanningMonth(values.month ?? '');
  } catch {
    return null;
  }
}
