import assert from 'node:assert/strict';
import { aConsultation } from '../builders/consultation.ts';
import { aReportId } from '../builders/volunteer-report.ts';
import { anInput, BEGAN, HOUR, NOW, reportsWorld } from './reports-world.ts';

const EMPTY = { topicIds: [], story: '', outcome: null, feeling: null } as const;

describe('A volunteer’s report', () => {
  it('survives as a draft, changes, and is sent', async () => {
    const { save, send, page } = await reportsWorld();
    await save(1, anInput(EMPTY));
    await save(1, anInput({ ...EMPTY, version: 1, story: 'Начало' }));
    const [draft] = (await page(1)).drafts;
    assert.deepEqual([draft?.story, draft?.version, draft?.sentAt], ['Начало', 2, null]);
    const sent = await send(1, anInput({ version: 2 }));
    assert.deepEqual([sent.state, sent.sentAt, sent.editable], ['sent', NOW, true]);
    const after = await page(1);
    assert.deepEqual([after.drafts.length, after.sent.map(({ id }) => id)], [0, [aReportId(1)]]);
  });

  it('sent twice is one, with the same answer', async () => {
    const { send, page } = await reportsWorld();
    const first = await send(1, anInput());
    assert.deepEqual(await send(1, anInput()), first);
    assert.equal((await page(1)).sent.length, 1);
  });

  it('changed in two windows is kept as the first left it', async () => {
    const { save, page } = await reportsWorld();
    await save(1, anInput(EMPTY));
    await save(1, anInput({ ...EMPTY, version: 1, story: 'Первое окно' }));
    await assert.rejects(save(1, anInput({ ...EMPTY, version: 1, story: 'Второе окно', risk: true })), {
      code: 'report.changed-meanwhile',
      details: { version: 2, changed: ['story', 'risk'], sent: false },
    });
    assert.equal((await page(1)).drafts[0]?.story, 'Первое окно');
  });

  it('of somebody else does not exist', async () => {
    const { save, send, drop, page } = await reportsWorld();
    await save(1, anInput(EMPTY));
    for (const work of [
      () => save(2, anInput({ version: 1 })),
      () => send(2, anInput()),
      () => drop(2, aReportId(1)),
      () => drop(2, aReportId(2)),
    ])
      await assert.rejects(work(), { code: 'report.not-found' });
    assert.equal((await page(2)).drafts.length, 0);
  });

  it('can be thrown away while it is a draft', async () => {
    const { save, send, drop, page } = await reportsWorld();
    await save(1, anInput(EMPTY));
    await drop(1, aReportId(1));
    assert.equal((await page(1)).drafts.length, 0);
    await send(1, anInput());
    await assert.rejects(drop(1, aReportId(1)), { code: 'report.already-sent' });
  });

  it('can be changed for 72 hours and not after', async () => {
    const { world, send, save, page } = await reportsWorld();
    await send(1, anInput());
    world.clock.set(new Date(anInput().beganAt.getTime() + 72 * HOUR - 1));
    assert.equal((await save(1, anInput({ version: 1, risk: true }))).risk, true);
    world.clock.set(new Date(anInput().beganAt.getTime() + 72 * HOUR));
    await assert.rejects(save(1, anInput({ version: 2, risk: false })), { code: 'report.edit-time-over' });
    assert.deepEqual(
      (await page(1)).sent.map(({ editable, risk }) => [editable, risk]),
      [[false, true]],
    );
  });

  it('marks the days it tells of and wakes the figures, a draft does not', async () => {
    const { world, save, send } = await reportsWorld();
    await save(1, anInput(EMPTY));
    assert.deepEqual(world.analytics.days, []);
    await send(1, anInput({ version: 1, beganAt: new Date('2026-11-30T20:59:00Z') }));
    assert.deepEqual(world.analytics.days, ['2026-11-30']);
    world.analytics.clear();
    await send(1, anInput({ version: 2, beganAt: new Date('2026-11-30T21:01:00Z') }));
    assert.deepEqual(world.analytics.days, ['2026-11-30', '2026-12-01']);
    assert.ok(world.jobs.wakes.includes('analytics'));
  });
});

describe('A report and its call', () => {
  it('stand together when it was begun from the call, which leaves the missing ones', async () => {
    const { send, page } = await reportsWorld([aConsultation()]);
    const [missing] = (await page(1)).missing;
    assert.deepEqual(
      [missing?.entryId, missing?.talkSeconds, missing?.reportUntil],
      ['call-1', 600, new Date(BEGAN.getTime() + 72 * HOUR)],
    );
    const sent = await send(1, anInput({ entryId: 'call-1' }));
    assert.deepEqual([sent.call?.entryId, sent.beganAt], ['call-1', BEGAN]);
    assert.deepEqual((await page(1)).missing, []);
  });

  it('find each other by time when the call is known later or earlier', async () => {
    const { send, repositories } = await reportsWorld([aConsultation()]);
    const near = new Date(BEGAN.getTime() + 4 * 60_000);
    assert.equal((await send(1, anInput({ beganAt: near }))).call?.entryId, 'call-1');
    const [join] = await repositories.reports.joins([aReportId(1)]);
    assert.deepEqual([join?.state, join?.minutesApart], ['safe', 4]);
  });

  it('part again when the author moves the report away', async () => {
    const { send, page } = await reportsWorld([aConsultation()]);
    await send(1, anInput({ beganAt: BEGAN }));
    const moved = await send(1, anInput({ version: 1, beganAt: new Date(BEGAN.getTime() + 2 * HOUR) }));
    assert.equal(moved.call, null);
    assert.deepEqual(
      (await page(1)).missing.map(({ entryId }) => entryId),
      ['call-1'],
    );
  });

  it('are refused for a call that is another’s, unknown, or has a report', async () => {
    const { send } = await reportsWorld([
      aConsultation(),
      aConsultation({ entryId: 'call-2', volunteerId: 2 }),
    ]);
    await assert.rejects(send(1, anInput({ entryId: 'call-2' })), { code: 'report.another-volunteers-call' });
    await assert.rejects(send(1, anInput({ entryId: 'call-9' })), { code: 'report.call-not-known' });
    await send(1, anInput({ entryId: 'call-1' }));
    await assert.rejects(send(1, anInput({ id: aReportId(2), entryId: 'call-1' })), {
      code: 'report.call-has-report',
    });
  });

  it('stay missing while there is a draft alone, and no longer once the time is over', async () => {
    const { world, save, page } = await reportsWorld([aConsultation()]);
    await save(1, anInput({ ...EMPTY, entryId: 'call-1' }));
    const { missing, drafts } = await page(1);
    assert.deepEqual([missing.length, drafts[0]?.call?.entryId], [1, 'call-1']);
    world.clock.set(new Date(BEGAN.getTime() + 72 * HOUR));
    assert.deepEqual((await page(1)).missing, []);
  });
});

describe('Topics of a new installation', () => {
  it('come from a list to begin with, once', async () => {
    const { page } = await reportsWorld([], []);
    const offered = (await page(1)).topics;
    assert.ok(offered.length >= 10 && offered.every((topic) => !topic.retired));
    assert.deepEqual((await page(2)).topics, offered);
  });
});
