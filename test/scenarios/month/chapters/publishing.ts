import assert from 'node:assert/strict';
import type { Administrator } from '../administrator.ts';
import type { Desk } from '../desk.ts';
import { MONTH, moscow } from '../stage.ts';
import type { Stage } from '../stage.ts';
import { readSchedule, switchReminderOff } from '../volunteers.ts';

/** Places in the list of volunteers: who never opens the schedule. */
const NEVER_READ = [3, 35];

/** Kill 4: the draft is made and stands before being stored. */
export async function makeDraft(stage: Stage): Promise<void> {
  const { processes, sandbox, database } = stage.scene;
  await sandbox.move(moscow('2027-01-25', '20:59'));
  const hold = await database.hold('drafts');
  const moved = sandbox.move(moscow('2027-01-25', '21:00'));
  const seen = await hold.blocked(/INSERT INTO schedule_generation/);
  await processes.killService();
  stage.chronicle.killed('in generation', seen);
  await hold.release();
  await moved;
  assert.equal(await database.stateOf(MONTH), 'generating');
  assert.equal(await database.drafts(MONTH), 0);
  await stage.comeBack();
  assert.equal(await database.stateOf(MONTH), 'review');
  assert.equal(await database.drafts(MONTH), 1);
}

export async function review(stage: Stage, office: Administrator): Promise<void> {
  await stage.scene.sandbox.move(moscow('2027-01-26', '10:00'));
  await office.review();
}

/** Kill 5: publishing stands before its shifts. Kill 2: it is committed, and its first request to amoCRM has not left. */
export async function publish(stage: Stage, office: Administrator): Promise<void> {
  const { processes, sandbox, database } = stage.scene;
  await sandbox.move(moscow('2027-01-28', '12:00'));
  const published = await database.hold('published');
  await office.openPublishing();
  const refused = office.pressPublish('fails');
  const seen = await published.blocked(/INSERT INTO published_shift/);
  await processes.killService();
  stage.chronicle.killed('in publishing', seen);
  await published.release();
  await refused;
  assert.equal(await database.stateOf(MONTH), 'review');
  await processes.startService();
  await sandbox.settle();

  const since = (await sandbox.journal()).at(-1)?.seq ?? 0;
  await office.openPublishing();
  const pace = await database.hold('pace');
  await office.pressPublish('succeeds');
  const waiting = await pace.blocked(/UPDATE crm_rate/);
  const tasks = await database.deliveries('read-schedule', MONTH);
  await processes.killService();
  assert.equal((tasks['waiting'] ?? 0) + (tasks['sending'] ?? 0), stage.people.length);
  assert.deepEqual(
    (await sandbox.journal(since)).filter(({ method }) => method !== 'GET'),
    [],
  );
  stage.chronicle.killed(
    'between a commit and the first request to amoCRM',
    `${JSON.stringify(tasks)} tasks committed, none of them in the journal; ${waiting}`,
  );
  await pace.release();
  assert.equal(await database.stateOf(MONTH), 'published');
  await stage.comeBack();
  assert.deepEqual(await database.deliveries('read-schedule', MONTH), { created: stage.people.length });
}

export async function readTheSchedule(stage: Stage, desk: Desk): Promise<void> {
  for (const [place, { id }] of stage.people.entries()) {
    if (NEVER_READ.includes(place)) continue;
    await readSchedule(desk, id, MONTH, stage.scene.processes.service);
    stage.ledger.readFirst.add(id);
    if (place === 0) {
      await switchReminderOff(desk);
      stage.ledger.noReminder.set(id, await stage.scene.sandbox.now());
    }
  }
  await stage.scene.sandbox.settle();
}
