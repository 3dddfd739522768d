import assert from 'node:assert/strict';
import { readHistory } from '../../src/adapters/sandbox/read-history.ts';
import type { CharityHistory } from '../../src/app/history/charity-history.ts';
import { makeLoadHistory } from '../../src/app/load-history.ts';
import { makeSyncPeople } from '../../src/app/sync-people.ts';
import { hasRole } from '../../src/domain/volunteer/person.ts';
import { emptyHistory, fullHistory } from '../../sandbox/charity/history.ts';
import { charityRoster } from '../../sandbox/charity/roster-history.ts';
import { fullCharity } from '../../sandbox/charity/people.ts';
import { createFakeWorld } from '../fakes/world.ts';
import type { FakeWorld } from '../fakes/world.ts';
import { moscow } from './collecting-world.ts';

const NOW = moscow('2026-11-22T10:00');

const seatName = ({ slotId, volunteerId }: { slotId: string; volunteerId: number }) =>
  `${slotId} ${volunteerId}`;

/** A fresh service beside a sandbox whose charity is 40 volunteers large. */
async function fresh(): Promise<{ world: FakeWorld; history: CharityHistory }> {
  const world = createFakeWorld({ now: NOW });
  const charity = fullCharity();
  world.crm.people = charity.users.map((user) => ({ ...user, language: 'ru' }));
  await makeSyncPeople(world)();
  const history = readHistory(JSON.parse(JSON.stringify(fullHistory(NOW.getTime()))));
  return { world, history };
}

