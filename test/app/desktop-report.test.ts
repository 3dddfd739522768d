import assert from 'node:assert/strict';
import { ROUTES } from '../../src/adapters/http/contract/routes.ts';
import type { AskedPeriod } from '../../src/app/desktop/asked-period.ts';
import {
  makeMakeDesktopLink,
  makeRevokeDesktopLink,
  makeShowDesktopLink,
} from '../../src/app/desktop/desktop-link.ts';
import { makeShowDesktopReport } from '../../src/app/desktop/show-desktop-report.ts';
import type { DesktopReportView } from '../../src/app/desktop/show-desktop-report.ts';
import { someFigures } from '../builders/figures.ts';
import { aCycle } from '../builders/cycle.ts';
import { assertShape } from './schedule-world.ts';
import { readUntil, reportsWorld } from './period-reports-world.ts';

const NOW = new Date('2026-11-20T09:00:00+03:00');
const NOTHING_SAID: AskedPeriod = { period: null, dateFrom: null, dateTo: null };
const OCTOBER: AskedPeriod = { period: 'week', dateFrom: '01.10.2026', dateTo: '31.10.2026' };

async function desktop(now = NOW) {
  const world = await reportsWorld(now);
  const deps = {
    ...world.deps,
    secretHash: world.secretHash,
    desktopAddress: (secret: string) => `https://smena.example/desktop/${secret}`,
  };
  const make = async (): Promise<string> =>
    (await makeMakeDesktopLink(deps)()).url?.replace(/.*\//, '') ?? '';
  const report = makeShowDesktopReport(deps);
  const secret = await make();
  async function shown(asked: AskedPeriod = NOTHING_SAID): Promise<DesktopReportView> {
    const view = await report(secret, asked);
    assert.ok(view !== null);
    return view;
  }
  return { world, deps, make, report, secret, shown };
}

const card = (view: DesktopReportView, key: string) => view.cards.find((one) => one.key === key);

describe('The address of the desktop report', () => {
  it('is told once, whole, and only its hash is kept', async () => {
    const { world, deps } = await desktop();
    const made = await makeMakeDesktopLink(deps)();
    assertShape(ROUTES.makeDesktopLink.response, made);
    assert.match(made.url ?? '', /^https:\/\/smena\.example\/desktop\/[\w-]+$/);
    const again = await makeShowDesktopLink(deps)();
    assertShape(ROUTES.desktopLink.response, again);
    assert.deepEqual(again, { url: null, createdAt: NOW });
    assert.equal(await world.repositories.desktopLinks.opens(made.url?.replace(/.*\//, '') ?? ''), false);
  });

  it('stops opening anything when a new one is made, and when it is withdrawn', async () => {
    const { deps, make, report, secret } = await desktop();
    const second = await make();
    assert.equal(await report(secret, NOTHING_SAID), null);
    assert.notEqual(await report(second, NOTHING_SAID), null);
    assert.deepEqual(await makeRevokeDesktopLink(deps)(), { done: true });
    assert.equal(await report(second, NOTHING_SAID), null);
    assert.deepEqual(await makeShowDesktopLink(deps)(), { url: null, createdAt: null });
    assert.equal(await report('a-secret-nobody-made', NOTHING_SAID), null);
  });
});

describe('The desktop report', () => {
  it('shows the dashboard’s five figures beside those before, and no name', async () => {
    const { world, shown } = await desktop();
    world.analytics.give('2026-09', someFigures({ calls: { consultations: 100 } }));
    const view = await shown(OCTOBER);
    assert.deepEqual(
      view.cards.map(({ key }) => key),
      ['consultations', 'answered-share', 'score', 'coverage', 'reports-missing'],
    );
    assert.deepEqual([card(view, 'consultations')?.value, card(view, 'consultations')?.previous], [135, 100]);
    assert.deepEqual([view.period.name, view.comparedWith?.name], ['2026-10', '2026-09']);
    assert.equal(view.dashboardAddress, `${world.accountOrigin}/dashboard/#smena/overview`);
    assert.doesNotMatch(JSON.stringify(view), /Волонтёр|volunteerId|Одиночество/);
  });

  it('tells no score of fewer than five answers', async () => {
    const { world, shown } = await desktop();
    assert.equal((await shown(OCTOBER)).score, 'told');
    world.analytics.give('2026-10', someFigures({ scores: { answers: 3, outOfScale: 0, average: 5 } }));
    const view = await shown(OCTOBER);
    assert.equal(view.score, 'few');
    const { value, of, halfWidth, previous, yearBefore, spark } = card(view, 'score') ?? {};
    assert.deepEqual([value, of, halfWidth, previous, yearBefore, spark], [null, null, null, null, null, []]);
    assert.doesNotMatch(JSON.stringify(view.series), /core/);
  });

  it('tells no score of days somebody chose, which could be subtracted from others, but of a whole week', async () => {
    const { shown } = await desktop();
    const own = await shown({ period: null, dateFrom: '05.10.2026', dateTo: '12.10.2026' });
    assert.deepEqual(
      [own.score, card(own, 'score')?.value, card(own, 'score')?.of],
      ['own-days', null, null],
    );
    const week = await shown({ period: null, dateFrom: '05.10.2026', dateTo: '11.10.2026' });
    assert.deepEqual([week.score, card(week, 'score')?.of], ['told', 60]);
  });

  it('knows calls of a period once one of its days has been read', async () => {
    const { world, shown } = await desktop();
    const day = { ...NOTHING_SAID, period: 'day' };
    await readUntil(world, new Date('2026-11-20T00:00:00+03:00'));
    assert.equal((await shown(day)).callsKnown, false);
    await readUntil(world, new Date('2026-11-20T08:00:00+03:00'));
    assert.equal((await shown(day)).callsKnown, true);
  });

  it('ends its series with the last day read and shows the stage of this month and the next', async () => {
    const { world, shown } = await desktop(new Date('2026-10-11T09:00:00+03:00'));
    for (const [month, state] of [
      ['2026-09', 'closed'],
      ['2026-10', 'published'],
      ['2026-11', 'collecting'],
    ] as const)
      await world.repositories.cycles.save(aCycle({ month, state }));
    const view = await shown();
    assert.deepEqual(
      view.series.map(({ from }) => from),
      ['2026-09-28', '2026-10-05'],
    );
    assert.deepEqual(
      view.stages.map(({ month, state }) => `${month} ${state}`),
      ['2026-10 published', '2026-11 collecting'],
    );
  });
});

describe('The period amoCRM asks the desktop report for', () => {
  for (const [period, dateFrom, dateTo, name] of [
    [null, null, null, '2026-11'],
    ['day', null, null, '2026-11-20..2026-11-20'],
    ['yesterday', '', '', '2026-11-19..2026-11-19'],
    ['week', null, null, '2026-11-16..2026-11-22'],
    ['MONTH', null, null, '2026-11'],
    ['quarter', null, null, '2026-Q4'],
    ['year', null, null, '2026'],
    ['custom', '01.06.2026', '20.06.2026', '2026-06-01..2026-06-20'],
    ['week', '1.10.2026', '31.10.2026', '2026-10'],
    ['custom', '2026-07-01', '2026-09-30T23:59:59+03:00', '2026-Q3'],
    // 1 and 30 September 2026 in Moscow, the first before midnight UTC.
    ['custom', '1788210000', '1790715600', '2026-09'],
    ['week', '01.10.2026', null, '2026-11-16..2026-11-22'],
    ['custom', '20.06.2026', '01.06.2026', '2026-11'],
    ['custom', '31.02.2026', '01.06.2026', '2026-11'],
    ['custom', '01.01.2015', '01.06.2026', '2026-11'],
    ['custom', '01.01.2027', '31.01.2027', '2026-11'],
    ['за всё время', '99999999999', '99999999999', '2026-11'],
    ['__proto__', '-1', 'null', '2026-11'],
  ] as const)
    it(`is ${name} for ${JSON.stringify([period, dateFrom, dateTo])}`, async () => {
      const { shown } = await desktop();
      assert.equal((await shown({ period, dateFrom, dateTo })).period.name, name);
    });
});
