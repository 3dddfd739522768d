import { join } from 'node:path';
import { defaultStart, instantMs } from './clock/instants.ts';
import { startSandbox } from './server.ts';
import { wallMs } from './system/real-time.ts';

/** A port from the environment, or a sentence and the end. */
function port(name: string, absent: number): number {
  const text = process.env[name] ?? '';
  if (text === '') return absent;
  const value = Number(text);
  if (Number.isInteger(value) && value >= 0 && value < 65_536) return value;
  return refuse(`${name} must be a port number from 0 to 65535, not "${text}".`);
}

function refuse(sentence: string): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

const startText = process.env['SANDBOX_NOW'] ?? '';
const startMs = startText === '' ? defaultStart(wallMs()) : instantMs(startText);
if (startMs === null)
  refuse(`SANDBOX_NOW must be an instant like 2026-11-22T10:00:00+03:00, not "${startText}".`);

const sandbox = await startSandbox({
  port: port('SANDBOX_PORT', 8081),
  dir: join(process.env['SMENA_DATA_DIR'] || '.data', 'sandbox'),
  startMs,
  serviceOrigin: `http://127.0.0.1:${port('PORT', 8080)}`,
}).catch((error: unknown) =>
  refuse(`The sandbox could not start: ${error instanceof Error ? error.message : String(error)}.`),
);
process.stdout.write(
  `amoCRM sandbox: ${sandbox.origin}/\nMango Office sandbox: ${sandbox.origin}/mango/vpbx/\n`,
);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    void sandbox.close().then(() => process.exit(0));
  });
}
