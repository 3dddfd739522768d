import assert from 'node:assert/strict';
import { errorSchema } from '../../src/adapters/http/contract/errors.ts';
import { englishErrors } from '../../src/adapters/http/i18n/errors.en.ts';
import { russianErrors } from '../../src/adapters/http/i18n/errors.ru.ts';
import { DomainError } from '../../src/domain/domain-error.ts';
import { StorageUnavailable } from '../../src/ports/storage-unavailable.ts';
import { TextUnreadable } from '../../src/ports/text-cipher.ts';
import { startHttp } from './http-world.ts';
import type { HttpWorld } from './http-world.ts';

const PATH = '/api/v1/me/months/2026-12/availability';
const GOOD = { version: 1, marks: ['2026-12-01T10:00'], maxShifts: null, maxPerDay: null };

describe('Requests to the HTTP edge', () => {
  let http: HttpWorld;
  let reached: unknown[];
  let failure: Error | null;
  beforeEach(async () => {
    reached = [];
    failure = null;
    http = await startHttp({
      saveMyAvailability: async ({ body }) => {
        reached.push(body);
        throw failure ?? new DomainError('availability.stale', { version: 2 });
      },
    });
  });
  afterEach(() => http.close());

  async function put(body: string, headers: Record<string, string> = {}, path = PATH) {
    const response = await fetch(`${http.url}${path}`, {
      method: 'PUT',
      body,
      headers: {
        authorization: `Bearer ${await http.bearer(1)}`,
        'content-type': 'application/json',
        ...headers,
      },
    });
    const { error } = errorSchema.parse(await response.json());
    return { status: response.status, headers: response.headers, error };
  }

  it('answers a lost race with 409, what is stored now, and the request’s id', async () => {
    const { status, error, headers } = await put(JSON.stringify(GOOD));
    assert.equal(status, 409);
    assert.deepEqual(error.details, { version: 2 });
    assert.equal(error.message, russianErrors['availability.stale']);
    assert.equal(error.requestId, headers.get('x-request-id'));
    assert.deepEqual(reached, [GOOD]);
  });

  it('speaks English to those who ask for it', async () => {
    assert.equal(
      (await put(JSON.stringify(GOOD), { 'accept-language': 'en' })).error.message,
      englishErrors['availability.stale'],
    );
  });

  const bad: [string, string, number, string, string | null][] = [
    ['broken JSON', '{"version":', 400, 'request.malformed-json', null],
    ['a list for an object', '[]', 400, 'request.invalid', ''],
    ['a negative wish', JSON.stringify({ ...GOOD, maxShifts: -1 }), 400, 'request.invalid', 'maxShifts'],
    ['half a shift', JSON.stringify({ ...GOOD, maxPerDay: 1.5 }), 400, 'request.invalid', 'maxPerDay'],
    ['a number too large', JSON.stringify({ ...GOOD, maxShifts: 1e12 }), 400, 'request.invalid', 'maxShifts'],
    ['text for a number', JSON.stringify({ ...GOOD, version: '1' }), 400, 'request.invalid', 'version'],
    [
      'a slot that is none',
      JSON.stringify({ ...GOOD, marks: ['2026-12-01T25:00'] }),
      400,
      'request.invalid',
      'marks.0',
    ],
    [
      '10,000 marks',
      JSON.stringify({ ...GOOD, marks: Array.from({ length: 10_000 }, () => '2026-12-01T10:00') }),
      400,
      'request.invalid',
      'marks',
    ],
    ['an unknown key', JSON.stringify({ ...GOOD, volunteerId: 2 }), 400, 'request.invalid', 'volunteerId'],
    [
      '__proto__',
      '{"version":1,"marks":[],"maxShifts":null,"maxPerDay":null,"__proto__":{"admin":true}}',
      400,
      'request.invalid',
      '__proto__',
    ],
    ['NUL in a text', JSON.stringify({ ...GOOD, marks: ['a\u0000b'] }), 400, 'request.invalid', null],
    ['no body', '', 400, 'request.invalid', 'marks'],
    [
      'a body of 5 MB',
      JSON.stringify({ ...GOOD, marks: ['x'.repeat(5_000_000)] }),
      413,
      'request.too-large',
      null,
    ],
  ];
  for (const [remark, body, status, code, field] of bad) {
    it(`refuses ${remark} and reaches no use case`, async () => {
      const answer = await put(body);
      assert.deepEqual([answer.status, answer.error.code, answer.error.field], [status, code, field]);
      assert.deepEqual(reached, []);
    });
  }

  it('refuses a compressed body that cannot be unpacked', async () => {
    const answer = await put('no gzip', { 'content-encoding': 'gzip' });
    assert.deepEqual([answer.status, answer.error.code], [400, 'request.malformed-json']);
    assert.deepEqual(reached, []);
  });

  it('refuses a month that is none and a body that is not JSON', async () => {
    assert.equal(
      (await put(JSON.stringify(GOOD), {}, '/api/v1/me/months/2026-13/availability')).error.field,
      'path.month',
    );
    assert.equal(
      (await put('version=1', { 'content-type': 'application/x-www-form-urlencoded' })).status,
      415,
    );
  });

  it('says 503 while the database is away and 500 without details when we are wrong', async () => {
    failure = new StorageUnavailable('no');
    const away = await put(JSON.stringify(GOOD));
    assert.deepEqual(
      [away.status, away.error.code, away.headers.get('retry-after')],
      [503, 'service.unavailable', '5'],
    );
    failure = new TypeError('Иванов cannot be read');
    const wrong = await put(JSON.stringify(GOOD));
    assert.deepEqual([wrong.status, wrong.error.code, wrong.error.details], [500, 'service.failed', {}]);
    assert.doesNotMatch(JSON.stringify(wrong.error), /Иванов/);
  });

  it('says which key is missing when texts cannot be opened', async () => {
    failure = new TextUnreadable();
    const sealed = await put(JSON.stringify(GOOD));
    assert.deepEqual([sealed.status, sealed.error.code], [500, 'service.texts-unreadable']);
    assert.match(sealed.error.message, /SMENA_TEXT_KEY/);
  });

  it('carries the charity’s clock in every answer', async () => {
    assert.equal((await put(JSON.stringify(GOOD))).headers.get('date'), http.world.clock.now().toUTCString());
  });

  it('knows no other addresses, and closes itself to frames', async () => {
    const response = await fetch(`${http.url}/api/v1/nothing`, {
      headers: { authorization: `Bearer ${await http.bearer(1)}` },
    });
    assert.equal(response.status, 404);
    assert.equal(errorSchema.parse(await response.json()).error.code, 'request.unknown-route');
    assert.equal(
      response.headers.get('content-security-policy'),
      "default-src 'none';base-uri 'none';form-action 'none';frame-ancestors 'none'",
    );
    assert.equal(response.headers.get('x-frame-options'), 'DENY');
  });

  it('opens a calendar by its secret alone and tells nothing about others', async () => {
    const good = await fetch(`${http.url}/api/v1/calendar/a-known-secret-of-a-volunteer.ics`);
    assert.equal(good.status, 200);
    assert.match(good.headers.get('content-type') ?? '', /text\/calendar/);
    for (const file of [
      'another-secret-of-a-volunteer.ics',
      'short.ics',
      '..%2f..%2fetc.ics',
      'no-ending-at-all-to-it',
    ]) {
      assert.equal((await fetch(`${http.url}/api/v1/calendar/${file}`)).status, 404, file);
    }
  });

  it('counts the guesses of each address a proxy on this machine names, and of no other it was told', async () => {
    const left = async (forwarded: string): Promise<string | null> =>
      (
        await fetch(`${http.url}/api/v1/calendar/a-secret-nobody-was-given.ics`, {
          headers: { 'x-forwarded-for': forwarded },
        })
      ).headers.get('ratelimit-remaining');
    const first = await left('203.0.113.1');
    assert.equal(await left('203.0.113.2'), first);
    // The last one is the proxy's word; those before it anybody can write.
    assert.equal(await left('198.51.100.9, 203.0.113.1'), String(Number(first) - 1));
  });

  it('answers health without a session', async () => {
    assert.equal((await fetch(`${http.url}/healthz`)).status, 200);
    assert.equal((await fetch(`${http.url}/readyz`)).status, 200);
  });

  it('tells pages of any origin that it is Smena and which, and nothing else', async () => {
    const headers = { origin: 'https://other.amocrm.ru' };
    const about = await fetch(`${http.url}/api/v1/about`, { headers });
    assert.equal(about.headers.get('access-control-allow-origin'), '*');
    assert.deepEqual(await about.json(), { product: 'smena', version: '0.0.0-test' });
    const me = await fetch(`${http.url}/api/v1/me`, { headers });
    assert.deepEqual([me.status, me.headers.get('access-control-allow-origin')], [403, null]);
  });

  it('describes itself as OpenAPI 3.1 with every route and its access', async () => {
    const document = (await (await fetch(`${http.url}/api/v1/openapi.json`)).json()) as {
      openapi: string;
      paths: Record<string, Record<string, { 'x-access'?: unknown; requestBody?: unknown }>>;
    };
    assert.equal(document.openapi, '3.1.0');
    assert.deepEqual(document.paths['/api/v1/months/{month}/schedule/publication']?.['post']?.['x-access'], [
      'administrator',
    ]);
    assert.ok(document.paths['/api/v1/me/months/{month}/availability']?.['put']?.requestBody);
  });
});

describe('Sentences of errors', () => {
  it('exist in both languages for the same codes, none empty', () => {
    assert.deepEqual(Object.keys(englishErrors).sort(), Object.keys(russianErrors).sort());
    for (const sentence of [...Object.values(englishErrors), ...Object.values(russianErrors)])
      assert.ok(sentence.trim().length > 10);
  });
});
