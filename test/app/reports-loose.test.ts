import assert from 'node:assert/strict';
import { makeListLooseReports } from '../../src/app/consultations/list-loose-reports.ts';
import { makeSettleJoin } from '../../src/app/consultations/settle-join.ts';
import { aConsultation } from '../builders/consultation.ts';
import { aReportId } from '../builders/volunteer-report.ts';
import { asTheContractHasIt } from './collecting-world.ts';
import { anInput, BEGAN, HOUR, NOW, reportsWorld, SUPERVISOR } from './reports-world.ts';

const DAY = 24 * HOUR;

/** A world and its list as the contract has it. */
async function looseWorld(calls: Parameters<typeof reportsWorld>[0] = []) {
  const made = await reportsWorld(calls);
  const list = makeListLooseReports(made.world);
  const settle = makeSettleJoin(made.world);
  return {
    ...made,
    list: async () => {
      const view = await list();
      asTheContractHasIt('looseReports', view);
      return view.reports;
    },
    settleNone: (n: number) => settle(SUPERVISOR, { id: aReportId(n), entryId: null }),
  };
}

describe('Reports without a certain call', () => {
  it('are read whole by supervisors while no telephony knows a call', async () => {
    const { send, discuss, write, list } = await looseWorld();
    await send(1, anInput({ risk: true, discussWithSupervisor: true }));
    const id = aReportId(1);
    const [report, ...more] = await list();
    assert.deepEqual(more, []);
    assert.deepEqual(
      [report?.id, report?.volunteer.id, report?.story, report?.risk, report?.discussWithSupervisor],
      [id, 1, 'Говорили о работе.', true, true],
    );
    assert.deepEqual(
      [report?.topics.map(({ name }) => name), report?.outcome, report?.feeling, report?.join],
      [['Работа'], 'helped', 4, 'waiting'],
    );
    assert.deepEqual([report?.discussed, report?.messages, report?.sentAt], [null, 0, NOW]);
    await discuss(SUPERVISOR, { id, discussed: true });
    await write(SUPERVISOR, id, 'Созвонимся вечером?');
    const [later] = await list();
    assert.deepEqual([later?.discussed?.by.id, later?.discussed?.at, later?.messages], [200, NOW, 1]);
  });

  it('leave the list when their call is certain, and stay when a person said that there is none', async () => {
    const near = (minutes: number, entryId: string) =>
      aConsultation({ entryId, beganAt: new Date(BEGAN.getTime() + minutes * 60_000) });
    const { send, list, settleNone } = await looseWorld([near(0, 'one'), near(2, 'other')]);
    // Between two calls of its volunteer: which one it is nobody can tell.
    await send(1, anInput({ beganAt: new Date(BEGAN.getTime() + 60_000) }));
    await send(1, anInput({ id: aReportId(2), beganAt: new Date(BEGAN.getTime() + 4 * HOUR) }));
    assert.deepEqual(
      (await list()).map(({ id, join }) => [id, join]),
      [
        [aReportId(2), 'waiting'],
        [aReportId(1), 'unsafe'],
      ],
    );
    await settleNone(1);
    assert.deepEqual(
      (await list()).map(({ join }) => join),
      ['waiting', 'none'],
    );
    await send(1, anInput({ id: aReportId(3), entryId: 'one', beganAt: BEGAN }));
    assert.equal((await list()).length, 2);
  });

  it('are those of conversations of the last 90 days, drafts never', async () => {
    const { world, send, save, list } = await looseWorld();
    await send(1, anInput());
    await save(2, anInput({ id: aReportId(2) }));
    const { beganAt } = anInput();
    world.clock.set(new Date(beganAt.getTime() + 90 * DAY));
    assert.equal((await list()).length, 1);
    world.clock.set(new Date(beganAt.getTime() + 90 * DAY + 1));
    assert.deepEqual(await list(), []);
  });
});
