import assert from 'node:assert/strict';
import { twins } from './crm-journal.ts';
import type { ServiceProcess } from './service-process.ts';
import { ADMINISTRATOR, ServiceWorld } from './service-world.ts';

const month = '2026-12';
const BEGINNING = '2026-11-23T09:50:00+03:00';
const EVENING = '2026-11-30T20:00:00+03:00';
const END = '2026-12-01T10:00:00+03:00';

describe('a service that is killed and started again', function () {
  this.timeout(120_000);

  it('ends where one ends that nobody disturbed', async () => {
    const undisturbed = await livedThrough(async (world, service) => {
      await world.moveTo('2026-11-25T21:00:00+03:00');
      await publish(world, service);
      await world.moveTo('2026-11-30T19:00:00+03:00');
      await allowReminders(world, service, true);
      await world.moveTo(EVENING);
      await world.moveTo(END);
      return service;
    });
    const killed = await livedThrough(async (world) => {
      await killedAtFirstRequest(world, '2026-11-23T10:00:00+03:00');
      await publish(world, await killedAtFirstRequest(world, '2026-11-25T21:00:00+03:00'));
      await world.killAll();
      const another = await world.start();
      await world.moveTo('2026-11-30T19:00:00+03:00');
      await allowReminders(world, another, true);
      await killedAtFirstRequest(world, EVENING);
      return killedAtFirstRequest(world, END);
    });
    assert.deepEqual(killed.schedule, undisturbed.schedule);
    assert.deepEqual(killed.tasks, undisturbed.tasks);
  });
});

/**
 * Kills the service once amoCRM has heard of it while the clock moves, wherever it then is. The clock goes on to its aim without
 * anybody; another process, which it answers, makes good what was missed.
 */
async function killedAtFirstRequest(world: ServiceWorld, to: string): Promise<ServiceProcess> {
  const { length } = await world.journal();
  const move = world.moveTo(to);
  while ((await world.journal(length)).length === 0);
  await world.killAll();
  await move;
  const another = await world.start();
  await world.advance('PT2M');
  return another;
}

async function publish(world: ServiceWorld, service: ServiceProcess): Promise<void> {
  const admin = await world.as(service, ADMINISTRATOR, 'administrator');
  const { version } = await admin.call('schedule', { params: { month } });
  await admin.call('publish', { params: { month }, body: { version } });
}

/** Evening reminders of days that the clock passes while nobody lives are rightly never made, so only one evening has them. */
async function allowReminders(
  world: ServiceWorld,
  service: ServiceProcess,
  shiftReminderEnabled: boolean,
): Promise<void> {
  const admin = await world.as(service, ADMINISTRATOR, 'administrator');
  const { timetable } = await admin.call('settings');
  const body = { version: timetable.version, value: { ...timetable.value, shiftReminderEnabled } };
  await admin.call('saveSettings', { params: { section: 'timetable' }, body });
}

/**
 * What a world's end looks like: who serves when, and every task by person and text, whether it is done. The story is told a service that works and
 * answers the one that works at its end.
 */
async function livedThrough(
  story: (world: ServiceWorld, service: ServiceProcess) => Promise<ServiceProcess>,
) {
  const world = await ServiceWorld.open(BEGINNING, { calls: 'none' });
  try {
    const service = await world.start();
    await allowReminders(world, service, false);
    const last = await story(world, service);
    await world.advance('PT5M');
    const tasks = await world.tasks();
    assert.deepEqual(twins(tasks), []);
    assert.ok(tasks.every(({ completions }) => completions <= 2));
    const admin = await world.as(last, ADMINISTRATOR, 'administrator');
    const { slots } = await admin.call('schedule', { params: { month } });
    return {
      schedule: slots.map(({ id, seats }) => [id, ...seats.map((seat) => seat.volunteerId).toSorted()]),
      tasks: tasks
        .map(({ personId, text, completed }) => `${personId} ${text.replace(/http\S+/, '')} ${completed}`)
        .toSorted(),
    };
  } finally {
    await world.close();
  }
}
