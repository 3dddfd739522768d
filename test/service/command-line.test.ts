import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { migrate } from '../../src/adapters/postgres/migrate.ts';
import { createBareDatabase } from '../fixtures/database.ts';
import type { TestDatabase } from '../fixtures/database.ts';
import { freePort } from '../fixtures/free-port.ts';
import { run } from './service-process.ts';
import { ServiceWorld } from './service-world.ts';

const BIN = join(import.meta.dirname, '../../bin/smena.js');
const KEY = Buffer.alloc(32, 7).toString('base64');
/** A whole set of real settings; nothing of it leads anywhere. */
const REAL = {
  PUBLIC_URL: 'https://smena.example.org',
  AMOCRM_BASE_URL: 'https://charity.amocrm.ru',
  AMOCRM_TOKEN: 'a-token',
  ...Object.fromEntries(
    ['VOLUNTEER', 'ADMINISTRATOR', 'DASHBOARD'].flatMap((name) => [
      [`AMOCRM_${name}_CLIENT_ID`, '11111111-1111-4111-8111-111111111111'],
      [`AMOCRM_${name}_CLIENT_SECRET`, 'the-secret-nobody-may-see'],
      [`AMOCRM_${name}_REDIRECT_URI`, 'https://smena.example.org/amocrm/authorised'],
    ]),
  ),
  SMENA_TEXT_KEY: KEY,
  SMENA_NUMBER_KEY: KEY,
};
const oneSentenceNoStack = (text: string): void => {
  assert.match(text, /\S/);
  assert.doesNotMatch(text, /\n\s+at |node:internal|Error:/);
};

