import assert from 'node:assert/strict';
import { makeCloseMonth } from '../../src/app/close-month.ts';
import type { CycleState } from '../../src/domain/planning-cycle/planning-cycle.ts';
import { aCreatedCrmTask } from '../builders/crm-task.ts';
import { aChangeRequest } from '../builders/change-request.ts';
import { aCycle } from '../builders/cycle.ts';
import { people } from '../builders/person.ts';
import { createFakeWorld } from '../fakes/world.ts';

async function december(state: CycleState) {
  const world = createFakeWorld({ now: new Date('2027-01-01T00:00:00+03:00'), people: people(2) });
  await world.repositories.cycles.save(aCycle({ state }));
  return { world, close: makeCloseMonth(world) };
}

describe('Closing a month', () => {
  for (const state of ['collecting', 'generating', 'review', 'published'] as const) {
    it(`closes a month that is ${state}, and records why`, async () => {
      const { world, close } = await december(state);
      await close('2026-12');
      assert.equal((await world.repositories.cycles.find('2026-12'))?.state, 'closed');
      assert.deepEqual(
        (await world.repositories.cycles.transitions('2026-12')).map(({ from, to, why, by }) => ({
          from,
          to,
          why,
          by,
        })),
        [{ from: state, to: 'closed', why: 'month-over', by: null }],
      );
    });
  }

  it('does nothing the second time, nor for a month nobody planned', async () => {
    const { world, close } = await december('published');
    await close('2026-12');
    await close('2026-12');
    await close('2026-11');
    assert.equal((await world.repositories.cycles.transitions('2026-12')).length, 1);
  });

  it('ends the month’s tasks and leaves another month’s alone', async () => {
    const { world, close } = await december('published');
    await world.repositories.crmTasks.add([
      aCreatedCrmTask(1, { kind: 'read-schedule', subject: '2026-12#2' }),
      aCreatedCrmTask(2, {
        id: '20000000-0000-4000-8000-000000000002',
        personId: 2,
        kind: 'mark-availability',
        subject: '2027-01',
      }),
    ]);
    await close('2026-12');
    const tasks = await world.repositories.crmTasks.list({});
    assert.deepEqual(
      tasks.map((task) => [task.completion, task.result]),
      [
        ['wanted', 'Месяц закончился'],
        ['open', null],
      ],
    );
  });

  it('ends a request nobody decided, and the search for a replacement with it', async () => {
    const { world, close } = await december('published');
    const request = aChangeRequest({ month: '2026-12', volunteerId: 1 });
    await world.repositories.requests.save(request);
    await world.repositories.crmTasks.add([
      aCreatedCrmTask(1, { kind: 'find-replacement', personId: 2, subject: request.id }),
    ]);
    await close('2026-12');
    const ended = await world.repositories.requests.find(request.id);
    assert.deepEqual(
      [ended?.state, ended?.decidedBy, ended?.decidedAt],
      ['declined', null, world.clock.now()],
    );
    assert.equal((await world.repositories.crmTasks.list({}))[0]?.result, 'Месяц закончился');
  });

  it('forgets a draft that was still to be made', async () => {
    const { world, close } = await december('generating');
    await world.repositories.generationRequests.save({
      month: '2026-12',
      requestedAt: world.clock.now(),
      by: null,
      seed: 0,
      includeLate: false,
    });
    await close('2026-12');
    assert.deepEqual(await world.repositories.generationRequests.all(), []);
  });
});
