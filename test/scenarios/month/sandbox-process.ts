import { join } from 'node:path';
import { startSandbox } from '../../../sandbox/server.ts';

/** The sandbox in a process of its own. */
const env = (name: string): string => {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is expected`);
  return value;
};

const sandbox = await startSandbox({
  port: Number(env('SANDBOX_PORT')),
  dir: join(env('SMENA_DATA_DIR'), 'sandbox'),
  startMs: Date.parse(env('SANDBOX_NOW')),
  serviceOrigin: `http://127.0.0.1:${env('PORT')}`,
});
process.once('SIGTERM', () => {
  void sandbox.close().then(() => process.exit(0));
});
