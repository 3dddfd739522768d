import assert from 'node:assert/strict';
import { makeCloseCollecting } from '../../src/app/close-collecting.ts';
import { makeMakeDraft } from '../../src/app/make-draft.ts';
import { makeRemindReview } from '../../src/app/remind-review.ts';
import { anAdministrator, people } from '../builders/person.ts';
import { collecting, MONTH, moscow, TestRunner } from './collecting-world.ts';
import { publishedWorld } from './requests-world.ts';

const ADMINISTRATORS = [anAdministrator({ id: 100 }), anAdministrator({ id: 101 })];

/** December's draft, made at `at`; 101 is on duty although 100 has the lower id. */
async function draftMadeAt(at: Date) {
  const world = await collecting({ people: [...people(2), ...ADMINISTRATORS] });
  await world.repositories.settings.save('duty', { administratorId: 101 }, 0);
  world.clock.set(at);
  await makeCloseCollecting(world)(MONTH);
  await makeMakeDraft({ ...world, runner: new TestRunner() })(MONTH);
  return world;
}

describe('Tasks of the administrator', () => {
  it('to review goes to the one on duty, due on the publishing day', async () => {
    const world = await draftMadeAt(moscow('2026-11-25T21:00'));
    const tasks = await world.repositories.crmTasks.list({ kind: 'review-schedule' });
    assert.deepEqual(
      tasks.map((task) => [task.personId, task.due]),
      [[101, moscow('2026-11-28T21:00')]],
    );
  });

  it('to review is due within a day when the publishing day is past', async () => {
    const world = await draftMadeAt(moscow('2026-11-28T22:30'));
    const tasks = await world.repositories.crmTasks.list({ kind: 'review-schedule' });
    assert.deepEqual(
      tasks.map((task) => task.due),
      [moscow('2026-11-29T22:30')],
    );
  });

  it('to be reminded of the review goes to the one on duty', async () => {
    const world = await draftMadeAt(moscow('2026-11-25T21:00'));
    world.clock.set(moscow('2026-11-28T21:00'));
    await makeRemindReview(world)(MONTH, moscow('2026-11-28T21:00'));
    const tasks = await world.repositories.crmTasks.list({ kind: 'remind-review' });
    assert.deepEqual(
      tasks.map((task) => task.personId),
      [101],
    );
  });

  it('to find a replacement goes to the one on duty', async () => {
    const setup = await publishedWorld({ people: [...people(4), ...ADMINISTRATORS] });
    await setup.repositories.settings.save('duty', { administratorId: 101 }, 0);
    await setup.ask(1);
    assert.deepEqual(
      (await setup.tasks('find-replacement')).map((task) => task.personId),
      [101],
    );
  });
});