describe('the command line, as processes', function () {
  this.timeout(120_000);
  let dir: string;
  let database: TestDatabase;
  let world: ServiceWorld;
  before(async () => {
    world = await ServiceWorld.open('2026-11-22T10:00:00+03:00', { calls: 'none' });
    dir = await mkdtemp(join(tmpdir(), 'smena-cli-'));
    database = await createBareDatabase();
  });
  after(async () => {
    await database.drop();
    await world.close();
    await rm(dir, { recursive: true, force: true });
  });

  describe('serve refuses settings with exit 2 and one sentence each, and starts nothing', () => {
    const data = (): string => join(dir, 'nothing-here');
    const refused = async (environment: Record<string, string>, argv: string[] = []) => {
      const done = await run(['serve', ...argv], { SMENA_DATA_DIR: data(), ...environment });
      assert.deepEqual([done.code, done.stdout], [2, '']);
      oneSentenceNoStack(done.stderr);
      assert.deepEqual(await readdir(dir), []);
      return done.stderr.trimEnd().split('\n');
    };

    it('every one that is missing or wrong, by its name', async () => {
      const lines = await refused({
        AMOCRM_TOKEN: 'the-secret-nobody-may-see',
        PORT: 'http',
        LOG_LEVEL: 'loud',
      });
      for (const name of [
        'PORT',
        'LOG_LEVEL',
        'PUBLIC_URL',
        'AMOCRM_BASE_URL',
        'AMOCRM_DASHBOARD_CLIENT_SECRET',
        'SMENA_TEXT_KEY',
      ])
        assert.equal(lines.filter((line) => line.startsWith(`${name} `)).length, 1, name);
      assert.doesNotMatch(lines.join(), /nobody-may-see/);
    });

    it('a misspelt name', async () => {
      const [line = ''] = await refused({ DATABASE_ULR: database.url });
      assert.match(line, /DATABASE_ULR .*DATABASE_URL/);
    });

    it('a sandbox beside real credentials', async () => {
      const lines = await refused({ ...REAL, DATABASE_URL: database.url, SANDBOX_PORT: '8081' });
      assert.equal(lines.length, 1);
      assert.match(lines[0] ?? '', /SANDBOX_PORT/);
    });

    it('a role there is not, and an option there is not', async () => {
      assert.match((await refused({}, ['--role', 'manager'])).join(), /manager/);
      await refused({}, ['--sideways']);
    });
  });

  it('a sandbox refuses the database of a real installation, in a sentence', async () => {
    const real = await createBareDatabase();
    try {
      await migrate(real.pool, { kind: 'real' });
      for (const argv of [['serve'], ['migrate'], ['schedule', 'generate', '--month', '2026-12']]) {
        const environment = world.environment({ DATABASE_URL: real.url, PORT: String(await freePort()) });
        const done = await run(argv, environment);
        assert.equal(done.code, 2, argv.join(' '));
        assert.equal(done.stderr.trimEnd().split('\n').length, 1);
        assert.match(done.stderr, /DATABASE_URL.*(real|настоящ)/);
        oneSentenceNoStack(done.stderr);
      }
    } finally {
      await real.drop();
    }
  });

  it('a port that is taken and a database that is not there are said in a sentence', async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
    const port = String((taken.address() as AddressInfo).port);
    try {
      const inUse = await run(['serve'], world.environment({ PORT: port }));
      assert.equal(inUse.code, 1);
      assert.equal(
        inUse.stderr,
        `порт ${port} занят другой программой; задайте свободный в PORT или --port\n`,
      );
      const english = await run(['--lang', 'en', 'serve'], world.environment({ PORT: port }));
      assert.match(english.stderr, new RegExp(`^port ${port} is taken`));

      const nowhere = `postgres://smena:the-password@127.0.0.1:${await freePort()}/smena`;
      for (const argv of [['serve'], ['migrate']]) {
        const environment = world.environment({ DATABASE_URL: nowhere, PORT: String(await freePort()) });
        const away = await run(argv, environment);
        assert.equal(away.code, 1);
        assert.match(away.stderr, /^база данных .*DATABASE_URL/);
        assert.equal(away.stderr.trimEnd().split('\n').length, 1);
        assert.doesNotMatch(away.stderr, /the-password/);
        oneSentenceNoStack(away.stderr);
      }
    } finally {
      taken.close();
    }
  });

  it('keys prints two keys of 32 bytes, other ones each time', async () => {
    const keysOf = (stdout: string) => {
      const found = /^SMENA_TEXT_KEY=(\S+)\nSMENA_NUMBER_KEY=(\S+)\n$/.exec(stdout);
      return [found?.[1] ?? '', found?.[2] ?? ''];
    };
    const keys = [...keysOf((await run(['keys'])).stdout), ...keysOf((await run(['keys'])).stdout)];
    assert.deepEqual(
      keys.map((key) => Buffer.from(key, 'base64').length),
      [32, 32, 32, 32],
    );
    assert.equal(new Set(keys).size, 4);
  });

  it('migrate brings a database up to date, and the second time has nothing to do', async () => {
    const first = await run(['migrate'], { DATABASE_URL: database.url, SMENA_DATA_DIR: dir });
    assert.deepEqual([first.code, first.stderr], [0, '']);
    assert.match(first.stdout, /0001_installation__create/);
    const second = await run(['migrate'], { DATABASE_URL: database.url, SMENA_DATA_DIR: dir });
    assert.deepEqual([second.code, second.stdout], [0, 'применено миграций: 0\n']);
  });

  it('schedule generate makes the draft of a month, and refuses one that is none or not open', async () => {
    await (await world.start()).stop();
    const generate = (value: string) => run(['schedule', 'generate', '--month', value], world.environment());
    assert.deepEqual((({ code, stdout }) => [code, stdout])(await generate('2026-12')), [
      0,
      'черновик готов: 2026-12\n',
    ]);
    for (const wrong of ['2026-13', '2031-05']) {
      const done = await generate(wrong);
      assert.deepEqual([done.code, done.stdout], [2, ''], wrong);
      oneSentenceNoStack(done.stderr);
    }
  });

  it('--help lists exactly the commands there are, from another folder and under the system’s own Node', async () => {
    const { stdout } = await promisify(execFile)('node', [BIN, '--help'], {
      cwd: dir,
      env: { PATH: systemPath() },
    });
    const commands = stdout
      .split('\n')
      .flatMap((line) => /^ {2}(\S+(?: \S+)?) {2}/.exec(line)?.[1]?.trim() ?? []);
    assert.deepEqual(commands, [
      'serve',
      'schedule solve',
      'schedule generate',
      'sync mango',
      'report',
      'keys',
      'migrate',
    ]);
  });
});

/** Without the folders npm puts before it. */
function systemPath(): string {
  return (process.env['PATH'] ?? '')
    .split(':')
    .filter((folder) => !folder.includes('node_modules'))
    .join(':');
}
