import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { Caller } from './caller.ts';
import { consultationsOf, reportBody } from './consultation-routes.ts';
import { twins } from './crm-journal.ts';
import type { CrmTask } from './crm-journal.ts';
import { everything, Forbidden, textsOfFile } from './forbidden-texts.ts';
import { mangoCall } from './mango-call.ts';
import { run } from './service-process.ts';
import type { ServiceProcess } from './service-process.ts';
import { ADMINISTRATOR, DIRECTOR, ServiceWorld, SUPERVISOR } from './service-world.ts';

const MONTH = '2026-11';
/** Words no made-up story holds, in letters that show in bytes of any spelling. */
const STORY = 'Говорили о фикусе Аристархе; the ficus Aristarchus.';
const MESSAGE = 'Как поживает фикус Клементина? The ficus Clementina.';
const FORMATS = ['xlsx', 'pdf'] as const;

describe('a month’s end with calls', function () {
  this.timeout(120_000);
  let world: ServiceWorld;
  let service: ServiceProcess;
  let supervisor: Caller;
  let director: Caller;
  let lacking: Awaited<ReturnType<typeof consultationsOf>>;
  /** Its author reports, its author does not. */
  let heeded: (typeof lacking)[number];
  let unheeded: (typeof lacking)[number];
  let reportId: string;
  const exports: string[] = [];

  before(async () => {
    world = await ServiceWorld.open('2026-11-28T09:00:00+03:00', {
      calls: { from: '2026-10-01', until: '2026-12-06' },
    });
    service = await world.start('all', { LOG_LEVEL: 'debug' });
    supervisor = await world.as(service, SUPERVISOR, 'dashboard');
    director = await world.as(service, DIRECTOR, 'dashboard');
  });
  after(() => world.close());

  const timeOf = (instant: string): string =>
    new Date(Date.parse(instant) + 3 * 3_600_000).toISOString().slice(11, 16);
  const remindersOf = async ({ volunteer, beganAt }: (typeof lacking)[number]): Promise<CrmTask[]> =>
    (await world.tasks()).filter(
      ({ personId, text }) =>
        personId === volunteer?.id &&
        text.startsWith('Напишите отчёт о разговоре: сб, 28 ноября') &&
        text.includes(timeOf(beganAt)),
    );
  /** What amoCRM was told when the task was ended. */
  const resultOf = async ({ id }: CrmTask): Promise<string> => {
    const told = (await world.journal()).filter(
      ({ method, path, body }) =>
        method === 'PATCH' && (path.endsWith(`/tasks/${id}`) || body.includes(`"id":${id}`)),
    );
    return told.map(({ body }) => JSON.stringify(JSON.parse(body))).join('\n');
  };

  it('a consultation without a report brings its volunteer one task about a day later', async () => {
    await world.moveTo('2026-11-29T19:59:00+03:00');
    lacking = (await consultationsOf(supervisor, '2026-11-28', '2026-11-28', 'missing')).filter(
      ({ volunteer, beganAt }) =>
        volunteer?.active === true && timeOf(beganAt) > '16:00' && timeOf(beganAt) < '19:59',
    );
    heeded = lacking[0] ?? assert.fail('nobody lacks a report');
    unheeded =
      lacking.find(({ volunteer }) => volunteer?.id !== heeded.volunteer?.id) ?? assert.fail('only one does');
    assert.deepEqual([await remindersOf(heeded), await remindersOf(unheeded)], [[], []]);
    await world.moveTo('2026-11-29T20:01:00+03:00');
    for (const call of [heeded, unheeded])
      assert.deepEqual(
        (await remindersOf(call)).map(({ completed }) => completed),
        [false],
      );
  });

  it('the report ends it, with the result', async () => {
    const author = await world.as(service, heeded.volunteer?.id ?? 0);
    const params = { id: randomUUID() };
    const { entryId, beganAt } = heeded;
    const body = reportBody(beganAt, { entryId, story: STORY, topicIds: [1], risk: true });
    await author.call('sendMyReport', { params, body });
    await author.call('writeOnReport', { params, body: { text: MESSAGE } });
    await world.advance('PT1S');
    const [task = assert.fail('no task')] = await remindersOf(heeded);
    assert.deepEqual([task.completed, task.completions], [true, 1]);
    assert.match(await resultOf(task), /Отчёт получен/);
  });

  it('no report is made while November may still change', async () => {
    for (const day of ['12-01', '12-02', '12-03']) {
      await world.moveTo(`2026-${day}T10:00:00+03:00`);
      const { reports, awaited } = await director.call('periodReports');
      assert.deepEqual(
        reports.filter(({ period }) => period.name === MONTH),
        [],
      );
      assert.deepEqual(
        awaited.filter(({ period }) => period.name === MONTH).map(({ latestOn }) => latestOn),
        ['2026-12-04'],
      );
      const [task = assert.fail('no task')] = await remindersOf(unheeded);
      assert.deepEqual([task.completed, task.completions], day === '12-01' ? [false, 0] : [true, 1]);
      if (task.completed) assert.doesNotMatch(await resultOf(task), /Отчёт получен/);
    }
  });

  it('the report of November is made once, on the fourth, and the director gets one task with its link', async () => {
    await world.moveTo('2026-12-04T10:00:00+03:00');
    const { reports } = await director.call('periodReports');
    const [report = assert.fail('no report'), ...more] = reports.filter(
      ({ period }) => period.name === MONTH,
    );
    assert.deepEqual(more, []);
    assert.equal(report.madeBy, null);
    assert.equal(report.madeAt.slice(0, 10), '2026-12-04');
    reportId = report.id;
    const tasks = await directorsTasks();
    assert.deepEqual(
      tasks.map(({ personId, completed }) => [personId, completed]),
      [[DIRECTOR, false]],
    );
    assert.match(tasks[0]?.text ?? '', new RegExp(`#smena/period-reports/${reportId}`));
  });

  const directorsTasks = async () =>
    (await world.tasks()).filter(({ text }) => text.startsWith('Готов отчёт за период: ноябрь 2026'));

  it('opening the report ends the task', async () => {
    const params = { id: reportId };
    const opened = await director.call('periodReport', { params });
    assert.equal(opened.differs, false);
    const live = await director.call('dashboard', { params: { period: MONTH } });
    assert.deepEqual([live.stored?.id, live.stored?.differs], [reportId, false]);
    assert.deepEqual(live.figures, opened.figures);
    await director.call('openedPeriodReport', { params });
    await world.advance('PT1S');
    assert.deepEqual(
      (await directorsTasks()).map(({ completed, completions }) => [completed, completions]),
      [[true, 1]],
    );
  });

  it('a call that comes late changes the page, not the report, and the report says so', async () => {
    const params = { id: reportId };
    const period = { params: { period: MONTH } };
    const files = async () =>
      Promise.all(
        FORMATS.map((format) => director.call('periodReportFile', { params: { ...params, format } })),
      );
    const [stored, kept] = [await director.call('periodReport', { params }), await files()];
    const { users } = await world.control('GET', '/mango/employees');
    const late = mangoCall('late', '2026-11-30T12:00:00+03:00', users[0].general.user_id);
    await world.control('PUT', '/mango/calls?mode=append', { calls: [late] });
    await world.moveTo('2026-12-05T05:00:00+03:00');
    const live = await director.call('dashboard', period);
    assert.equal(live.figures.calls.answeredIncoming, stored.figures.calls.answeredIncoming + 1);
    assert.equal(live.stored?.differs, true);
    const later = await director.call('periodReport', { params });
    assert.deepEqual([later.figures, later.dataHash, later.differs], [stored.figures, stored.dataHash, true]);
    assert.deepEqual(await files(), kept);
    assert.equal((await directorsTasks()).length, 1);
    exports.push(JSON.stringify(live), JSON.stringify(later));
    for (const [index, format] of FORMATS.entries())
      exports.push(...(await textsOfFile(format, Buffer.from(kept[index]?.base64 ?? '', 'base64'))));
  });

  it('no client’s number and no word of a report is anywhere but at the telephony', async () => {
    const administrator = await world.as(service, ADMINISTRATOR, 'dashboard');
    exports.push(JSON.stringify(await administrator.call('callSync')));
    const done = await run(
      ['report', '--period', MONTH, '--format', 'json', '--out', '-'],
      world.environment({ LOG_LEVEL: 'debug' }),
    );
    assert.equal(done.code, 0, done.stderr);
    const numbers = await clientNumbers();
    const forbidden = new Forbidden(numbers, ['фикус', 'ficus', 'Ficus']);
    assert.ok(numbers.size > 1_000, 'clients called');

    const [number = ''] = numbers;
    const spelled = `+${number.slice(0, 1)} (${number.slice(1, 4)}) ${number.slice(4, 7)}-${number.slice(7, 9)}-${number.slice(9)}`;
    const eight = `тел. 8-${number.slice(1, 4)}-${number.slice(4)}.`;
    await world.database.pool.query(everything.plant, [spelled, number, eight, number, STORY]);
    const found = await forbidden.inDatabase(world.database.pool);
    assert.deepEqual(found, ['public.planted', 'public.planted.bytes', 'public.planted.story']);
    await world.database.pool.query(everything.dig_up);
    for (const one of [spelled, number, eight, STORY, `x${number}x`]) assert.ok(forbidden.within(one), one);

    const entries = (await world.journal()).map((entry) => JSON.stringify(entry));
    assert.ok(entries.length > 50 && exports.length > 6 && service.stdout.length > 10_000);
    const told = [...entries, ...exports, service.stdout, service.stderr, done.stdout, done.stderr];
    assert.deepEqual(
      told.map((text) => forbidden.within(text)).filter((hit) => hit !== null),
      [],
    );
    assert.deepEqual(twins(await world.tasks()), []);
  });

  /** As they crossed the wire; the charity's own lines and telephones are no clients'. */
  async function clientNumbers(): Promise<Set<string>> {
    const { entries } = await world.control('GET', '/mango/journal');
    const employees = JSON.stringify(await world.control('GET', '/mango/employees'));
    const numbers = new Set<string>();
    for (const { answer } of entries as { answer: string }[])
      for (const [number] of answer.matchAll(/(?<!\d)7000\d{7}(?!\d)/g))
        if (!employees.includes(number) && number !== '70000001000') numbers.add(number);
    return numbers;
  }
});
