import assert from 'node:assert/strict';
import { addTasks } from '../../src/app/crm-tasks/write-tasks.ts';
import { endTasksOfTheGone } from '../../src/app/people/end-tasks-of-the-gone.ts';
import { remindersDue } from '../../src/app/reports/report-reminders.ts';
import { endReportReminders } from '../../src/app/reports/end-report-reminders.ts';
import { parseRoute, routeOfHash } from '../../widgets/kit/app/route.ts';
import { wantedBy } from '../../widgets/volunteer/reports/my-reports.ts';
import { aConsultation } from '../builders/consultation.ts';
import { aJoin, aReport } from '../builders/volunteer-report.ts';
import { aPerson } from '../builders/person.ts';
import { anInput, BEGAN, HOUR, reportsWorld } from './reports-world.ts';

/** The first of the day's reminder times a day after the conversation: 2 December, 12:00 in Moscow. */
const REMINDER = new Date('2026-12-02T09:00:00Z');
const END = new Date(BEGAN.getTime() + 72 * HOUR);

async function remindedWorld() {
  const setup = await reportsWorld([aConsultation()]);
  setup.world.clock.set(REMINDER);
  await setup.remind(REMINDER);
  const tasks = () => setup.repositories.crmTasks.list({ kind: 'write-report' });
  return { ...setup, tasks };
}

describe('Reminders of missing reports', () => {
  const due = async (setup: Awaited<ReturnType<typeof reportsWorld>>, after: Date, until: Date) =>
    setup.world.uow.run(async (repositories) =>
      remindersDue(repositories, await repositories.settings.load(), after, until),
    );

  it('are due at the first reminder time a day after the conversation', async () => {
    const setup = await reportsWorld([aConsultation()]);
    assert.deepEqual(await due(setup, BEGAN, REMINDER), [REMINDER]);
    assert.deepEqual(await due(setup, BEGAN, new Date(REMINDER.getTime() - 1)), []);
  });

  it('of a call that became known late are due at the next reminder time while a report can be written', async () => {
    const setup = await reportsWorld([aConsultation()]);
    assert.deepEqual(await due(setup, REMINDER, END), [new Date(REMINDER.getTime() + 4 * HOUR)]);
    const last = new Date('2026-12-04T05:00:00Z');
    assert.deepEqual(await due(setup, last, new Date(last.getTime() + 48 * HOUR)), []);
  });

  it('are due once for one conversation', async () => {
    const setup = await remindedWorld();
    assert.deepEqual(await due(setup, REMINDER, END), []);
  });

  it('are due for no conversation that has a report, certain or proposed', async () => {
    for (const state of ['safe', 'unsafe'] as const) {
      const setup = await reportsWorld([aConsultation()]);
      await setup.repositories.reports.addMany([aReport()]);
      await setup.repositories.reports.saveJoins([aJoin({ state })]);
      assert.deepEqual(await due(setup, BEGAN, END), []);
      await setup.remind(REMINDER);
      assert.equal((await setup.repositories.crmTasks.list({ kind: 'write-report' })).length, 0);
    }
  });
});

