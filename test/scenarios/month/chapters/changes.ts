import assert from 'node:assert/strict';
import type { Administrator } from '../administrator.ts';
import type { Desk } from '../desk.ts';
import { shiftsOfThree } from '../shifts-of-three.ts';
import type { Shift } from '../shifts-of-three.ts';
import { MONTH, moscow, NEXT } from '../stage.ts';
import type { Stage } from '../stage.ts';
import { askForChange, readSchedule, withdraw } from '../volunteers.ts';

export async function change(stage: Stage, desk: Desk, office: Administrator): Promise<void> {
  const { sandbox, processes } = stage.scene;
  await sandbox.move(moscow('2027-01-29', '10:00'));
  const [withdrawn, replaced, declined] = await threeShifts(stage);
  for (const shift of [withdrawn, replaced, declined]) await askForChange(desk, shift.person, shift.slot);
  await withdraw(desk, withdrawn.person, withdrawn.slot);
  const replacement = await office.replace(stage.named(replaced.person));
  await office.decline(stage.named(declined.person));
  await sandbox.settle();
  await readSchedule(desk, replacement, MONTH, processes.service);
  await readSchedule(desk, replaced.person, MONTH, processes.service);
  const nobody = new Set<number>();
  stage.ledger.requests.push(
    { ...withdrawn, outcome: 'withdrawn', seenBy: nobody },
    { ...replaced, outcome: 'replaced', replacement, seenBy: new Set([replacement, replaced.person]) },
    { ...declined, outcome: 'declined', seenBy: nobody },
  );
}

export async function publishAgain(stage: Stage, desk: Desk, office: Administrator): Promise<void> {
  const { sandbox, processes } = stage.scene;
  await stage.moveOn(['2027-01-31', '2027-02-02', '2027-02-05'], '10:00');
  const changed = await office.editAndPublishAgain();
  const newest = (await stage.versions()).at(-1)!;
  stage.ledger.publishedAgain.add(newest.number);
  await sandbox.settle();
  await readSchedule(desk, changed, MONTH, processes.service);
}

export async function close(stage: Stage): Promise<void> {
  await stage.moveOn(['2027-02-23', '2027-02-26'], '09:00');
  await stage.scene.sandbox.move(moscow('2027-03-01', '00:05'));
  assert.equal(await stage.scene.database.stateOf(MONTH), 'closed');
  assert.equal(await stage.scene.database.stateOf(NEXT), 'review');
  assert.equal(await stage.scene.database.undelivered(), 0);
}

async function threeShifts(stage: Stage): Promise<[Shift, Shift, Shift]> {
  const newest = (await stage.versions()).at(-1)!;
  return shiftsOfThree(newest, new Date(moscow('2027-02-08', '00:00')), stage.ledger.readFirst);
}
