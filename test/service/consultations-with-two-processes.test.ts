import assert from 'node:assert/strict';
import { callDashboardRoutes, callReportRoutes } from './consultation-routes.ts';
import { nameOf, twins } from './crm-journal.ts';
import { neverAnswered } from './routes-answered.ts';
import type { ServiceProcess } from './service-process.ts';
import { ADMINISTRATOR, DIRECTOR, ServiceWorld, SUPERVISOR } from './service-world.ts';

const REPORT_ASKED = 'Напишите отчёт';

describe('consultations over the API, two processes at work', function () {
  this.timeout(60_000);
  let world: ServiceWorld;
  let a: ServiceProcess;
  let b: ServiceProcess;

  before(async () => {
    world = await ServiceWorld.open('2026-11-29T22:00:00+03:00', {
      calls: { from: '2026-11-01', until: '2026-12-01' },
    });
    [a, b] = await Promise.all([world.start(), world.start()]);
    await world.moveTo('2026-11-30T10:00:00+03:00');
  });
  after(() => world.close());

  it('takes reports, and shows consultations, figures and period reports to whom they are for', async () => {
    const readers = {
      callerOf: (id: number) => world.as(b, id),
      supervisor: await world.as(b, SUPERVISOR, 'dashboard'),
      administrator: await world.as(a, ADMINISTRATOR, 'administrator'),
      director: await world.as(a, DIRECTOR, 'dashboard'),
    };
    await callReportRoutes(readers, '2026-11-29');
    await callDashboardRoutes(readers, '2026-11', '2026-11');
    assert.deepEqual(neverAnswered('consultations'), []);
  });

  it('asks for each report once, and no longer once it can be written no more', async () => {
    await world.moveTo('2026-12-05T10:00:00+03:00');
    const tasks = await world.tasks();
    assert.deepEqual(twins(tasks), []);
    assert.deepEqual(tasks.filter(({ completions }) => completions > 1).map(nameOf), []);
    const asked = tasks.filter(({ text }) => text.startsWith(REPORT_ASKED));
    assert.ok(asked.length > 0);
    assert.deepEqual(asked.filter(({ completed }) => !completed).map(nameOf), []);
    assert.equal(a.running && b.running, true);
    assert.deepEqual([a.stderr, b.stderr], ['', '']);
  });
});
