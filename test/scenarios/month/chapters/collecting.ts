import assert from 'node:assert/strict';
import type { Administrator } from '../administrator.ts';
import type { Desk } from '../desk.ts';
import { MONTH, moscow } from '../stage.ts';
import type { Stage } from '../stage.ts';
import { until } from '../until.ts';
import { answer, habitOf, send } from '../volunteers.ts';

/** Places in the list of volunteers: who enters what only later. */
const LATER = { sends: 11, answers: 8, entered: 19, sentFor: 30 };

/** Kill 1: the transaction that opens collecting stands before its tasks. */
export async function openCollecting(stage: Stage): Promise<void> {
  const { processes, sandbox, database } = stage.scene;
  const hold = await database.hold('tasks');
  const moved = sandbox.move(moscow('2027-01-20', '09:00'));
  const seen = await hold.blocked(/INSERT INTO crm_task/);
  await processes.killService();
  stage.chronicle.killed('while collecting opens', seen);
  await hold.release();
  await moved;
  assert.notEqual(await database.stateOf(MONTH), 'collecting');
  await processes.startService();
  await sandbox.settle();
  assert.equal(await database.stateOf(MONTH), 'collecting');
  assert.deepEqual(await database.deliveries('mark-availability', MONTH), { created: stage.people.length });
}

export async function answerInTime(stage: Stage, desk: Desk): Promise<void> {
  for (const [place, { id }] of stage.people.entries()) {
    const habit = habitOf(place, MONTH);
    await answer(desk, id, habit);
    if (habit.kind !== 'silent' && habit.kind !== 'unsent')
      stage.ledger.answers.set(id, { by: 'self', cannot: habit.kind === 'cannot' });
  }
  const stored = await stage.scene.database.answers(MONTH);
  for (const [id, { cannot }] of stage.ledger.answers) {
    assert.equal(stored.get(id)?.sent, true, `the answer of ${id} is stored`);
    assert.equal(stored.get(id)?.cannot, cannot);
  }
}

/** Kill 3: amoCRM has created the reminders, and its answer never comes. */
export async function remind(stage: Stage): Promise<void> {
  const { processes, sandbox } = stage.scene;
  await sandbox.move(moscow('2027-01-23', '09:59'));
  stage.ledger.reminded = stage.people.map(({ id }) => id).filter((id) => !stage.ledger.answers.has(id));
  const since = (await sandbox.journal()).at(-1)?.seq ?? 0;
  await sandbox.faults([
    { kind: 'timeout-after-success', match: { method: 'POST', path: '/api/v4/tasks' }, times: 1 },
  ]);
  const moved = sandbox.move(moscow('2027-01-23', '10:00'));
  const request = await until('amoCRM creates the reminders without an answer', async () =>
    (await sandbox.journal(since)).find((one) => one.fault === 'timeout-after-success'),
  );
  await processes.killService();
  const count = (JSON.parse(request.body) as unknown[]).length;
  stage.chronicle.killed(
    'after amoCRM created a task and before its answer',
    `journal ${request.seq}: POST /api/v4/tasks with ${count} tasks, status ${request.status}, ${request.fault}`,
  );
  assert.equal(count, stage.ledger.reminded.length);
  await moved;
  await stage.comeBack();
}

export async function answerLater(stage: Stage, desk: Desk, office: Administrator): Promise<void> {
  const id = (place: number): number => stage.people[place]!.id;
  await desk.become(id(LATER.sends));
  await desk.followTask('availability');
  await send(desk);
  stage.ledger.answers.set(id(LATER.sends), { by: 'self', cannot: false });
  await answer(desk, id(LATER.answers), { kind: 'weekday', weekday: 'вторник' });
  stage.ledger.answers.set(id(LATER.answers), { by: 'self', cannot: false });
  await office.enterAnswerOf(stage.people[LATER.entered]!, 'четверг');
  stage.ledger.answers.set(id(LATER.entered), { by: 'administrator', cannot: false });
  await office.sendMarksOf(stage.people[LATER.sentFor]!);
  stage.ledger.answers.set(id(LATER.sentFor), { by: 'administrator', cannot: false });
  const stored = await stage.scene.database.answers(MONTH);
  for (const person of stage.ledger.answers.keys())
    assert.equal(stored.get(person)?.sent, true, String(person));
}
