import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { bytes, zipOf } from './small-widget.ts';

const COMMAND = resolve(import.meta.dirname, '../../../widgets/amocrm/pack/check-main.ts');

describe('npm run widgets:check', () => {
  let archive: string;
  before(async () => {
    archive = join(await mkdtemp(join(tmpdir(), 'smena-check-')), 'widget.zip');
  });
  after(() => rm(resolve(archive, '..'), { recursive: true }));
  const run = (...args: string[]): readonly [code: number | null, said: string] => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, ...args], { encoding: 'utf8' });
    return [status, stdout + stderr];
  };

  it('ends with 0 after warnings, and prints them', async () => {
    await writeFile(archive, zipOf({ '.env': bytes('') }));
    const [code, said] = run(archive);
    assert.match(said, /warning · rule 1 · \.env: is litter[\s\S]+✔ .+widget\.zip · errors 0, warnings 1/);
    assert.equal(code, 0);
  });

  it('ends with 1 after an error, here of a version that is out already', async () => {
    await writeFile(archive, zipOf());
    const [code, said] = run('--released', '1.3.0', archive);
    assert.match(said, /error · rule 16 · manifest\.json: .+above the released 1\.3\.0[\s\S]+✘/);
    assert.equal(code, 1);
  });

  it('ends with 2 when there is nothing to look at', () => {
    const [code, said] = run(`${archive}.not`);
    assert.match(said, /there is no such file/);
    assert.equal(code, 2);
  });
});
