import assert from 'node:assert/strict';
import { makeEndEndedTasks } from '../../src/app/end-ended-tasks.ts';
import { callAt, callsWorld, MOSCOW } from './calls-world.ts';
import { failingNight } from './telephony-failures.ts';
import type { World } from './telephony-failures.ts';

describe('A day without calls', () => {
  const quiet = (world: World, day: string) => {
    for (const before of ['2026-10-23', '2026-10-30', '2026-11-06', '2026-11-13'])
      world.telephony.put(callAt(`c${before}`, MOSCOW(`${before}T12:00`)));
    for (const other of ['14', '15', '16', '17', '18', '19', '20'].filter((one) => !day.endsWith(one)))
      world.telephony.put(callAt(`c${other}`, MOSCOW(`2026-11-${other}T12:00`)));
  };

  it('that should have some is told of, once, until calls are there', async () => {
    const world = callsWorld();
    quiet(world, '2026-11-20');
    await world.request('backfill', { from: '2026-10-01', to: '2026-11-13' });
    await world.read();
    await world.request('daily');
    await world.read();
    assert.equal((await world.freshness()).silentDay, '2026-11-20');
    const [task, ...more] = await world.openTasks();
    assert.deepEqual([task?.subject, task?.personId, more], ['silent-day/2026-11-20', 100, []]);
    await world.request('now');
    await world.read();
    assert.equal((await world.openTasks()).length, 1);
    world.telephony.put(callAt('c20', MOSCOW('2026-11-20T12:00')));
    await world.request('now');
    await world.read();
    assert.equal((await world.freshness()).silentDay, null);
    assert.deepEqual(await world.openTasks(), []);
  });

  it('stays a task when it grows too old to be read again, until a week after it was due', async () => {
    const world = callsWorld();
    quiet(world, '2026-11-20');
    world.telephony.put(
      ...['21', '22', '23', '24', '25', '26', '27'].map((day) =>
        callAt(`c${day}`, MOSCOW(`2026-11-${day}T12:00`)),
      ),
    );
    await world.request('backfill', { from: '2026-10-01', to: '2026-11-13' });
    await world.read();
    await world.request('daily');
    await world.read();
    const [told] = await world.openTasks();
    assert.deepEqual(told?.endsAt, MOSCOW('2026-11-29T04:00'));
    await world.repositories.crmTasks.modify([told.id], (task) => ({ ...task, delivery: 'created' }));
    for (let night = 0; night < 7; night++) {
      await world.nextNight();
      await world.request('daily');
      await world.read();
    }
    assert.equal((await world.freshness()).silentDay, null);
    assert.deepEqual(
      (await world.openTasks()).map((task) => task.subject),
      ['silent-day/2026-11-20'],
    );
    await world.nextNight();
    await makeEndEndedTasks(world)();
    const [ended] = await world.repositories.crmTasks.list({ kind: 'data-missing' });
    assert.deepEqual([ended?.completion, ended?.result], ['wanted', 'Звонков за этот день так и не пришло']);
  });

  it('late calls of which come by a backfill is a task no longer after the next reading', async () => {
    const world = callsWorld();
    quiet(world, '2026-11-20');
    await world.request('backfill', { from: '2026-10-01', to: '2026-11-13' });
    await world.read();
    await world.request('daily');
    await world.read();
    const [told] = await world.openTasks();
    assert.ok(told);
    await world.repositories.crmTasks.modify([told.id], (task) => ({ ...task, delivery: 'created' }));
    await world.nextNight(10);
    world.telephony.put(callAt('c20', MOSCOW('2026-11-20T12:00')));
    await world.request('backfill', { from: '2026-11-20', to: '2026-11-20' });
    await world.read();
    await world.request('daily');
    await world.read();
    const tasks = await world.repositories.crmTasks.list({ kind: 'data-missing' });
    const ended = tasks.find((task) => task.id === told.id);
    assert.deepEqual([ended?.completion, ended?.result], ['wanted', 'Данные пришли']);
  });

  it('is a task of its own when it is found by the first success after a failure', async () => {
    const world = callsWorld();
    quiet(world, '2026-11-20');
    await world.request('backfill', { from: '2026-10-01', to: '2026-11-13' });
    await world.read();
    for (let night = 0; night < 3; night++) {
      await failingNight(world);
      await world.nextNight();
    }
    const subjects = async () => (await world.openTasks()).map((task) => task.subject);
    assert.deepEqual(await subjects(), ['failed-days/2026-11-21']);
    await world.request('daily');
    await world.read();
    assert.deepEqual(await subjects(), ['silent-day/2026-11-20']);
  });

  it('is nothing strange on a weekday that never had any, or on a closed day', async () => {
    const world = callsWorld();
    world.telephony.put(
      ...['14', '15', '16', '17', '18', '19'].map((day) => callAt(day, MOSCOW(`2026-11-${day}T12:00`))),
    );
    await world.request('daily');
    await world.read();
    assert.equal((await world.freshness()).silentDay, null);
    const holiday = callsWorld();
    quiet(holiday, '2026-11-20');
    const versions = await holiday.repositories.settings.versions();
    const days = [{ date: '2026-11-20', note: 'праздник', slots: [] }];
    await holiday.repositories.settings.save('exceptions', { days }, versions.exceptions);
    await holiday.request('backfill', { from: '2026-10-01', to: '2026-11-13' });
    await holiday.read();
    await holiday.request('daily');
    await holiday.read();
    assert.equal((await holiday.freshness()).silentDay, null);
  });
});
