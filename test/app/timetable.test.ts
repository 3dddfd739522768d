import assert from 'node:assert/strict';
import type { TimetableJob } from '../../src/domain/time/timetable.ts';
import type { TimetableRun } from '../../src/ports/timetable-repository.ts';
import { makeRequestCallSync } from '../../src/app/calls/request-call-sync.ts';
import { makeNextInstant } from '../../src/app/timetable/next-instant.ts';
import { makeRunTimetable } from '../../src/app/timetable/run-timetable.ts';
import type { TimetableHandlers } from '../../src/app/timetable/run-timetable.ts';
import { aCreatedCrmTask } from '../builders/crm-task.ts';
import { aCycle } from '../builders/cycle.ts';
import { people } from '../builders/person.ts';
import { createFakeWorld } from '../fakes/world.ts';
import type { FakeWorld } from '../fakes/world.ts';

const MOSCOW = (local: string) => new Date(`${local}:00+03:00`);
const POLLS: readonly TimetableJob[] = ['sync-people', 'read-changed-tasks'];

function recorder(does: Partial<Record<TimetableJob, (run: TimetableRun) => Promise<void>>> = {}) {
  const runs: TimetableRun[] = [];
  const handle = (job: TimetableJob) => async (run: TimetableRun) => {
    runs.push(run);
    await does[job]?.(run);
  };
  const jobs: TimetableJob[] = [
    'open-collecting',
    'remind-availability',
    'close-collecting',
    'remind-review',
    'remind-shifts',
    'end-tasks',
    'close-month',
    'sync-people',
    'read-changed-tasks',
    'sync-calls',
    'remind-reports',
    'make-period-reports',
  ];
  const handlers = Object.fromEntries(jobs.map((job) => [job, handle(job)])) as unknown as TimetableHandlers;
  const planned = () =>
    runs
      .filter((run) => !POLLS.includes(run.job))
      .map((run) => `${run.job} ${run.month ?? ''} ${run.dueAt.toISOString()}`);
  return { handlers, runs, planned };
}

async function startedAt(instant: Date): Promise<FakeWorld> {
  const world = createFakeWorld({ now: instant, people: people(2) });
  await world.repositories.timetable.saveWatermark(instant);
  return world;
}

