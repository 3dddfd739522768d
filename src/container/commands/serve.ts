import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { CommandIo, ExitCode } from '../../adapters/cli/command.ts';
import { WORDS, say } from '../../adapters/cli/dictionary.ts';
import { makePinoLog } from '../../adapters/system/pino-log.ts';
import type { Config } from '../../config/config.ts';
import { loadConfig } from '../load-config.ts';
import { openFoundation } from '../open-foundation.ts';
import type { OpenFoundation } from '../open-foundation.ts';
import { sayWhyNot } from '../start-problem.ts';
import { startService } from '../service.ts';
import type { ServiceRole } from '../service-role.ts';

const ROLES: readonly ServiceRole[] = ['all', 'web', 'worker'];

/** `smena serve`: runs until it is told to stop. */
export async function serve(argv: readonly string[], io: CommandIo): Promise<ExitCode> {
  const options = readOptions(argv, io);
  if ('problem' in options) {
    await io.writeStderr(`${options.problem}\n`);
    return 2;
  }
  const config = await loadConfig(io, options.port === undefined ? {} : { PORT: options.port });
  if (config === null) return 2;
  const stop = stopSignal();
  try {
    await serveUntil(stop, config, options.role, io);
    return 0;
  } catch (error) {
    return sayWhyNot(error, config, io);
  }
}

async function serveUntil(
  stop: Promise<void>,
  config: Config,
  role: ServiceRole,
  io: CommandIo,
): Promise<void> {
  const log = makePinoLog(config.logLevel);
  const opened = await openFoundation(config, productVersion(), log);
  try {
    const service = await startService(opened.foundation, log, role);
    await announce(opened, config, role, io);
    await stop;
    await service.stop();
  } finally {
    await opened.close();
  }
}

function readOptions(
  argv: readonly string[],
  io: CommandIo,
): { role: ServiceRole; port?: string } | { problem: string } {
  try {
    const { values } = parseArgs({
      args: [...argv],
      options: { role: { type: 'string', default: 'all' }, port: { type: 'string' } },
    });
    const role = ROLES.find((one) => one === values.role);
    if (role === undefined) return { problem: say(WORDS.badRole[io.language], { value: values.role }) };
    return values.port === undefined ? { role } : { role, port: values.port };
  } catch (error) {
    return {
      problem: say(WORDS.badOption[io.language], {
        reason: error instanceof Error ? error.message : String(error),
      }),
    };
  }
}

/** The first signal; later ones change nothing: a terminal and npm both pass Ctrl-C on. */
function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const name of ['SIGINT', 'SIGTERM'] as const) process.on(name, () => resolve());
  });
}

async function announce(
  opened: OpenFoundation,
  config: Config,
  role: ServiceRole,
  io: CommandIo,
): Promise<void> {
  const lines = [
    ...opened.notes,
    role === 'worker'
      ? say(WORDS.worksInBackground[io.language], {})
      : say(WORDS.serviceAt[io.language], { address: config.publicUrl }),
    ...(opened.foundation.sandbox === null
      ? []
      : [say(WORDS.openFirst[io.language], { address: `${opened.foundation.sandbox.controls.origin}/` })]),
  ];
  await io.writeStdout(`${lines.join('\n')}\n`);
}

export function productVersion(): string {
  const { version } = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')) as {
    version: string;
  };
  return version;
}
