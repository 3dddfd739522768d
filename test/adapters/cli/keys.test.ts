import assert from 'node:assert/strict';
import type { CommandIo } from '../../../src/adapters/cli/command.ts';
import { keysCommand } from '../../../src/adapters/cli/keys.ts';

async function keys(...argv: string[]) {
  const said = { code: 0, stdout: '', stderr: '' };
  const unused = () => Promise.reject(new Error('not of this command'));
  const io: CommandIo = {
    language: 'ru',
    readStdin: unused,
    readFile: unused,
    writeFile: unused,
    requirePlace: unused,
    writeStdout: async (text) => void (said.stdout += text),
    writeStderr: async (text) => void (said.stderr += text),
    elapsed: () => 0,
  };
  said.code = await keysCommand.run(argv, io);
  return said;
}

describe('smena keys', () => {
  it('gives the keys to a program as JSON', async () => {
    const { code, stdout } = await keys('--json');
    const given = JSON.parse(stdout) as Record<string, string>;
    assert.equal(code, 0);
    assert.deepEqual(
      Object.entries(given).map(([name, value]) => [name, Buffer.from(value, 'base64').length]),
      [
        ['SMENA_TEXT_KEY', 32],
        ['SMENA_NUMBER_KEY', 32],
      ],
    );
  });

  for (const wrong of ['--jsn', 'extra']) {
    it(`refuses «${wrong}» and prints no key`, async () => {
      const { code, stdout, stderr } = await keys(wrong);
      assert.deepEqual([code, stdout], [2, '']);
      assert.match(stderr, new RegExp(wrong));
    });
  }
});