describe('The task «write the report»', () => {
  it('names the conversation, is due when the time to write is over, and ends with the reminders that go out next', async () => {
    const { tasks } = await remindedWorld();
    const [task] = await tasks();
    assert.deepEqual(
      [task?.personId, task?.subject, task?.due, task?.endsAt, task?.endResult],
      [1, 'call-1', END, new Date('2026-12-04T09:00:00Z'), 'Время вышло'],
    );
    assert.match(task?.text ?? '', /вт, 1 декабря, 10:30, длился 10 мин 0 с.*#smena\/reports\/call-1$/);
  });

  it('leads to the report of its conversation, whatever the call’s id has in it', async () => {
    const entryId = 'MTg0Nz/g2MDk+MTo==';
    const { world, remind, repositories } = await reportsWorld([aConsultation({ entryId })]);
    world.clock.set(REMINDER);
    await remind(REMINDER);
    const [task] = await repositories.crmTasks.list({ kind: 'write-report' });
    const route = routeOfHash(task?.text.replace(/^[^#]*/, '') ?? '');
    assert.deepEqual(parseRoute(route ?? ''), { name: 'reports', rest: [entryId] });
    assert.deepEqual(wantedBy(parseRoute(route ?? '').rest), { entryId });
  });

  it('is written once though the timetable repeats itself', async () => {
    const { remind, tasks } = await remindedWorld();
    await remind(REMINDER);
    await remind(new Date(REMINDER.getTime() + 4 * HOUR));
    assert.equal((await tasks()).length, 1);
  });

  it('is not written too early, too late, or for somebody who left', async () => {
    const setup = await reportsWorld([
      aConsultation({ entryId: 'young', beganAt: new Date(REMINDER.getTime() - 24 * HOUR + 1) }),
      aConsultation({ entryId: 'old', beganAt: new Date(REMINDER.getTime() - 72 * HOUR) }),
      aConsultation({ entryId: 'left', volunteerId: 2, scoreVolunteerId: null }),
    ]);
    await setup.repositories.people.saveAll([aPerson({ id: 2, isActive: false })]);
    await setup.remind(REMINDER);
    assert.deepEqual(await setup.repositories.crmTasks.list({ kind: 'write-report' }), []);
  });

  it('is not written any more when an outage ate the time', async () => {
    const setup = await reportsWorld([aConsultation()]);
    setup.world.clock.set(END);
    await setup.remind(REMINDER);
    assert.deepEqual(await setup.repositories.crmTasks.list({ kind: 'write-report' }), []);
  });

  it('ends when the report comes', async () => {
    const { world, send, repositories, tasks } = await remindedWorld();
    const [task] = await tasks();
    await repositories.crmTasks.modify([task?.id ?? ''], (one) => ({
      ...one,
      delivery: 'created',
      crmId: 7,
    }));
    await send(1, anInput({ beganAt: BEGAN }));
    assert.deepEqual(
      (await tasks()).map(({ completion, result }) => [completion, result]),
      [['wanted', 'Отчёт получен']],
    );
    assert.ok(world.jobs.wakes.includes('crm-outbox'));
  });

  it('stays while the report is only proposed', async () => {
    const { world, repositories, tasks } = await remindedWorld();
    await repositories.reports.addMany([aReport()]);
    await repositories.reports.saveJoins([aJoin({ state: 'unsafe' })]);
    await world.uow.run((inside) => endReportReminders(world, inside));
    assert.equal((await tasks())[0]?.delivery, 'waiting');
  });

  it('ends when the call turns out to be somebody else’s', async () => {
    const { world, repositories, tasks } = await remindedWorld();
    await repositories.consultations.save([aConsultation({ volunteerId: 2 })], 'Europe/Moscow');
    await world.uow.run((inside) => endReportReminders(world, inside));
    assert.equal((await tasks())[0]?.delivery, 'dropped');
  });

  it('ends when its volunteer leaves', async () => {
    const { world, repositories, tasks } = await remindedWorld();
    await repositories.people.saveAll([aPerson({ id: 1, isActive: false })]);
    await world.uow.run(async (inside) => endTasksOfTheGone(world, inside, await inside.settings.load()));
    assert.equal((await tasks())[0]?.delivery, 'dropped');
  });
});

describe('The task «report for the period»', () => {
  it('ends when its director is none any more', async () => {
    const { world, repositories } = await reportsWorld();
    await world.uow.run((inside) =>
      addTasks(world, inside, [
        { kind: 'period-report', personId: 300, subject: '2026-11', text: 'Готов отчёт', due: END },
      ]),
    );
    const ended = async () => {
      await world.uow.run(async (inside) => endTasksOfTheGone(world, inside, await inside.settings.load()));
      return (await repositories.crmTasks.list({ kind: 'period-report' }))[0]?.delivery;
    };
    assert.equal(await ended(), 'waiting');
    await repositories.people.saveAll([aPerson({ id: 300, groupId: 10 })]);
    assert.equal(await ended(), 'dropped');
  });
});
