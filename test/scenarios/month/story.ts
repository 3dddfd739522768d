import assert from 'node:assert/strict';
import { Administrator } from './administrator.ts';
import { change, close, publishAgain } from './chapters/changes.ts';
import { answerInTime, answerLater, openCollecting, remind } from './chapters/collecting.ts';
import { readThePast, readTheReport } from './chapters/consultations.ts';
import { makeDraft, publish, readTheSchedule, review } from './chapters/publishing.ts';
import { conversationsOf } from './calls-of-the-story.ts';
import { Desk } from './desk.ts';
import { expectedTasks } from './expected.ts';
import { ADMINISTRATOR, DIRECTOR, MONTH, NEXT, Stage } from './stage.ts';
import type { Scene } from './stage.ts';
import { tellReckoning } from './tell-reckoning.ts';

/** One month, chapter by chapter. Answers whether every task came about and ended exactly once. */
export async function liveTheMonth(scene: Scene): Promise<boolean> {
  const stage = new Stage(scene);
  const { processes, sandbox } = scene;
  await chapter(stage, 'the sandbox and the service start', async () => {
    await processes.startSandbox();
    await processes.startService();
  });
  const begun = await sandbox.now();
  await stage.meetPeople();
  await chapter(stage, '20 January, 09:00: collecting opens', () => openCollecting(stage));
  const desk = await Desk.open(processes.sandbox);
  const office = new Administrator(await Desk.open(processes.sandbox), MONTH, stage.people);
  await office.desk.become(ADMINISTRATOR);
  try {
    await playAll(stage, desk, office);
    assert.deepEqual([...desk.thrown, ...office.desk.thrown], []);
  } catch (error) {
    for (const one of [desk, office.desk]) stage.chronicle.say(`--- ${await one.seen()}`);
    throw error;
  } finally {
    await desk.close();
    await office.desk.close();
  }
  return reckonUp(stage, begun);
}

async function playAll(stage: Stage, desk: Desk, office: Administrator): Promise<void> {
  const play = (title: string, live: () => Promise<void>): Promise<void> => chapter(stage, title, live);
  await play('40 volunteers answer, or do not', () => answerInTime(stage, desk));
  await play('the calls of eighteen months are read', () => readThePast(stage));
  await play('23 January, 10:00: the reminder', () => remind(stage));
  await play('late answers, two of them by the administrator', () => answerLater(stage, desk, office));
  await play('25 January, 21:00: the deadline and the draft', () => makeDraft(stage));
  await play('26 January: review by hand', () => review(stage, office));
  await play('28 January, 12:00: publishing', () => publish(stage, office));
  await play('38 of 40 read the schedule', () => readTheSchedule(stage, desk));
  await play('29 January: three requests', () => change(stage, desk, office));
  await play('5 February: published again after an edit', () => publishAgain(stage, desk, office));
  await play('the director reads the report of January', () => readTheReport(stage, desk));
  await play('20 February: collecting opens for March', () =>
    stage.moveOn(['2027-02-09', '2027-02-12', '2027-02-16', '2027-02-20'], '09:00'),
  );
  await play('1 March: the month is closed', () => close(stage));
}

function chapter<T>(stage: Stage, title: string, live: () => Promise<T>): Promise<T> {
  return stage.chronicle.chapter(title, live);
}

async function reckonUp(stage: Stage, begun: Date): Promise<boolean> {
  const { sandbox, database, startsAt } = stage.scene;
  const now = await sandbox.now();
  const deeds = {
    ...stage.ledger,
    volunteers: stage.people.map(({ id }) => id),
    administrator: ADMINISTRATOR,
    director: DIRECTOR,
    conversations: conversationsOf(await sandbox.roster(), startsAt, now),
  };
  const months = { lived: MONTH, next: NEXT };
  const expected = expectedTasks(deeds, await database.publications(), months, begun, now);
  return tellReckoning(stage.chronicle, expected, await sandbox.tasks(), await sandbox.journal());
}
