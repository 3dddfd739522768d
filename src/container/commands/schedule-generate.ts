import type { CommandIo, ExitCode } from '../../adapters/cli/command.ts';
import { WORDS, say } from '../../adapters/cli/dictionary.ts';
import { readOptions } from '../../adapters/cli/options.ts';
import { sentenceFor } from '../../adapters/http/i18n/sentence-for.ts';
import { makePinoLog } from '../../adapters/system/pino-log.ts';
import { makeMakeDrafts } from '../../app/make-drafts.ts';
import { makeRequestGeneration } from '../../app/request-generation.ts';
import { DomainError } from '../../domain/domain-error.ts';
import { parsePlanningMonth } from '../../domain/time/planning-month.ts';
import type { PlanningMonth } from '../../domain/time/planning-month.ts';
import type { SystemTime } from '../../ports/system-time.ts';
import type { Config } from '../../config/config.ts';
import { loadConfig } from '../load-config.ts';
import { openFoundation } from '../open-foundation.ts';
import { buildContainer } from '../service.ts';
import { sayWhyNot } from '../start-problem.ts';
import { TOKENS } from '../tokens.ts';
import { productVersion } from './serve.ts';

/** `smena schedule generate --month 2026-12`: makes that month's draft in the database, as an administrator's request would. */
export async function scheduleGenerate(argv: readonly string[], io: CommandIo): Promise<ExitCode> {
  const options = await readOptions(argv, { month: { type: 'string' } }, io);
  if (options === null) return 2;
  const month = readMonth(options.month);
  if (month === null) {
    await io.writeStderr(`${say(WORDS.badMonth[io.language], {})}\n`);
    return 2;
  }
  const config = await loadConfig(io);
  if (config === null) return 2;
  try {
    return await generate(month, config, io, options.json === true);
  } catch (error) {
    return sayWhyNot(error, config, io);
  }
}

async function generate(
  month: PlanningMonth,
  config: Config,
  io: CommandIo,
  json: boolean,
): Promise<ExitCode> {
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
    if (!(await draftIsMade(deps, container.get(TOKENS.time), month))) {
      await io.writeStderr(`${say(WORDS.draftFailed[io.language], { month })}\n`);
      return 1;
    }
    const done = say(WORDS.draftMade[io.language], { month });
    await io.writeStdout(json ? `${JSON.stringify({ month, draft: 'made' })}\n` : `${done}\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    await io.writeStderr(`${sentenceFor(error.code, error.details, io.language)}\n`);
    return 2;
  } finally {
    await boss.stop();
    await opened.close();
  }
}

const LOOK_AGAIN_MS = 100;

/** Makes the draft, or waits for a running service that is at it. False when it failed; the request then stands. */
async function draftIsMade(
  deps: Parameters<typeof makeMakeDrafts>[0],
  time: SystemTime,
  month: PlanningMonth,
): Promise<boolean> {
  const makeDrafts = makeMakeDrafts(deps);
  for (;;) {
    const { outcome } = await makeDrafts();
    const asked = await deps.uow.read((repositories) => repositories.generationRequests.find(month));
    if (asked === null) return true;
    if (outcome === 'done') return false;
    await time.sleep(LOOK_AGAIN_MS);
  }
}

function readMonth(month: string | undefined): string | null {
  try {
    return parsePlanningMonth(month ?? '');
  } catch {
    return null;
  }
}