describe('The history of the sandbox', () => {
  it('becomes eighteen months closed, one published and one collecting, through the domain’s own rules', async () => {
    const { world, history } = await fresh();
    const loaded = await makeLoadHistory({ ...world, installation: 'sandbox' })(history);
    assert.equal(loaded.months, 20);
    const { cycles, schedules, availability, timetable, settings } = world.repositories;
    assert.deepEqual(
      (await cycles.all()).slice(-3).map((cycle) => [cycle.month, cycle.state]),
      [
        ['2026-10', 'closed'],
        ['2026-11', 'published'],
        ['2026-12', 'collecting'],
      ],
    );
    for (const { month, shifts } of charityRoster(NOW.getTime()).months) {
      const roster = shifts.flatMap(({ slot, userIds }) => userIds.map((id) => `${slot} ${id}`)).toSorted();
      const published = await schedules.published(month);
      const working = await schedules.working(month);
      assert.deepEqual(published?.shifts.map(seatName).toSorted(), roster, month);
      assert.deepEqual(working?.shifts.map(seatName).toSorted(), roster, month);
    }
    assert.equal((await schedules.edits('2026-11')).length, 1);
    assert.deepEqual(
      (await cycles.transitions('2026-10')).map((step) => [step.to, step.why]),
      ['collecting', 'generating', 'review', 'published', 'closed'].map((to) => [to, 'history-loaded']),
    );
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

  it('keeps what was edited by hand and what became of requests, each settled one a version', async () => {
    const { world, history } = await fresh();
    await makeLoadHistory({ ...world, installation: 'sandbox' })(history);
    const { schedules, requests } = world.repositories;
    const told = history.months.find((month) => month.requests.length > 2 && month.edits.length > 2);
    assert.ok(told);
    const moved = told.requests.filter(({ outcome }) => outcome === 'replaced' || outcome === 'left-gap');
    assert.deepEqual(
      (await schedules.edits(told.month)).map((edit) => edit.kind),
      ['generate', ...told.edits.map(({ kind }) => kind), ...moved.map(() => 'request')],
    );
    assert.equal((await schedules.published(told.month))?.number, 1 + moved.length);
    const first = await schedules.publishedVersion(told.month, 1);
    assert.deepEqual(first?.publishedAt, told.publishedAt);
    for (const { slot, userId } of moved) {
      assert.ok(first.shifts.some((shift) => shift.slotId === slot && shift.volunteerId === userId));
    }
    assert.deepEqual(
      (await requests.list({ month: told.month }))
        .map(({ id, state, createdAt, decidedAt, replacementId }) => [
          id,
          state,
          createdAt,
          decidedAt,
          replacementId,
        ])
        .toSorted(),
      told.requests
        .map(({ id, outcome, createdAt, decidedAt, replacementId }) => [
          id,
          outcome,
          createdAt,
          decidedAt,
          replacementId,
        ])
        .toSorted(),
    );
  });

  it('keeps what volunteers wrote, under the topics of the charity, and asks for the calls of the same past', async () => {
    const { world, history } = await fresh();
    const loaded = await makeLoadHistory({ ...world, installation: 'sandbox' })(history);
    const { reports, topics, callSyncs, analytics, employees } = world.repositories;
    assert.equal(loaded.reports, history.reports.length);
    assert.deepEqual(
      (await topics.all()).map((topic) => topic.name),
      history.topics,
    );
    const names = new Map((await topics.all()).map((topic) => [topic.id, topic.name]));
    const sent = await reports.sentWithin(moscow('2025-05-01T00:00'), NOW);
    assert.deepEqual(
      sent.map((report) => report.id).toSorted(),
      history.reports.map((report) => report.id).toSorted(),
    );
    const told = history.reports.find((report) => report.entryId !== null && report.topics.length === 2);
    assert.ok(told);
    const kept = await reports.find(told.id);
    assert.ok(kept);
    const { topicIds, discussWithSupervisor, ...rest } = kept;
    assert.deepEqual(
      topicIds.map((id) => names.get(id)).toSorted(),
      told.topics.map((place) => history.topics[place]).toSorted(),
    );
    assert.equal(discussWithSupervisor, told.discuss);
    assert.deepEqual(rest, {
      id: told.id,
      volunteerId: told.userId,
      entryId: told.entryId,
      state: 'sent',
      beganAt: told.beganAt,
      story: told.story,
      outcome: told.outcome,
      feeling: told.feeling,
      risk: told.risk,
      createdAt: told.sentAt,
      changedAt: told.sentAt,
      sentAt: told.sentAt,
      version: 1,
    });
    assert.deepEqual(await employees.all(), [
      {
        employeeId: 300_100_006,
        extension: '201',
        email: 'vetrova@dialog.example',
        personId: 6,
        from: moscow('2025-05-01T00:00'),
        until: moscow('2026-05-01T00:00'),
      },
    ]);
    assert.deepEqual(
      (await callSyncs.waiting()).map(({ kind, from, until }) => [kind, from, until]),
      [['backfill', moscow('2025-05-01T00:00'), NOW]],
    );
    assert.equal(await analytics.pending(), true);
    const woken = world.jobs.take();
    assert.ok(woken.includes('telephony') && woken.includes('analytics'));
  });

  it('may be that nothing has happened yet', async () => {
    const { world } = await fresh();
    const nothing = readHistory(JSON.parse(JSON.stringify(emptyHistory(NOW.getTime()))));
    const loaded = await makeLoadHistory({ ...world, installation: 'sandbox' })(nothing);
    assert.deepEqual(loaded, { months: 0, answers: 0, reports: 0 });
    assert.deepEqual(await world.repositories.callSyncs.waiting(), []);
    assert.deepEqual(await world.repositories.topics.all(), []);
  });

  it('is loaded once, only into a sandbox, and only as a whole', async () => {
    const { world, history } = await fresh();
    await assert.rejects(makeLoadHistory({ ...world, installation: 'real' })(history), {
      code: 'history.not-a-sandbox',
    });
    const load = makeLoadHistory({ ...world, installation: 'sandbox' });
    const wake = world.jobs.wake.bind(world.jobs);
    world.jobs.wake = () => Promise.reject(new Error('killed'));
    await assert.rejects(load(history), { message: 'killed' });
    assert.deepEqual(await world.repositories.cycles.all(), []);
    world.jobs.wake = wake;
    await load(history);
    await assert.rejects(load(history), { code: 'history.not-empty' });
  });

  it('that contradicts itself is refused, saying where', async () => {
    const { world, history } = await fresh();
    const load = makeLoadHistory({ ...world, installation: 'sandbox' });
    const [first, ...rest] = history.months;
    const [answer, ...others] = first!.answers;
    const withAnswers = (...answers: CharityHistory['months'][number]['answers']): CharityHistory => ({
      ...history,
      months: [{ ...first!, answers }, ...rest],
    });
    const [report] = history.reports;
    const withReport = (changed: Partial<CharityHistory['reports'][number]>): CharityHistory => ({
      ...history,
      reports: [{ ...report!, ...changed }],
    });
    const rows: readonly (readonly [CharityHistory, string])[] = [
      [withAnswers({ ...answer!, userId: 999_999 }), 'history.unknown-person'],
      [withAnswers(answer!, answer!, ...others), 'history.answered-twice'],
      [withAnswers({ ...answer!, marks: ['2026-01-01T10:00'] }), 'availability.unknown-slot'],
      [withAnswers({ ...answer!, submittedAt: NOW }), 'history.instant-out-of-order'],
      [{ ...history, months: [{ ...first!, publishedAt: null }] }, 'history.instant-missing'],
      [withReport({ userId: 999_999 }), 'history.unknown-person'],
      [withReport({ topics: [99] }), 'history.unknown-topic'],
      [withReport({ topics: [] }), 'report.incomplete'],
      [withReport({ story: ' ' }), 'report.incomplete'],
      [withReport({ sentAt: new Date(NOW.getTime() + 1) }), 'history.instant-out-of-order'],
      [withReport({ beganAt: new Date(report!.sentAt.getTime() + 3_600_000) }), 'report.in-future'],
      [withReport({ beganAt: new Date(report!.sentAt.getTime() - 80 * 3_600_000) }), 'report.too-old'],
      [{ ...history, topics: [...history.topics, ' '] }, 'topic.invalid'],
      [{ ...history, months: [{ ...first!, shifts: first!.shifts.slice(1) }] }, 'history.schedule-differs'],
      [{ ...history, months: [{ ...first!, draft: [] }] }, 'schedule.no-such-shift'],
      [
        {
          ...history,
          months: [{ ...first!, draft: [{ slot: '2025-05-01T11:00', userIds: [102] }, ...first!.draft] }],
        },
        'schedule.unknown-slot',
      ],
    ];
    for (const [told, code] of rows) await assert.rejects(load(told), { code });
    assert.deepEqual(await world.repositories.cycles.all(), []);
  });
});
