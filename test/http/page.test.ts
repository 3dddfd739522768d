import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { startHttp } from './http-world.ts';
import type { HttpWorld } from './http-world.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('Our own page', () => {
  let folder: string;
  let http: HttpWorld;

  const put = async (path: string, content: Uint8Array): Promise<void> => {
    await mkdir(join(folder, path, '..'), { recursive: true });
    await writeFile(join(folder, path), content);
  };
  const widget = (name: string, script = `define([], 'script of ${name}')`): Promise<void> =>
    put(
      `${name}/widget.zip`,
      zipSync({
        'script.js': bytes(script),
        'manifest.json': bytes('{}'),
        'i18n/ru.json': bytes(`{"name":"${name}, по-русски"}`),
        'i18n/en.json': bytes('{}'),
      }),
    );
  const html = async (): Promise<string> => (await fetch(`${http.url}/app`)).text();
  const files = async (): Promise<string[]> =>
    [...(await html()).matchAll(/\/app\/([\w.]+\.js(?:on)?)/g)].map(([, file]) => file ?? '');

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'smena-page-'));
    http = await startHttp({}, folder);
    await put('page/page.js', bytes('the page'));
    await Promise.all(['volunteer', 'administrator', 'dashboard'].map((name) => widget(name)));
  });
  afterEach(async () => {
    await http.close();
    await rm(folder, { recursive: true });
  });

  it('runs our scripts alone, in nobody’s frame, and is kept by nobody', async () => {
    const response = await fetch(`${http.url}/app`);
    assert.equal(response.status, 200);
    assert.equal(response.headers.get('content-type'), 'text/html; charset=utf-8');
    assert.equal(response.headers.get('cache-control'), 'no-store');
    assert.equal(response.headers.get('referrer-policy'), 'no-referrer');
    const policy = new Map(
      (response.headers.get('content-security-policy') ?? '').split('; ').map((rule) => {
        const [name = '', ...sources] = rule.split(' ');
        return [name, sources.join(' ')] as const;
      }),
    );
    const nonce = /<script nonce="([^"]+)"/.exec(await response.text())?.[1];
    assert.deepEqual(Object.fromEntries(policy), {
      'default-src': "'none'",
      'script-src': "'self'",
      'style-src': `'nonce-${nonce}'`,
      'img-src': "'self' data:",
      'connect-src': "'self'",
      'base-uri': "'none'",
      'form-action': "'none'",
      'frame-ancestors': "'none'",
    });
    assert.notEqual(/nonce="([^"]+)"/.exec(await html())?.[1], nonce);
  });

  it('names the account’s page, and has no script within itself', async () => {
    const page = await html();
    assert.match(page, /data-account="https:\/\/charity\.amocrm\.ru\/dashboard\/"/);
    assert.doesNotMatch(page, /<script(?![^>]*\bsrc=)|<style|\son\w+=|\sstyle=/);
  });

  it('says which language its own words are in', async () => {
    for (const [language, title] of [
      ['ru', 'Смена'],
      ['en', 'Shifts'],
    ] as const) {
      const page = await (
        await fetch(`${http.url}/app`, { headers: { 'accept-language': language } })
      ).text();
      assert.match(page, new RegExp(`<html lang="${language}">[\\s\\S]+<title>${title}`));
    }
  });

  it('gives the packed scripts under names of their contents, for a year', async () => {
    const names = await files();
    assert.deepEqual(
      names.map((name) => name.replace(/\.[0-9a-f]{16}\./, '.')).sort(),
      [
        ...['administrator', 'dashboard', 'volunteer'].flatMap((part) => [
          `${part}.en.json`,
          `${part}.ru.json`,
          `${part}.script.js`,
        ]),
        'page.script.js',
      ].sort(),
    );
    const volunteer = names.find((name) => name.startsWith('volunteer.script.')) ?? '';
    for (const encoding of ['gzip', 'identity']) {
      const response = await fetch(`${http.url}/app/${volunteer}`, {
        headers: { 'accept-encoding': encoding },
      });
      assert.equal(response.headers.get('content-encoding'), encoding === 'gzip' ? 'gzip' : null);
      assert.equal(response.headers.get('cache-control'), 'public, max-age=31536000, immutable');
      assert.equal(response.headers.get('content-type'), 'text/javascript; charset=utf-8');
      assert.equal(await response.text(), "define([], 'script of volunteer')");
    }
    const words = names.find((name) => name.startsWith('volunteer.ru.')) ?? '';
    assert.deepEqual(await (await fetch(`${http.url}/app/${words}`)).json(), {
      name: 'volunteer, по-русски',
    });
  });

  it('has a new name for a script packed anew, and none for the old', async () => {
    const before = (await files()).find((name) => name.startsWith('dashboard.script.')) ?? '';
    await widget('dashboard', 'define([], "another and longer one")');
    const after = (await files()).find((name) => name.startsWith('dashboard.script.')) ?? '';
    assert.notEqual(after, before);
    assert.equal((await fetch(`${http.url}/app/${after}`)).status, 200);
    assert.equal((await fetch(`${http.url}/app/${before}`)).status, 404);
  });

  it('gives no other file', async () => {
    for (const path of ['manifest.json', 'volunteer.js', '..%2fpage%2fpage.js', 'volunteer%2fwidget.zip'])
      assert.equal((await fetch(`${http.url}/app/${path}`)).status, 404, path);
  });

  it('says what to do when the widgets were not packed', async () => {
    await rm(join(folder, 'administrator'), { recursive: true });
    const response = await fetch(`${http.url}/app`, { headers: { 'accept-language': 'ru' } });
    assert.equal(response.status, 503);
    const text = await response.text();
    assert.match(text, /administrator\/widget\.zip/);
    assert.match(text, /npm run widgets:pack/);
  });
});
