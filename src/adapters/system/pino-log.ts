import { pino } from 'pino';
import type { DestinationStream } from 'pino';
import type { Log } from '../../ports/log.ts';

/**
 * JSON lines, one an event (contracts/settings.md, LOG_LEVEL). Of an error only its name, code, stack and causes are written:
 * messages of libraries may quote values, and values may be personal.
 */
export function makePinoLog(level: string, destination?: DestinationStream): Log {
  const logger =
    destination === undefined ? pino({ level, base: null }) : pino({ level, base: null }, destination);
  return {
    info: (event, facts) => logger.info({ event, ...facts }),
    warn: (event, facts) => logger.warn({ event, ...facts }),
    error: (event, facts, error) => logger.error({ event, ...facts, error: describe(error) }),
  };
}

interface ErrorFacts {
  readonly name: string;
  readonly code?: string;
  readonly at?: readonly string[];
  readonly cause?: ErrorFacts;
}

function describe(error: unknown): ErrorFacts {
  if (!(error instanceof Error)) return { name: typeof error };
  const code =
    'code' in error && (typeof error.code === 'string' || typeof error.code === 'number')
      ? String(error.code)
      : undefined;
  const at = error.stack
    ?.split('\n')
    .filter((line) => line.startsWith('    at '))
    .slice(0, 8)
    .map((line) => line.trim());
  return {
    name: error.name,
    ...(code === undefined ? {} : { code }),
    ...(at === undefined ? {} : { at }),
    ...(error.cause === undefined ? {} : { cause: describe(error.cause) }),
  };
}
