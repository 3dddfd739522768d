import assert from 'node:assert/strict';
import { aClientKey } from '../builders/call.ts';
import { aConsultation, aMissedConsultation } from '../builders/consultation.ts';
import { aReportId } from '../builders/volunteer-report.ts';
import {
  anInput,
  BEGAN,
  DIRECTOR,
  NOW,
  reportsWorld,
  storeConsultations,
  SUPERVISOR,
} from './reports-world.ts';
import { ADMINISTRATOR, volunteer } from './schedule-world.ts';

const LATER = new Date('2026-12-01T09:00:00Z');

/** Volunteer 1 reported on the first call; the second, of the same client, was missed. */
async function reportedWorld() {
  const setup = await reportsWorld([
    aConsultation({ others: [{ volunteerId: 2, talkSeconds: 30 }] }),
    aMissedConsultation({ entryId: 'call-2', startedAt: LATER, clientKey: aClientKey(1) }),
  ]);
  await setup.send(1, anInput({ beganAt: BEGAN, discussWithSupervisor: true }));
  setup.world.analytics.clear();
  return setup;
}

describe('The page «Консультации»', () => {
  it('shows the newest call first, without texts', async () => {
    const { find } = await reportedWorld();
    const { consultations, total, next, volunteers, topics } = await find();
    assert.deepEqual(
      consultations.map((row) => [row.entryId, row.volunteer?.id ?? null, row.callOfClient, row.score.kind]),
      [
        ['call-2', null, 2, 'not-reached'],
        ['call-1', 1, 1, 'given'],
      ],
    );
    assert.deepEqual([total, next, volunteers.map(({ id }) => id)], [2, null, [1, 2, 3]]);
    assert.deepEqual(
      topics.map(({ name }) => name),
      ['Работа', 'Развод'],
    );
    assert.deepEqual(
      consultations[1]?.others.map(({ id }) => id),
      [2],
    );
    assert.deepEqual(
      consultations[1]?.report?.topics.map(({ name }) => name),
      ['Работа'],
    );
    assert.equal(JSON.stringify(consultations).includes('Говорили'), false);
  });

  it('goes on where a page ended', async () => {
    const { find } = await reportedWorld();
    const first = await find({ limit: 1 });
    assert.deepEqual([first.consultations.length, first.next], [1, 'call-2']);
    const second = await find({ limit: 1, after: first.next });
    assert.deepEqual([second.consultations[0]?.entryId, second.next], ['call-1', null]);
    await assert.rejects(find({ after: 'gone' }), { code: 'consultation.not-found' });
  });

  it('reads days of the charity’s calendar, the last one included', async () => {
    const { find, world } = await reportedWorld();
    const nearMidnight = aConsultation({ entryId: 'late', startedAt: new Date('2026-12-01T20:59:59Z') });
    await storeConsultations(world, [nearMidnight]);
    assert.equal((await find({ from: '2026-12-01', to: '2026-12-01' })).total, 3);
    assert.equal((await find({ from: '2026-12-02', to: '2026-12-02' })).total, 0);
    await assert.rejects(find({ from: '2026-12-02', to: '2026-12-01' }), { code: 'period.reversed' });
    await assert.rejects(find({ from: '2026-13-01' }), { code: 'period.malformed' });
  });

  it('tells a score outside the scale apart', async () => {
    const odd = aConsultation({ mark: { kind: 'given', value: 9 }, scoreUncertain: true });
    const { find } = await reportsWorld([odd]);
    assert.deepEqual((await find()).consultations[0]?.score, {
      kind: 'out-of-scale',
      value: 9,
      uncertain: true,
    });
  });

  it('opens one with its text, and the missed one without', async () => {
    const { show } = await reportedWorld();
    const { text } = await show({ entryId: 'call-1' });
    assert.deepEqual(
      [text?.story, text?.feeling, text?.minutesApart, text?.discussedBy],
      ['Говорили о работе.', 4, 0, null],
    );
    assert.equal((await show({ entryId: 'call-2' })).text, null);
    await assert.rejects(show({ entryId: 'gone' }), { code: 'consultation.not-found' });
  });
});

describe('The mark «discussed»', () => {
  it('is set once, taken back, and told to the author', async () => {
    const { world, discuss, show, page, find } = await reportedWorld();
    const id = aReportId(1);
    assert.equal((await find({ report: 'to-discuss' })).total, 1);
    await discuss(SUPERVISOR, { id, discussed: true });
    await discuss({ ...SUPERVISOR, id: 100 }, { id, discussed: true });
    const { text } = await show({ entryId: 'call-1' });
    assert.deepEqual([text?.discussedBy?.id, text?.discussedAt], [200, NOW]);
    assert.equal((await page(1)).sent[0]?.discussed, true);
    assert.deepEqual(world.analytics.days, ['2026-12-01']);
    await discuss(SUPERVISOR, { id, discussed: false });
    assert.equal((await find({ report: 'to-discuss' })).total, 1);
  });

  it('is for reports that were sent', async () => {
    const { discuss, save } = await reportsWorld();
    await save(1, anInput());
    await assert.rejects(discuss(SUPERVISOR, { id: aReportId(1), discussed: true }), {
      code: 'report.not-found',
    });
  });
});

describe('The thread of a report', () => {
  it('is between its author and supervisors', async () => {
    const { write, thread, page, find } = await reportedWorld();
    const id = aReportId(1);
    await write(SUPERVISOR, id, 'Поговорим завтра?');
    await write(volunteer(1), id, 'Да');
    const { messages, open } = await thread(volunteer(1), id);
    assert.deepEqual([messages.map(({ text }) => text), open], [['Поговорим завтра?', 'Да'], true]);
    assert.equal((await page(1)).sent[0]?.messages, 2);
    assert.equal((await find({ volunteerId: 1 })).consultations[0]?.report?.messages, 2);
  });

  it('is not found by anybody else, administrators and directors included', async () => {
    const { write, thread } = await reportedWorld();
    for (const caller of [volunteer(2), ADMINISTRATOR, DIRECTOR]) {
      await assert.rejects(thread(caller, aReportId(1)), { code: 'thread.not-found' });
      await assert.rejects(write(caller, aReportId(1), 'Кто там?'), { code: 'thread.not-found' });
    }
  });

  it('begins when the report is sent', async () => {
    const { save, thread } = await reportsWorld();
    await save(1, anInput());
    for (const caller of [volunteer(1), SUPERVISOR])
      await assert.rejects(thread(caller, aReportId(1)), { code: 'thread.not-found' });
  });
});