describe('Running the timetable', () => {
  it('does nothing for the past of a new installation', async () => {
    const world = createFakeWorld({ now: MOSCOW('2026-11-21T10:00') });
    const { handlers, runs } = recorder();
    assert.deepEqual(await makeRunTimetable({ ...world, hasTelephony: false, handlers })(), {
      outcome: 'done',
      failed: 0,
    });
    assert.deepEqual(runs, []);
    assert.deepEqual(await world.repositories.timetable.watermark(), MOSCOW('2026-11-21T10:00'));
  });

  it('opens the next month at its very instant and not a second before', async () => {
    const world = await startedAt(MOSCOW('2026-11-20T08:00'));
    const { handlers, planned } = recorder();
    const run = makeRunTimetable({ ...world, hasTelephony: false, handlers });
    world.clock.set(new Date(MOSCOW('2026-11-20T09:00').getTime() - 1000));
    await run();
    assert.deepEqual(planned(), []);
    world.clock.set(MOSCOW('2026-11-20T09:00'));
    await run();
    assert.deepEqual(planned(), ['open-collecting 2026-12 2026-11-20T06:00:00.000Z']);
  });

  it('runs each due job once however often it is asked', async () => {
    const world = await startedAt(MOSCOW('2026-11-20T08:00'));
    const { handlers, planned } = recorder();
    const run = makeRunTimetable({ ...world, hasTelephony: false, handlers });
    world.clock.set(MOSCOW('2026-11-20T09:30'));
    await run();
    await run();
    assert.equal(planned().length, 1);
  });

  it('lives a missed month in order, with what each step makes due after it', async () => {
    const world = await startedAt(MOSCOW('2026-11-20T08:00'));
    const { handlers, planned } = recorder({
      'open-collecting': async (run) => world.repositories.cycles.save(aCycle({ month: run.month ?? '' })),
    });
    world.clock.set(MOSCOW('2026-11-26T12:00'));
    await makeRunTimetable({ ...world, hasTelephony: false, handlers })();
    const steps = planned().filter((step) => !step.startsWith('remind-shifts'));
    assert.deepEqual(steps, [
      'open-collecting 2026-12 2026-11-20T06:00:00.000Z',
      'remind-availability 2026-12 2026-11-23T07:00:00.000Z',
      'close-collecting 2026-12 2026-11-25T18:00:00.000Z',
    ]);
    assert.equal(planned().length - steps.length, 6);
  });

  it('asks the outside world once for all the times it missed', async () => {
    const world = await startedAt(MOSCOW('2026-11-21T00:00'));
    const { handlers, runs } = recorder();
    world.clock.set(MOSCOW('2026-11-21T10:05'));
    await makeRunTimetable({ ...world, hasTelephony: false, handlers })();
    assert.deepEqual(runs.map((run) => run.job).sort(), ['read-changed-tasks', 'sync-people']);
  });

  it('keeps a failed job for the next round and does the others', async () => {
    const world = await startedAt(MOSCOW('2026-11-20T08:55'));
    let broken = true;
    const { handlers, planned } = recorder({
      'open-collecting': async () => {
        if (broken) throw new Error('not today');
      },
    });
    const run = makeRunTimetable({ ...world, hasTelephony: false, handlers });
    world.clock.set(MOSCOW('2026-11-20T20:00'));
    assert.deepEqual(await run(), { outcome: 'done', failed: 1 });
    assert.equal(planned().filter((step) => step.startsWith('remind-shifts')).length, 1);
    broken = false;
    assert.deepEqual(await run(), { outcome: 'done', failed: 0 });
    assert.equal(planned().filter((step) => step.startsWith('open-collecting')).length, 2);
    assert.deepEqual(await world.repositories.timetable.pending(), []);
  });

  it('reads calls each night only while there is a telephony', async () => {
    for (const hasTelephony of [true, false]) {
      const world = await startedAt(MOSCOW('2026-11-21T00:00'));
      const { handlers, planned } = recorder();
      world.clock.set(MOSCOW('2026-11-21T05:00'));
      await makeRunTimetable({ ...world, hasTelephony, handlers })();
      assert.deepEqual(planned(), hasTelephony ? ['sync-calls  2026-11-21T01:00:00.000Z'] : []);
    }
  });

  it('leaves the work to the process that is at it', async () => {
    const world = await startedAt(MOSCOW('2026-11-20T08:55'));
    const { handlers, runs } = recorder();
    world.clock.set(MOSCOW('2026-11-20T09:00'));
    const release = world.exclusive.hold('timetable');
    assert.equal((await makeRunTimetable({ ...world, hasTelephony: false, handlers })()).outcome, 'busy');
    assert.deepEqual(runs, []);
    release();
  });
});

describe('The next instant with something to do', () => {
  it('is the earliest of the timetable, the end of a task and another try', async () => {
    const world = await startedAt(MOSCOW('2026-11-20T08:00'));
    const next = makeNextInstant({ ...world, hasTelephony: false });
    const until = MOSCOW('2026-11-21T00:00');
    assert.deepEqual(await next(until), MOSCOW('2026-11-20T09:00'));
    await world.repositories.crmTasks.add([aCreatedCrmTask(7, { endsAt: MOSCOW('2026-11-20T08:30') })]);
    assert.deepEqual(await next(until), MOSCOW('2026-11-20T08:30'));
    await world.repositories.crmTasks.add([
      aCreatedCrmTask(8, {
        id: '20000000-0000-4000-8000-000000000002',
        personId: 2,
        completion: 'wanted',
        nextTryAt: MOSCOW('2026-11-20T08:10'),
      }),
    ]);
    assert.deepEqual(await next(until), MOSCOW('2026-11-20T08:10'));
  });

  it('is another try of reading calls, while there is a telephony', async () => {
    const world = await startedAt(MOSCOW('2026-11-20T08:00'));
    const sync = await makeRequestCallSync(world)('now');
    const nextTryAt = new Date(MOSCOW('2026-11-20T08:00').getTime() + 2100);
    await world.repositories.callSyncs.save({ ...sync, nextTryAt });
    const until = MOSCOW('2026-11-20T08:59');
    assert.deepEqual(await makeNextInstant({ ...world, hasTelephony: true })(until), nextTryAt);
    assert.equal(await makeNextInstant({ ...world, hasTelephony: false })(until), null);
  });

  it('is null when nothing lies ahead before the end', async () => {
    const world = await startedAt(MOSCOW('2026-11-20T08:00'));
    assert.equal(await makeNextInstant({ ...world, hasTelephony: false })(MOSCOW('2026-11-20T08:59')), null);
  });
});
