import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify, stripVTControlCharacters } from 'node:util';
import { runInLanes } from '../../tools/bootstrap/lanes.js';
import type { LanesResult } from '../../tools/bootstrap/lanes.js';

describe('tests run in two processes', () => {
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'smena-lanes-'));
  });
  after(() => rm(folder, { recursive: true, force: true }));

  /** Writes test files and runs them; what each process said comes by the file. */
  const run = async (files: Record<string, string>): Promise<LanesResult & { said: string[] }> => {
    const paths = Object.keys(files).map((name) => join(folder, name));
    for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
    const said: string[] = [];
    const print = (text: string): number => said.push(stripVTControlCharacters(text));
    return { ...(await runInLanes(paths, { print })), said };
  };
  const short = (failed: string[]): string[] => failed.map((name) => name.replaceAll(`${folder}/`, ''));

  it('are counted together, each file said in one piece', async () => {
    const passing = `it('one', () => {}); it('two', () => {});`;
    const { passed, failed, times, said } = await run({
      'a.test.mjs': passing,
      'b.test.mjs': `describe('b', () => { it('breaks', () => { throw new Error('oh'); }); ${passing} });`,
      'c.test.mjs': `before(() => { throw new Error('no world'); }); ${passing}`,
      'd.test.mjs': passing,
    });
    assert.equal(passed, 6);
    assert.deepEqual(failed.sort(), ['"before all" hook for "one"', 'b breaks']);
    assert.equal(times.length, 4);
    assert.ok(said.some((text) => /breaks[^]*✔ two[^]*Error: oh/.test(text)));
  });

  it('fail with a file that does not load, holds a lone test or leaves one out', async () => {
    const { passed, failed } = await run({
      'a.test.mjs': `import './nowhere.mjs';`,
      // Texts of files the lanes must refuse; no test here is left out or alone.
      'b.test.mjs': `it.only('alone', () => {});`,
      'c.test.mjs': `it.skip('later', () => {});`,
      'd.test.mjs': `it('is there', () => {});`,
    });
    assert.equal(passed, 1);
    assert.equal(failed.length, 3, failed.join());
    assert.ok(short(failed).includes('a.test.mjs could not be loaded'));
  });

  it('go on after a rejection that nobody waited for, however many files went before', async () => {
    const passing = `it('passes', () => {});`;
    const loose = `it('goes on', async () => { Promise.reject(new Error('loose')); await new Promise((on) => setImmediate(on)); });`;
    const before = Object.fromEntries(Array.from({ length: 24 }, (_, at) => [`a${at}.test.mjs`, passing]));
    const { passed, failed } = await run({ ...before, 'b.test.mjs': loose, 'c.test.mjs': loose });
    assert.deepEqual({ passed, failed }, { passed: 26, failed: [] });
  });

  it('fail with a process that dies, and the other one goes on', async () => {
    const { passed, failed } = await run({
      'a.test.mjs': `it('dies', () => process.kill(process.pid, 'SIGKILL'));`,
      'b.test.mjs': `it('one', () => {});`,
      'c.test.mjs': `it('two', () => {});`,
    });
    assert.equal(passed, 2);
    assert.deepEqual(short(failed), ['a.test.mjs: its process ended with code 137 before its tests did']);
  });

  it('fail with every file that no process was left for', async () => {
    const dying = `console.log('a last word'); it('dies', () => process.exit(0));`;
    const { passed, failed, said } = await run({
      'a.test.mjs': dying,
      'b.test.mjs': `it('one', () => {});`,
      'c.test.mjs': dying,
      'd.test.mjs': dying,
    });
    assert.equal(failed.length + passed, 4);
    assert.ok(failed.length >= 3);
    assert.match(said.join(''), /a last word/);
  });

  it('both end by a signal, which no count hides', async () => {
    const file = join(folder, 'a.test.mjs');
    // A test of the lane that signals to whoever runs the lanes, and waits for the signal to come back.
    await writeFile(
      file,
      `it('waits', (done) => { process.once('SIGTERM', () => done()); process.kill(process.ppid, 'SIGTERM'); });`,
    );
    const lanes = new URL('../../tools/bootstrap/lanes.js', import.meta.url).href;
    const { stdout } = await promisify(execFile)(process.execPath, [
      '--input-type=module',
      '--eval',
      `import { runInLanes } from '${lanes}';
       console.log(JSON.stringify(await runInLanes(['${file}'], { print: () => {} })));`,
    ]);
    const { failed, signal } = JSON.parse(stdout) as LanesResult;
    assert.equal(signal, 'SIGTERM');
    assert.deepEqual(failed, ['stopped by SIGTERM']);
  });
});
