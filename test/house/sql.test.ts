import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseStatements, sql } from '../../src/adapters/postgres/sql.ts';

const TWO =
  '-- What this file is for.\n\n-- name: one\nSELECT 1; -- a comment\n\n-- name: two\nSELECT\n  2;\n';

describe('a file of statements', () => {
  let folder: string;
  let here: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'smena-sql-'));
    here = pathToFileURL(join(folder, 'module.ts')).href;
    await writeFile(join(folder, 'two.sql'), TWO);
  });
  after(() => rm(folder, { recursive: true }));

  it('is read by the names in it', () => {
    assert.deepEqual(sql(here, './two.sql', 'one', 'two'), {
      one: 'SELECT 1; -- a comment',
      two: 'SELECT\n  2;',
    });
  });

  it('must have every statement asked for', () => {
    assert.throws(() => sql(here, './two.sql', 'one', 'two', 'three'), /no statement named three/);
  });

  it('must have no statement nobody asks for', () => {
    assert.throws(() => sql(here, './two.sql', 'one'), /nobody asked for: two/);
  });

  for (const [what, text, message] of [
    ['a name given twice', '-- name: a\nSELECT 1;\n-- name: a\nSELECT 2;', /names a twice/],
    ['a name without a statement', '-- name: a\n\n-- name: b\nSELECT 2;', /the statement a is empty/],
    ['a statement without a name', 'SELECT 1;\n-- name: b\nSELECT 2;', /text before its first/],
  ] as const) {
    it(`may not have ${what}`, () => {
      assert.throws(() => parseStatements(text, 'x.sql'), message);
    });
  }
});
