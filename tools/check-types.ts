import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const tsc = join(root, 'node_modules/.bin/tsc');

/** The backend always, the widgets once there are any: they live under another configuration (DOM, JSX). */
const projects = ['tsconfig.json', ...(hasSources('widgets') ? ['widgets/tsconfig.json'] : [])];

for (const project of projects) {
  const code = await check(project);
  if (code !== 0) process.exitCode = 1;
}

function check(project: string): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const child = spawn(tsc, ['--noEmit', '-p', project], { cwd: root, stdio: 'inherit' });
    child.once('error', reject);
    child.once('close', resolve);
  });
}

function hasSources(folder: string): boolean {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).some((name) =>
    /\.tsx?$/.test(name),
  );
}
