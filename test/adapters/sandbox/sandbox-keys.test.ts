import assert from 'node:assert/strict';
import { mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SandboxKeysUnreadable, sandboxKeys } from '../../../src/adapters/sandbox/sandbox-keys.ts';

describe('Keys of the sandbox', () => {
  let dir: string;
  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'smena-keys-'));
  });
  afterEach(() => rm(dir, { recursive: true }));

  it('are made once, two of 32 bytes, and read again ever after', async () => {
    const made = await sandboxKeys(dir);
    assert.deepEqual([made.text.length, made.number.length], [32, 32]);
    assert.notDeepEqual(made.text, made.number);
    assert.deepEqual(await sandboxKeys(dir), made);
    assert.deepEqual(await readdir(dir), ['keys.json']);
  });

  it('are others in another place', async () => {
    const other = await mkdtemp(join(tmpdir(), 'smena-keys-'));
    assert.notDeepEqual(await sandboxKeys(other), await sandboxKeys(dir));
    await rm(other, { recursive: true });
  });

  it('may be read by their owner only', async () => {
    await sandboxKeys(dir);
    assert.equal((await stat(join(dir, 'keys.json'))).mode & 0o777, 0o600);
  });

  it('are the same for all who start at once', async () => {
    const found = await Promise.all(Array.from({ length: 20 }, () => sandboxKeys(dir)));
    for (const keys of found) assert.deepEqual(keys, found[0]);
    assert.deepEqual(await readdir(dir), ['keys.json']);
  });

  for (const [what, text] of [
    ['nothing', ''],
    ['no JSON', '{"text":'],
    [
      'a key that is too short',
      JSON.stringify({ text: 'AAAA', number: Buffer.alloc(32).toString('base64') }),
    ],
    ['one key only', JSON.stringify({ text: Buffer.alloc(32).toString('base64') })],
  ] as const) {
    it(`are not made anew over a file that holds ${what}, and it is not repeated`, async () => {
      await writeFile(join(dir, 'keys.json'), text);
      await assert.rejects(
        sandboxKeys(dir),
        (error) => error instanceof SandboxKeysUnreadable && !(text !== '' && error.message.includes(text)),
      );
      assert.equal(await readFile(join(dir, 'keys.json'), 'utf8'), text);
    });
  }

  it('are refused where there is no directory', async () => {
    await assert.rejects(sandboxKeys(join(dir, 'nowhere')), /ENOENT/);
  });
});
