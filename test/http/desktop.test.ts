import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import type { AskedPeriod } from '../../src/app/desktop/asked-period.ts';
import { makeShowDesktopReport } from '../../src/app/desktop/show-desktop-report.ts';
import type { DesktopReport } from '../../src/adapters/http/desktop/desktop-routes.ts';
import { StorageUnavailable } from '../../src/ports/storage-unavailable.ts';
import { someFigures } from '../builders/figures.ts';
import { aPerson } from '../builders/person.ts';
import { reportsWorld } from '../app/period-reports-world.ts';
import { ACCOUNT, startHttp } from './http-world.ts';
import type { HttpWorld } from './http-world.ts';

const SECRET = 'the-secret-of-the-desktop-report';

describe('The desktop page', () => {
  let http: HttpWorld;
  let asked: AskedPeriod[];
  let failure: Error | null;
  let world: Awaited<ReturnType<typeof reportsWorld>>;
  before(async () => {
    world = await reportsWorld(new Date('2026-11-20T09:00:00+03:00'));
    await world.repositories.people.saveAll([aPerson({ id: 101, name: 'Пелагея Тайная', groupId: 10 })]);
    await world.repositories.desktopLinks.replace(
      world.secretHash.of(SECRET),
      new Date('2026-11-01T00:00:00Z'),
    );
    const { secretHash } = world;
    const report = makeShowDesktopReport({ ...world.deps, secretHash });
    const watched: DesktopReport = async (secret, period) => {
      asked.push(period);
      if (failure !== null) throw failure;
      return report(secret, period);
    };
    http = await startHttp({}, '/nowhere', watched);
  });
  beforeEach(() => {
    asked = [];
    failure = null;
  });
  after(() => http.close());

  async function open(path: string, headers: Record<string, string> = {}) {
    const response = await fetch(`${http.url}/desktop/${path}`, { headers });
    const text = await response.text();
    return { response, text, seen: text.replaceAll('\u00a0', ' ').replace(/<style>[\s\S]*<\/style>/, '') };
  }

  it('may be framed by the account’s pages alone and does nothing but wear its own style', async () => {
    const { response, text } = await open(SECRET);
    assert.equal(response.status, 200);
    assert.match(response.headers.get('content-type') ?? '', /^text\/html; charset=utf-8/);
    assert.equal(response.headers.get('x-frame-options'), null);
    assert.equal(response.headers.get('referrer-policy'), 'no-referrer');
    assert.match(response.headers.get('cache-control') ?? '', /^private, max-age=\d+$/);
    const style = /<style>([\s\S]*)<\/style>/.exec(text)?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    assert.deepEqual((response.headers.get('content-security-policy') ?? '').split('; '), [
      "default-src 'none'",
      `style-src 'sha256-${hash}'`,
      'img-src data:',
      "base-uri 'none'",
      "form-action 'none'",
      `frame-ancestors ${ACCOUNT}`,
    ]);
    assert.doesNotMatch(text, /<script|<link rel="style|\sstyle=|\son\w+=/);
    const other = await fetch(`${http.url}/healthz`);
    assert.equal(other.headers.get('x-frame-options'), 'DENY');
  });

  it('says the figures, against what, how fresh, the stages, and where the rest is', async () => {
    const { seen } = await open(
      `${SECRET}?lang=ru&currency=RUB&period=week&date_from=01.10.2026&date_to=31.10.2026`,
    );
    for (const said of [
      'Октябрь 2026',
      'Сравнение: Сентябрь 2026',
      '>135<',
      'столько же было',
      '>66,7 %<',
      'входящих: 180',
      '>4,4<',
      '60 ответов · ± 0,2',
      '>91,7 %<',
      'консультаций: 134',
      'Консультации по неделям · больше всего — 70 (неделя с 12 октября)',
      'Данные на 20 ноября, 09:00',
      `href="${world.accountOrigin}/dashboard/#smena/overview" target="_blank" rel="noopener noreferrer"`,
    ])
      assert.ok(seen.includes(said), `${said} is missing in ${seen}`);
  });

  it('holds no volunteer’s name, no topic and nothing of a few', async () => {
    world.analytics.give('2026-10', someFigures({ scores: { answers: 3, outOfScale: 0, average: 4.9 } }));
    const { seen } = await open(`${SECRET}?date_from=01.10.2026&date_to=31.10.2026`);
    assert.match(seen, /меньше 5 ответов/);
    assert.doesNotMatch(seen, /Пелагея|Тайная|Одиночество|4,9/);
  });

  it('says how many noted days the score is reckoned without', async () => {
    world.analytics.give('2026-09', someFigures({ leftOut: ['2026-09-03', '2026-09-04'] }));
    const { seen } = await open(`${SECRET}?lang=ru&date_from=01.09.2026&date_to=30.09.2026`);
    assert.match(seen, /60 ответов · ± 0,2<\/dd><dd>без 2 дней с пометкой</);
  });

  it('reads the parameters as amoCRM writes them, and survives any others', async () => {
    await open(`${SECRET}?lang=ru&currency=RUB&period=week&date_from=01.06.2020&date_to=20.06.2020`);
    assert.deepEqual(asked, [{ period: 'week', dateFrom: '01.06.2020', dateTo: '20.06.2020' }]);
    for (const query of [
      'period=day&period=week',
      'period[a]=1',
      'date_from=%00&date_to=%F0%9F%92%A9',
      'lang=%3Cscript%3E',
    ])
      assert.equal((await open(`${SECRET}?${query}`)).response.status, 200, query);
  });

  it('speaks the account’s language, else the browser’s', async () => {
    assert.match((await open(`${SECRET}?lang=en`)).seen, /<html lang="en">[\s\S]*Open the whole dashboard/);
    assert.match((await open(`${SECRET}?lang=ru`, { 'accept-language': 'en' })).seen, /<html lang="ru">/);
    assert.match((await open(SECRET, { 'accept-language': 'en' })).seen, /<html lang="en">/);
    assert.match((await open(`${SECRET}?lang=es`)).seen, /<html lang="en">/);
  });

  it('is a page without hints for a secret that opens nothing', async () => {
    for (const path of [
      'a-secret-nobody-has-ever-made',
      'short',
      '%E0%A4%A',
      '__proto__',
      `${SECRET}/more`,
      '',
    ]) {
      const { response, seen } = await open(`${path}?lang=ru`);
      assert.equal(response.status, 404, path);
      assert.match(seen, /<h1>Такой страницы нет\.<\/h1>/);
      assert.equal(response.headers.get('cache-control'), 'no-store');
      assert.match(response.headers.get('content-security-policy') ?? '', /frame-ancestors https:/);
    }
  });

  it('says in a sentence that the service does not answer', async () => {
    failure = new StorageUnavailable('no');
    const { response, seen } = await open(`${SECRET}?lang=ru`);
    assert.equal(response.status, 503);
    assert.match(seen, /<h1>«Смена» сейчас не отвечает\./);
    assert.equal(http.world.log.entries.filter((entry) => entry.event === 'http.failed').length, 1);
  });

  it('leaves its secret in no log', async () => {
    await open(SECRET);
    failure = new Error('a mistake of ours');
    assert.equal((await open(SECRET)).response.status, 500);
    assert.ok(http.world.log.entries.length > 1);
    assert.doesNotMatch(JSON.stringify(http.world.log.entries), new RegExp(SECRET));
  });

  it('bears no flood of guesses', async () => {
    const statuses = new Set<number>();
    for (let n = 0; n < 601 && !statuses.has(429); n += 50) {
      const answers = await Promise.all(Array.from({ length: 50 }, () => fetch(`${http.url}/desktop/guess`)));
      for (const answer of answers) {
        statuses.add(answer.status);
        await answer.text();
      }
    }
    assert.deepEqual([...statuses].sort(), [404, 429]);
    const { seen } = await open(`${SECRET}?lang=ru`);
    assert.match(seen, /Слишком много обращений/);
  });
});
