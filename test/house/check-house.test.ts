import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { checkHouse } from '../../tools/check-house/check-house.ts';

type Files = Record<string, string>;

/** A project of a few files; every sample has a sound domain module, so that something is always seen. */
async function broken(files: Files): Promise<string[]> {
  const root = await mkdtemp(join(tmpdir(), 'smena-house-'));
  try {
    for (const [path, text] of Object.entries({
      'src/domain/day/day.ts': 'export const day = 1;',
      ...files,
    })) {
      await mkdir(dirname(join(root, path)), { recursive: true });
      await writeFile(join(root, path), text);
    }
    return checkHouse(root).violations.map(({ file, rule }) => `${rule} ${file}`);
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

const CONTRACT: Files = { 'src/adapters/http/contract/person.ts': 'export type Person = { id: number };' };

/** What must be caught: title, files, expected. */
const CAUGHT: [string, Files, string][] = [
  [
    'domain importing a port',
    { 'src/domain/a/a.ts': "import '../../ports/p.ts';" },
    'layers src/domain/a/a.ts',
  ],
  [
    'domain importing a type',
    { 'src/domain/a/a.ts': "import type { P } from '../../app/p.ts';" },
    'layers src/domain/a/a.ts',
  ],
  [
    'domain importing Node',
    { 'src/domain/a/a.ts': "import { join } from 'node:path';" },
    'layers src/domain/a/a.ts',
  ],
  [
    'domain re-exporting',
    { 'src/domain/a/a.ts': "export * from '../../app/p.ts';" },
    'layers src/domain/a/a.ts',
  ],
  [
    'domain loading later',
    { 'src/domain/a/a.ts': "await import('../../app/p.ts');" },
    'layers src/domain/a/a.ts',
  ],
  [
    'a type named by import()',
    { 'src/domain/a/a.ts': "type T = import('../../app/p.ts').P;" },
    'layers src/domain/a/a.ts',
  ],
  [
    'an import computed when run',
    { 'src/app/a.ts': 'const f = (x: string) => import(x);' },
    'layers src/app/a.ts',
  ],
  [
    'a port importing a package',
    { 'src/ports/p.ts': "import type { Pool } from 'pg';" },
    'layers src/ports/p.ts',
  ],
  [
    'a port importing app',
    { 'src/ports/p.ts': "import type { A } from '../app/a.ts';" },
    'layers src/ports/p.ts',
  ],
  [
    'app importing an adapter',
    { 'src/app/a.ts': "import '../adapters/postgres/x.ts';" },
    'layers src/app/a.ts',
  ],
  ['app importing a package', { 'src/app/a.ts': "import express from 'express';" }, 'layers src/app/a.ts'],
  [
    'an adapter importing another',
    { 'src/adapters/http/a.ts': "import '../postgres/x.ts';" },
    'layers src/adapters/http/a.ts',
  ],
  [
    'an adapter importing the container',
    { 'src/adapters/cli/a.ts': "import '../../container/x.ts';" },
    'layers src/adapters/cli/a.ts',
  ],
  [
    'an adapter knowing inversify',
    { 'src/adapters/cli/a.ts': "import { Container } from 'inversify';" },
    'layers src/adapters/cli/a.ts',
  ],
  ['src importing the sandbox', { 'src/main.ts': "import '../sandbox/x.ts';" }, 'layers src/main.ts'],
  ['src outside every room', { 'src/extra/a.ts': "import 'pg';" }, 'layers src/extra/a.ts'],
  [
    'the sandbox importing src',
    { 'sandbox/a.ts': "import type { D } from '../src/domain/day/day.ts';" },
    'layers sandbox/a.ts',
  ],
  [
    'a widget importing src',
    { 'widgets/kit/a.tsx': "import { day } from '../../src/domain/day/day.ts';" },
    'layers widgets/kit/a.tsx',
  ],
  [
    'a widget importing a value of the contract',
    {
      ...CONTRACT,
      'widgets/kit/a.ts': "import { person } from '../../src/adapters/http/contract/person.ts';",
    },
    'layers widgets/kit/a.ts',
  ],
  [
    'a widget importing the contract by an inline type',
    {
      ...CONTRACT,
      'widgets/kit/a.ts': "import { type Person } from '../../src/adapters/http/contract/person.ts';",
    },
    'layers widgets/kit/a.ts',
  ],
  ['a widget importing zod', { 'widgets/kit/a.ts': "import { z } from 'zod';" }, 'layers widgets/kit/a.ts'],
  [
    'a circle',
    {
      'src/app/a.ts': "import './b.ts';",
      'src/app/b.ts': "import type { C } from './c.ts';",
      'src/app/c.ts': "export * from './a.ts';",
    },
    'cycles src/app/a.ts',
  ],
  ['SQL in a string', { 'src/app/a.ts': "const q = 'select id from people where x';" }, 'sql src/app/a.ts'],
  [
    'SQL in a template',
    { 'src/adapters/postgres/a.ts': 'const q = `\n  UPDATE people SET name = ${1}`;' },
    'sql src/adapters/postgres/a.ts',
  ],
  [
    'a transaction in a string',
    { 'src/adapters/postgres/a.ts': "run('BEGIN');" },
    'sql src/adapters/postgres/a.ts',
  ],
  ['Date.now', { 'src/app/a.ts': 'const t = Date.now();' }, 'clock src/app/a.ts'],
  ['Date.now by index', { 'src/app/a.ts': "const t = Date['now']();" }, 'clock src/app/a.ts'],
  [
    'new Date()',
    { 'widgets/kit/a.tsx': 'export const now = () => <p>{String(new Date())}</p>;' },
    'clock widgets/kit/a.tsx',
  ],
  ['Math.random', { 'sandbox/a.ts': 'const n = Math.random();' }, 'clock sandbox/a.ts'],
  ['a Russian string', { 'src/app/a.ts': "const t = 'Смена';" }, 'language src/app/a.ts'],
  [
    'Russian in JSX',
    { 'widgets/kit/a.tsx': 'export const a = () => <p>Смена</p>;' },
    'language widgets/kit/a.tsx',
  ],
  ['a name that says nothing', { 'test/date-utils.ts': '' }, 'names test/date-utils.ts'],
  ['a folder that says nothing', { 'src/app/common/a.ts': '' }, 'names src/app/common/a.ts'],
  ["a machine's path", { 'docs/a.md': `see ${'/ho'}me/ann/project` }, 'machine-paths docs/a.md'],
  ['a module that is no module', { 'src/app/a.ts': 'const = ;' }, 'syntax src/app/a.ts'],
  ['a room in which nothing is seen', { 'sandbox/readme.md': 'nothing here' }, 'seen sandbox'],
];

/** What must not be caught. */
const SOUND: [string, Files][] = [
  [
    'domain importing date-fns',
    { 'src/domain/a/a.ts': "import { addDays } from 'date-fns/addDays';\nimport '../day/day.ts';" },
  ],
  [
    'an adapter importing all that is within',
    {
      'src/ports/p.ts': 'export type P = 1;',
      'src/adapters/http/a.ts': "import type { P } from '../../ports/p.ts';\nimport express from 'express';",
    },
  ],
  [
    'the composition importing adapters',
    {
      'src/adapters/http/a.ts': 'export {};',
      'src/container/c.ts': "import '../adapters/http/a.ts';\nimport 'inversify';",
    },
  ],
  [
    'a widget importing a type of the contract',
    {
      ...CONTRACT,
      'widgets/kit/a.ts':
        "import type { Person } from '../../src/adapters/http/contract/person.ts';\nimport * as z from 'zod/mini';",
    },
  ],
  [
    'the clock in the system adapter',
    { 'src/adapters/system/clock.ts': 'export const now = () => Date.now();' },
  ],
  ['a moment that is given', { 'src/app/a.ts': 'export const at = (ms: number) => new Date(ms);' }],
  [
    'Russian in a dictionary',
    {
      'widgets/kit/i18n/words.ts': "export const a = 'Смена';",
      'src/app/texts.ru.ts': "export const b = 'Смена';",
    },
  ],
  [
    'English that only sounds like SQL',
    { 'src/app/a.ts': "export const a = 'Select the days and update the list';" },
  ],
  ['a test that asks the database', { 'test/a.test.ts': "const q = 'SELECT 1 FROM people';" }],
];

describe('the rules of the house', () => {
  for (const [title, files, expected] of CAUGHT) {
    it(`catch ${title}`, async () => {
      assert.deepEqual(await broken(files), [expected]);
    });
  }

  for (const [title, files] of SOUND) {
    it(`let pass ${title}`, async () => {
      assert.deepEqual(await broken(files), []);
    });
  }

  it('fail when there is nothing to look at', async () => {
    const root = await mkdtemp(join(tmpdir(), 'smena-house-'));
    const { violations, modules } = checkHouse(root);
    await rm(root, { recursive: true });
    assert.deepEqual([modules, violations.map(({ rule }) => rule)], [0, ['seen']]);
  });
});
