#!/usr/bin/env node
// Plain JavaScript for any Node from 20 on: starts the command line on the project's own Node, from whatever folder.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const OLDEST_THAT_RUNS_TYPESCRIPT = 24;

function ownNode() {
  try {
    const manifest = createRequire(import.meta.url).resolve(
      `node-${process.platform}-${process.arch}/package.json`,
    );
    const binary = join(dirname(manifest), 'bin', 'node');
    if (existsSync(binary)) return binary;
  } catch (error) {
    if (error.code !== 'MODULE_NOT_FOUND') throw error;
  }
  return Number(process.versions.node.split('.')[0]) >= OLDEST_THAT_RUNS_TYPESCRIPT ? process.execPath : null;
}

const node = ownNode();
if (node === null) {
  process.stderr.write(
    `smena: нужен Node ${OLDEST_THAT_RUNS_TYPESCRIPT} или новее (здесь ${process.versions.node}); выполните npm ci в папке проекта\n` +
      `smena: needs Node ${OLDEST_THAT_RUNS_TYPESCRIPT} or newer (this is ${process.versions.node}); run npm ci in the project's folder\n`,
  );
  process.exitCode = 1;
} else {
  const main = fileURLToPath(new URL('../src/main.ts', import.meta.url));
  const child = spawn(node, [main, ...process.argv.slice(2)], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => {
    process.stderr.write(`smena: ${error.message}\n`);
    process.exitCode = 1;
  });
  child.on('exit', (code, signal) => {
    if (signal === null) process.exitCode = code ?? 1;
    else {
      process.removeAllListeners(signal);
      process.kill(process.pid, signal);
    }
  });
}
