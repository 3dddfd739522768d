import assert from 'node:assert/strict';
import { readHistory } from '../../src/adapters/sandbox/read-history.ts';
import type { CharityHistory } from '../../src/app/history/charity-history.ts';
import { makeLoadHistory } from '../../src/app/load-history.ts';
import { makeSyncPeople } from '../../src/app/sync-people.ts';
import { hasRole } from '../../src/domain/volunteer/person.ts';
import { fullHistory } from '../../sandbox/charity/history.ts';
import { fullCharity } from '../../sandbox/charity/people.ts';
import { createFakeWorld } from '../fakes/world.ts';
import type { FakeWorld } from '../fakes/world.ts';
import { moscow, TestRunner } from './collecting-world.ts';

const NOW = moscow('2026-11-22T10:00');

/** A fresh service beside a sandbox whose charity is 40 volunteers large. */
async function fresh(): Promise<{ world: FakeWorld; history: CharityHistory; runner: TestRunner }> {
  const world = createFakeWorld({ now: NOW });
  const charity = fullCharity();
  world.crm.people = charity.users.map((user) => ({ ...user, language: 'ru' }));
  await makeSyncPeople(world)();
  const history = readHistory(JSON.parse(JSON.stringify(fullHistory(NOW.getTime()))));
  return { world, history, runner: new TestRunner() };
}

describe('The history of the sandbox', () => {
  it('becomes a month closed, one published and one collecting, through the domain’s own rules', async () => {
    const { world, history, runner } = await fresh();
    const loaded = await makeLoadHistory({ ...world, runner, installation: 'sandbox' })(history);
    assert.equal(loaded.months, 3);
    const { cycles, schedules, availability, timetable, settings } = world.repositories;
    assert.deepEqual(
      (await cycles.all()).map((cycle) => [cycle.month, cycle.state]),
      [
        ['2026-10', 'closed'],
        ['2026-11', 'published'],
        ['2026-12', 'collecting'],
      ],
    );
    for (const month of ['2026-10', '2026-11']) {
      const published = await schedules.published(month);
      const working = await schedules.working(month);
      assert.ok((published?.shifts.length ?? 0) > 200, month);
      assert.deepEqual(
        working?.shifts.map(({ slotId, volunteerId }) => ({ slotId, volunteerId })),
        published?.shifts.toSorted(
          (a, b) => a.slotId.localeCompare(b.slotId) || a.volunteerId - b.volunteerId,
        ),
      );
      assert.equal((await schedules.edits(month)).length, 1);
    }
    assert.deepEqual(
      (await cycles.transitions('2026-10')).map((step) => [step.to, step.why]),
      ['collecting', 'generating', 'review', 'published', 'closed'].map((to) => [to, 'history-loaded']),
    );
    assert.ok((runner.inputs[1]?.habits ?? []).length > 0);
    assert.deepEqual(await timetable.watermark(), NOW);
    const { roles } = await settings.load();
    const volunteers = (await world.repositories.people.all()).filter((person) =>
      hasRole(person, 'volunteer', roles),
    );
    const answered = new Set((await availability.ofMonth('2026-12')).map((one) => one.volunteerId));
    const asked = await world.repositories.crmTasks.list({});
    assert.deepEqual(
      asked.map((task) => `${task.kind} ${task.subject} ${task.personId}`).toSorted(),
      volunteers
        .filter((person) => !answered.has(person.id))
        .map((person) => `mark-availability 2026-12 ${person.id}`)
        .toSorted(),
    );
    assert.ok(asked.length > 0 && answered.size > asked.length);
  });

  it('is loaded once, only into a sandbox, and only as a whole', async () => {
    const { world, history, runner } = await fresh();
    await assert.rejects(makeLoadHistory({ ...world, runner, installation: 'real' })(history), {
      code: 'history.not-a-sandbox',
    });
    const load = makeLoadHistory({ ...world, runner, installation: 'sandbox' });
    const wake = world.jobs.wake.bind(world.jobs);
    world.jobs.wake = () => Promise.reject(new Error('killed'));
    await assert.rejects(load(history), { message: 'killed' });
    assert.deepEqual(await world.repositories.cycles.all(), []);
    world.jobs.wake = wake;
    await load(history);
    await assert.rejects(load(history), { code: 'history.not-empty' });
  });

  it('that contradicts itself is refused, saying where', async () => {
    const { world, history, runner } = await fresh();
    const load = makeLoadHistory({ ...world, runner, installation: 'sandbox' });
    const [first, ...rest] = history.months;
    const [answer, ...others] = first!.answers;
    const withAnswers = (...answers: CharityHistory['months'][number]['answers']): CharityHistory => ({
      ...history,
      months: [{ ...first!, answers }, ...rest],
    });
    const rows: readonly (readonly [CharityHistory, string])[] = [
      [withAnswers({ ...answer!, userId: 999_999 }), 'history.unknown-person'],
      [withAnswers(answer!, answer!, ...others), 'history.answered-twice'],
      [withAnswers({ ...answer!, marks: ['2026-01-01T10:00'] }), 'availability.unknown-slot'],
      [withAnswers({ ...answer!, submittedAt: NOW }), 'history.instant-out-of-order'],
      [{ ...history, months: [{ ...first!, publishedAt: null }] }, 'history.instant-missing'],
    ];
    for (const [told, code] of rows) await assert.rejects(load(told), { code });
    assert.deepEqual(await world.repositories.cycles.all(), []);
  });
});
