import assert from 'node:assert/strict';
import { SettingsRefused, readConfig } from '../../src/config/read-config.ts';

const KEY = Buffer.alloc(32, 7).toString('base64');
const REAL = {
  PUBLIC_URL: 'https://smena.charity.example/',
  AMOCRM_BASE_URL: 'https://charity.amocrm.ru',
  AMOCRM_TOKEN: 'secret-token-value',
  SMENA_TEXT_KEY: KEY,
  SMENA_NUMBER_KEY: KEY,
  ...Object.fromEntries(
    ['VOLUNTEER', 'ADMINISTRATOR', 'DASHBOARD'].flatMap((name) => [
      [`AMOCRM_${name}_CLIENT_ID`, `id-${name}`],
      [`AMOCRM_${name}_CLIENT_SECRET`, `secret-${name}`],
      [`AMOCRM_${name}_REDIRECT_URI`, 'https://smena.charity.example/amocrm/authorised'],
    ]),
  ),
};

function problemsOf(environment: Record<string, string>): readonly string[] {
  try {
    readConfig(environment);
  } catch (error) {
    assert.ok(error instanceof SettingsRefused);
    return error.problems;
  }
  return [];
}

describe('Settings of the environment', () => {
  it('means the sandbox when nothing is set', () => {
    const config = readConfig({ PATH: '/usr/bin', LANG: 'C.UTF-8' });
    assert.equal(config.kind, 'sandbox');
    assert.deepEqual(
      [config.port, config.publicUrl, config.dataDir, config.databaseUrl],
      [8080, 'http://127.0.0.1:8080', '.data', null],
    );
  });

  it('takes complete real credentials', () => {
    const config = readConfig(REAL);
    assert.equal(config.kind, 'real');
    if (config.kind !== 'real') return;
    assert.equal(config.publicUrl, 'https://smena.charity.example');
    assert.equal(config.amocrm.accountOrigin, 'https://charity.amocrm.ru');
    assert.deepEqual(
      config.amocrm.integrations.map((one) => one.name),
      ['volunteer', 'administrator', 'dashboard'],
    );
  });

  it('has no telephony until both halves of its key are set', () => {
    const mangoOf = (more: Record<string, string>) => {
      const config = readConfig({ ...REAL, ...more });
      return config.kind === 'real' ? config.mango : assert.fail('real settings are expected');
    };
    assert.equal(mangoOf({}), null);
    assert.equal(mangoOf({ MANGO_API_KEY: '', MANGO_API_SALT: '' }), null);
    const mango = { apiKey: 'key-value', apiSalt: 'salt-value' };
    assert.deepEqual(mangoOf({ MANGO_API_KEY: 'key-value', MANGO_API_SALT: 'salt-value' }), mango);
  });

  it('uses OAuth when the long-lived token is absent', () => {
    const { AMOCRM_TOKEN: _, ...rest } = REAL;
    const config = readConfig(rest);
    assert.equal(config.kind === 'real' && config.amocrm.longLivedToken, null);
  });

  it('names everything that is missing once anything real is set', () => {
    const problems = problemsOf({ AMOCRM_TOKEN: 'x' });
    for (const name of [
      'PUBLIC_URL',
      'AMOCRM_BASE_URL',
      'AMOCRM_DASHBOARD_CLIENT_SECRET',
      'SMENA_TEXT_KEY',
      'SMENA_NUMBER_KEY',
    ]) {
      assert.ok(
        problems.some((problem) => problem.startsWith(`${name} is missing`)),
        name,
      );
    }
  });

  for (const [name, meant] of [
    ['AMOCRM_TOKN', 'AMOCRM_TOKEN'],
    ['DATABSE_URL', 'DATABASE_URL'],
    ['SMENA_TEXTKEY', 'SMENA_TEXT_KEY'],
    ['PUBLIC_ULR', 'PUBLIC_URL'],
  ] as const) {
    it(`refuses ${name} and says which name was meant`, () => {
      assert.ok(
        problemsOf({ [name]: 'x' }).some((problem) => problem.includes(name) && problem.includes(meant)),
      );
    });
  }

  it('refuses an unknown name that begins like ours', () => {
    assert.ok(
      problemsOf({ AMOCRM_SOMETHING_ELSE: 'x' }).some((problem) =>
        problem.startsWith('AMOCRM_SOMETHING_ELSE is not a setting'),
      ),
    );
  });

  for (const [remark, change, name] of [
    ['a port that is none', { PORT: '99999' }, 'PORT'],
    ['an unencrypted public address', { PUBLIC_URL: 'http://smena.charity.example' }, 'PUBLIC_URL'],
    ['a Cyrillic host', { PUBLIC_URL: 'https://смена.рф' }, 'PUBLIC_URL'],
    ['a short key', { SMENA_TEXT_KEY: 'c2hvcnQ=' }, 'SMENA_TEXT_KEY'],
    ['another database', { DATABASE_URL: 'mysql://x' }, 'DATABASE_URL'],
    ['an unknown log level', { LOG_LEVEL: 'loud' }, 'LOG_LEVEL'],
    ['half of the telephony’s key', { MANGO_API_KEY: 'x' }, 'MANGO_API_SALT'],
    ['the other half of it', { MANGO_API_SALT: 'x' }, 'MANGO_API_KEY'],
    ['a sandbox beside real credentials', { SANDBOX_PORT: '8081' }, 'SANDBOX_PORT'],
  ] as const) {
    it(`refuses ${remark} by name`, () => {
      const problems = problemsOf({ ...REAL, ...change });
      assert.deepEqual(
        problems.map((problem) => problem.split(' ')[0]),
        [name],
      );
    });
  }

  it('refuses a beginning of the sandbox that is no instant', () => {
    assert.deepEqual(problemsOf({ SANDBOX_NOW: 'tomorrow' }), [
      'SANDBOX_NOW must be an instant like 2026-11-22T10:00:00+03:00.',
    ]);
    assert.equal(readConfig({ SANDBOX_NOW: '2026-11-22T10:00:00+03:00' }).kind, 'sandbox');
  });

  it('never repeats a value', () => {
    const text = problemsOf({
      ...REAL,
      SMENA_TEXT_KEY: 'c2VjcmV0LXNob3J0',
      AMOCRM_BASE_URL: 'ftp://hidden',
    }).join(' ');
    assert.doesNotMatch(text, /c2VjcmV0|hidden|secret-token-value/);
  });
});
