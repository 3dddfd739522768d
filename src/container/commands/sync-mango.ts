import type { Container } from 'inversify';
import type { CommandIo, ExitCode } from '../../adapters/cli/command.ts';
import { WORDS, say } from '../../adapters/cli/dictionary.ts';
import { readOptions } from '../../adapters/cli/options.ts';
import { sentenceFor } from '../../adapters/http/i18n/sentence-for.ts';
import { makePinoLog } from '../../adapters/system/pino-log.ts';
import { makeRequestCallSync } from '../../app/calls/request-call-sync.ts';
import type { DayRange } from '../../app/calls/request-call-sync.ts';
import type { Config } from '../../config/config.ts';
import { DomainError } from '../../domain/domain-error.ts';
import { isLocalDate } from '../../domain/time/zone.ts';
import type { CallSync } from '../../ports/call-sync-repository.ts';
import { loadConfig } from '../load-config.ts';
import { openFoundation } from '../open-foundation.ts';
import { joinSandbox } from '../sandbox-life.ts';
import { buildContainer } from '../service.ts';
import { sayWhyNot } from '../start-problem.ts';
import { TOKENS } from '../tokens.ts';
import { productVersion } from './serve.ts';
import { windowsDone, workOffSync } from './work-off-sync.ts';

/** `smena sync mango [--from DATE --to DATE]`: reads calls now, or backfills these days; goes on with a backfill that was interrupted. */
export async function syncMango(argv: readonly string[], io: CommandIo): Promise<ExitCode> {
  const options = await readOptions(argv, { from: { type: 'string' }, to: { type: 'string' } }, io);
  if (options === null) return 2;
  const range = readRange(options.from, options.to);
  if (typeof range === 'string') {
    await io.writeStderr(`${WORDS[range][io.language]}\n`);
    return 2;
  }
  const config = await loadConfig(io);
  if (config === null) return 2;
  try {
    return await readCalls(range.days, config, io, options.json === true);
  } catch (error) {
    return sayWhyNot(error, config, io);
  }
}

/** The days of a backfill, none for a reading now, or what is wrong with them. */
function readRange(
  from: string | undefined,
  to: string | undefined,
): { days: DayRange | null } | 'daysIncomplete' | 'badDay' {
  if (from === undefined && to === undefined) return { days: null };
  if (from === undefined || to === undefined) return 'daysIncomplete';
  return isLocalDate(from) && isLocalDate(to) ? { days: { from, to } } : 'badDay';
}

async function readCalls(
  days: DayRange | null,
  config: Config,
  io: CommandIo,
  json: boolean,
): Promise<ExitCode> {
  const log = makePinoLog('error');
  const opened = await openFoundation(config, productVersion(), log);
  const container = buildContainer(opened.foundation, log, 'web');
  const boss = container.get(TOKENS.boss);
  const stopping = new AbortController();
  const { sandbox, telephony } = opened.foundation;
  const joined =
    sandbox === null
      ? Promise.resolve()
      : joinSandbox(container, sandbox, 'web', stopping.signal, () => undefined);
  try {
    if (telephony === null) throw new DomainError('calls.off');
    await boss.start();
    return await workOff(container, days, io, json);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    await io.writeStderr(`${sentenceFor(error.code, error.details, io.language)}\n`);
    return 2;
  } finally {
    stopping.abort();
    await joined;
    await boss.stop();
    await opened.close();
  }
}

async function workOff(
  container: Container,
  days: DayRange | null,
  io: CommandIo,
  json: boolean,
): Promise<ExitCode> {
  const deps = {
    ...container.get(TOKENS.process),
    time: container.get(TOKENS.time),
    readCalls: container.get(TOKENS.readCalls),
  };
  const asked = await makeRequestCallSync(deps)(days === null ? 'now' : 'backfill', days);
  const interrupted = interruption();
  const sync = await workOffSync(deps, asked.id, (state) => tellProgress(state, io), interrupted);
  if (sync.state === 'done') await container.get(TOKENS.refreshAnalytics)();
  if (json) await io.writeStdout(`${JSON.stringify(resultOf(sync))}\n`);
  if (sync.state === 'done') {
    const { calls, changed, pages } = sync;
    if (!json) await io.writeStdout(`${say(WORDS.callsRead[io.language], { calls, changed, pages })}\n`);
    return 0;
  }
  const words = interrupted.aborted ? WORDS.callsInterrupted : WORDS.callsNotRead;
  const facts = { problem: sync.problem ?? '', done: windowsDone(sync), windows: sync.windows.length };
  await io.writeStderr(`${say(words[io.language], facts)}\n`);
  return 1;
}

/** One line a window; on a terminal the same line again and again. */
async function tellProgress(sync: CallSync, io: CommandIo): Promise<void> {
  const [done, windows] = [windowsDone(sync), sync.windows.length];
  const line = say(WORDS.callsProgress[io.language], { done, windows, calls: sync.calls });
  const end = done === windows ? '\n' : '';
  await io.writeStderr(io.terminal === true ? `\r\u001b[2K${line}${end}` : `${line}\n`);
}

function resultOf(sync: CallSync): Record<string, unknown> {
  const { id, kind, from, until, state, pages, calls, changed, problem } = sync;
  return {
    id,
    kind,
    from,
    until,
    state,
    windows: sync.windows.length,
    windowsDone: windowsDone(sync),
    pages,
    calls,
    changed,
    problem,
  };
}

/** What was read stays; the next run goes on with the rest. */
function interruption(): AbortSignal {
  const interrupted = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.on(name, () => interrupted.abort());
  return interrupted.signal;
}
