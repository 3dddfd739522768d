import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ask, SandboxUnderTest } from './sandbox-under-test.ts';

describe('what the sandbox remembers', () => {
  it('keeps people, tasks, tokens, journal, faults and clock over a restart', async () => {
    const sandbox = await SandboxUnderTest.start();
    const directory = (await sandbox.control('GET', '/amocrm/users')).json;
    directory.users[1].name = 'Новое Имя';
    await sandbox.control('PUT', '/amocrm/users', directory);
    const id = await sandbox.createTask();
    await sandbox.control('PUT', '/amocrm/faults', [
      { kind: 'status', status: 500, times: 2, match: { path: '/api/v4/roles' } },
    ]);
    await sandbox.api('GET', '/api/v4/roles');
    const before = (await sandbox.control('PUT', '/clock', { advance: 'P3D' })).json.now;
    await sandbox.restart();
    const after = (await sandbox.control('GET', '/clock')).json.now;
    assert.ok(Date.parse(after) >= Date.parse(before));
    assert.ok(Date.parse(after) < Date.parse(before) + 3_600_000);
    assert.equal((await sandbox.control('GET', '/amocrm/users')).json.users[1].name, 'Новое Имя');
    assert.equal((await sandbox.api('GET', `/api/v4/tasks/${id}`)).status, 200);
    assert.equal((await sandbox.api('GET', '/api/v4/roles')).status, 500);
    assert.equal((await sandbox.api('GET', '/api/v4/roles')).status, 200);
    assert.equal((await sandbox.control('GET', '/amocrm/journal')).json.entries.length, 5);
    assert.ok((await sandbox.createTask()) > id);
    await sandbox.stop();
  });

  it('leaves out a line that was torn by a kill', async () => {
    const sandbox = await SandboxUnderTest.start();
    const id = await sandbox.createTask();
    const { longLivedToken } = await sandbox.credentials();
    appendFileSync(join(sandbox.dir, 'state.jsonl'), '["tasks","77",{"id":77,"te');
    appendFileSync(join(sandbox.dir, 'amocrm-journal.jsonl'), '{"seq":9,"at":"20');
    await sandbox.restart();
    assert.equal((await sandbox.credentials()).longLivedToken, longLivedToken);
    assert.equal((await sandbox.api('GET', `/api/v4/tasks/${id}`)).status, 200);
    assert.deepEqual(
      (await sandbox.control('GET', '/amocrm/journal')).json.entries.map(
        (entry: { seq: number }) => entry.seq,
      ),
      [1, 2],
    );
    await sandbox.stop();
  });

  it('loses nothing it has answered when it is killed, and shows no earlier time', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'sandbox-kill-'));
    const start = async () => {
      const child = spawn(process.execPath, [join(import.meta.dirname, '../../sandbox/main.ts')], {
        env: {
          ...process.env,
          SANDBOX_PORT: '0',
          SANDBOX_NOW: '2026-11-22T10:00:00+03:00',
          SMENA_DATA_DIR: dir,
        },
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      const [line] = (await once(child.stdout, 'data')) as [Buffer];
      return { child, origin: /http:\/\/[\d.:]+/.exec(line.toString())?.[0] ?? '' };
    };
    const kill = async (child: Awaited<ReturnType<typeof start>>['child']) => {
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
    };
    const control = (origin: string, method: string, path: string, body?: object) =>
      ask(`${origin}/__sandbox${path}`, {
        method,
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
    const first = await start();
    const keys = (await control(first.origin, 'GET', '/credentials')).json.amocrm;
    const { code } = (await control(first.origin, 'POST', '/amocrm/authorization-code', { userId: 1 })).json;
    await control(first.origin, 'PUT', '/clock', { advance: 'PT5M' });
    const shown = (await control(first.origin, 'GET', '/clock')).json.now;
    await kill(first.child);
    const second = await start();
    assert.ok(Date.parse((await control(second.origin, 'GET', '/clock')).json.now) >= Date.parse(shown));
    const pair = await ask(`${second.origin}/amocrm/oauth2/access_token`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        client_id: keys.clientId,
        client_secret: keys.clientSecret,
        redirect_uri: keys.redirectUri,
        grant_type: 'authorization_code',
        code,
      }),
    });
    assert.equal(pair.status, 200);
    await kill(second.child);
    rmSync(dir, { recursive: true });
  });
});
