import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { ask, SandboxUnderTest } from './sandbox-under-test.ts';

function writeArchive(dir: string, version: string, seconds: number): void {
  const path = join(dir, 'volunteer', 'widget.zip');
  const manifest = { widget: { version, locale: ['ru'], init_once: true }, locations: ['everywhere'] };
  mkdirSync(join(dir, 'volunteer'), { recursive: true });
  writeFileSync(
    path,
    zipSync({
      'manifest.json': strToU8(JSON.stringify(manifest)),
      'script.js': strToU8('define([], function () { return function () {}; });'),
      'i18n/ru.json': strToU8('{"widget":{"name":"Смена"}}'),
    }),
  );
  utimesSync(path, seconds, seconds);
}

describe('the sandbox’s page', () => {
  let sandbox: SandboxUnderTest;
  let widgetsDir: string;
  beforeEach(async () => {
    widgetsDir = mkdtempSync(join(tmpdir(), 'widgets-'));
    writeArchive(widgetsDir, '1.0.0', 1000);
    sandbox = await SandboxUnderTest.start({ widgetsDir });
  });
  afterEach(async () => {
    await sandbox.stop();
    rmSync(widgetsDir, { recursive: true });
  });

  const open = (path: string, cookie = '', more: RequestInit = {}) =>
    ask(`${sandbox.origin}${path}`, {
      ...more,
      headers: { ...(cookie === '' ? {} : { cookie }), ...more.headers },
    });
  const form = (path: string, cookie: string, fields: Record<string, string>) =>
    open(path, cookie, { method: 'POST', body: new URLSearchParams(fields) });
  async function signIn(userId: number): Promise<string> {
    const answer = await form('/sandbox/user', '', { userId: String(userId) });
    return answer.headers.get('set-cookie')?.split(';')[0] ?? '';
  }
  const state = (text: string, id: string) =>
    JSON.parse(
      new RegExp(`<script type="application/json" id="${id}">([\\s\\S]*?)</script>`).exec(text)?.[1] ?? '',
    );

  it('shows the chosen person’s open tasks, their links to press and their text harmless', async () => {
    await sandbox.createTask({
      responsible_user_id: 101,
      text: '<b>Отметьте</b> http://127.0.0.1:1/dashboard/#smena/x.',
    });
    const hers = await open('/', await signIn(101));
    assert.match(hers.text, /&lt;b&gt;Отметьте/);
    assert.match(hers.text, /<a href="http:\/\/127\.0\.0\.1:1\/dashboard\/#smena\/x">/);
    assert.doesNotMatch((await open('/', await signIn(102))).text, /Отметьте/);
  });

  it('lets a person complete a task by hand with a result, and delete one', async () => {
    const [one, two] = [
      await sandbox.createTask({ responsible_user_id: 101 }),
      await sandbox.createTask({ responsible_user_id: 101 }),
    ];
    const cookie = await signIn(101);
    assert.equal((await form(`/sandbox/tasks/${one}/complete`, cookie, { result: 'Сделала' })).status, 303);
    const task = (await sandbox.api('GET', `/api/v4/tasks/${one}`)).json;
    assert.deepEqual([task.is_completed, task.result, task.updated_by], [true, { text: 'Сделала' }, 101]);
    await form(`/sandbox/tasks/${two}/delete`, cookie, {});
    assert.equal((await sandbox.api('GET', `/api/v4/tasks/${two}`)).status, 204);
  });

  it('shows no tasks to a free user and no settings to an ordinary one', async () => {
    assert.match((await open('/', await signIn(5))).text, /Бесплатный пользователь/);
    assert.equal((await open('/settings/widgets/', await signIn(101))).status, 403);
    assert.equal((await open('/settings/widgets/', await signIn(1))).status, 200);
  });

  it('is silent about widgets that are not installed while another is', async () => {
    const { status, text } = await open('/dashboard/');
    assert.equal(status, 200);
    assert.doesNotMatch(text, /Виджет «administrator» не собран/);
  });

  it('says which widgets are not packed when none is, and works without them', async () => {
    rmSync(join(widgetsDir, 'volunteer'), { recursive: true });
    const { status, text } = await open('/dashboard/');
    assert.equal(status, 200);
    assert.match(text, /Виджет «volunteer» не собран/);
    assert.match(text, /Виджет «administrator» не собран/);
  });

  it('serves an archive’s files and reads it again when it has changed', async () => {
    const version = async () => state((await open('/')).text, 'sandbox-state').widgets[0].version;
    assert.equal(await version(), '1.0.0');
    const script = await open('/widgets/volunteer/script.js?v=1.0.0');
    assert.match(script.headers.get('content-type') ?? '', /javascript/);
    assert.match(script.text, /^define/);
    assert.equal((await open('/widgets/volunteer/../manifest.txt')).status, 404);
    assert.equal((await open('/widgets/nobody/script.js')).status, 404);
    writeArchive(widgetsDir, '1.0.1', 2000);
    assert.equal(await version(), '1.0.1');
    writeFileSync(join(widgetsDir, 'volunteer', 'widget.zip'), 'no zip');
    assert.match((await open('/')).text, /Архив виджета «volunteer» не читается/);
  });

  it('gives a one-time token to the chosen person and to nobody else', async () => {
    const { integrations } = await sandbox.credentials();
    const path = `/ajax/v2/integrations/${integrations.administrator.clientId}/disposable_token`;
    const ajax = { headers: { 'x-requested-with': 'XMLHttpRequest' } };
    const { json, status } = await open(path, await signIn(102), ajax);
    assert.equal(status, 200);
    assert.equal(JSON.parse(Buffer.from(json.token.split('.')[1], 'base64url').toString()).user_id, 102);
    assert.equal((await open(path, '', ajax)).status, 401);
    assert.equal((await open(path, await signIn(102))).status, 401);
    assert.equal((await open(path.replace(/[\da-f-]{36}/, 'x'), await signIn(102), ajax)).status, 404);
  });

  it('keeps a widget’s settings when an administrator saves them', async () => {
    const save = (cookie: string, body: unknown) =>
      open('/sandbox/widgets/volunteer', cookie, {
        method: 'PUT',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
    const settings = { active: false, fields: { backend_url: 'https://smena.example' } };
    assert.equal((await save(await signIn(101), settings)).status, 403);
    assert.equal((await save(await signIn(1), { fields: 1 })).status, 400);
    assert.equal((await save(await signIn(1), settings)).status, 204);
    await sandbox.restart({ widgetsDir });
    const [widget] = state((await open('/')).text, 'sandbox-state').widgets;
    assert.deepEqual([widget.active, widget.fields], [false, settings.fields]);
  });

  it('shows the journal and finds in it', async () => {
    await sandbox.createTask({ text: 'Особенная' });
    await sandbox.api('GET', '/api/v4/roles');
    const all = (await open('/sandbox/journal')).text;
    assert.match(all, /Особенная/);
    assert.match(all, /\/api\/v4\/roles/);
    const found = (await open(`/sandbox/journal?q=${encodeURIComponent('особенная')}`)).text;
    assert.doesNotMatch(found, /\/api\/v4\/roles/);
  });

  it('switches faults on and off', async () => {
    const press = (which: string) => form(`/sandbox/faults/${which}`, '', {});
    await press('0');
    assert.equal((await sandbox.api('GET', '/api/v4/account')).status, 500);
    assert.match((await open('/sandbox/faults')).text, /aria-checked="true"/);
    await press('0');
    assert.equal((await sandbox.api('GET', '/api/v4/account')).status, 200);
    await press('3');
    await press('off');
    assert.deepEqual((await sandbox.control('GET', '/amocrm/faults')).json, []);
  });

  it('answers at 127.0.0.1 only and to no page of another origin', async () => {
    const { port } = new URL(sandbox.origin);
    const raw = (host: string, path: string) =>
      new Promise<{ status: number | undefined; location: string | undefined }>((resolve, reject) => {
        get({ host: '127.0.0.1', port, path, headers: { host } }, (answer) => {
          answer.resume();
          resolve({ status: answer.statusCode, location: answer.headers.location });
        }).on('error', reject);
      });
    assert.deepEqual(await raw(`localhost:${port}`, '/dashboard/?a=1'), {
      status: 308,
      location: `${sandbox.origin}/dashboard/?a=1`,
    });
    assert.equal((await raw('evil.example', '/')).status, 403);
    const foreign = { method: 'POST', headers: { origin: 'http://evil.example' } };
    assert.equal((await open('/__sandbox/reset', '', foreign)).status, 403);
    assert.equal((await open('/nothing')).status, 404);
    assert.equal((await open('/__sandbox/nothing')).json.error, 'unknown-control');
  });
});
