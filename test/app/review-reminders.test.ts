import assert from 'node:assert/strict';
import { makeRemindReview } from '../../src/app/remind-review.ts';
import { aCycle } from '../builders/cycle.ts';
import { anAdministrator, people } from '../builders/person.ts';
import { aWorkingSchedule } from '../builders/schedule.ts';
import { closed } from './closed-month.ts';
import { collecting, MONTH, moscow, tasks } from './collecting-world.ts';

describe('Reminding of the review', () => {
  const publishing = moscow('2026-11-28T21:00');

  it('each day until publishing, the new reminder ending the one before', async () => {
    const { world, makeDraft } = await closed();
    await makeDraft(MONTH);
    const remind = makeRemindReview(world);
    world.clock.set(publishing);
    await remind(MONTH, publishing);
    await remind(MONTH, publishing);
    world.clock.set(moscow('2026-11-29T21:00'));
    await remind(MONTH, moscow('2026-11-29T21:00'));
    assert.deepEqual(await tasks(world, 'remind-review'), [
      'remind-review 100 2026-12#2026-11-28 dropped open',
      'remind-review 100 2026-12#2026-11-29 waiting open',
    ]);
    const [, newest] = await world.repositories.crmTasks.list({ kind: 'remind-review' });
    assert.equal(newest?.due.toISOString(), moscow('2026-11-30T21:00').toISOString());
  });

  it('makes only the newest after an outage, and none when the month is not in review', async () => {
    const { world, makeDraft } = await closed();
    const remind = makeRemindReview(world);
    world.clock.set(moscow('2026-11-30T22:00'));
    await remind(MONTH, moscow('2026-11-30T21:00'));
    assert.deepEqual(await tasks(world, 'remind-review'), []);
    await makeDraft(MONTH);
    for (const day of ['28', '29', '30']) await remind(MONTH, moscow(`2026-11-${day}T21:00`));
    assert.deepEqual(await tasks(world, 'remind-review'), [
      'remind-review 100 2026-12#2026-11-30 waiting open',
    ]);
  });

  it('goes to whoever is on duty now', async () => {
    const world = await collecting({
      people: [...people(1), anAdministrator(), anAdministrator({ id: 101 })],
    });
    await world.repositories.settings.save('duty', { administratorId: 101 }, 0);
    await world.repositories.cycles.save(aCycle({ state: 'review' }));
    await world.repositories.schedules.saveWorking(aWorkingSchedule());
    world.clock.set(publishing);
    await makeRemindReview(world)(MONTH, publishing);
    assert.deepEqual(await tasks(world, 'remind-review'), [
      'remind-review 101 2026-12#2026-11-28 waiting open',
    ]);
  });
});
