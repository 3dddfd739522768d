import assert from 'node:assert/strict';
import type { Desk } from '../desk.ts';
import { DIRECTOR, moscow } from '../stage.ts';
import type { Stage } from '../stage.ts';
import { until } from '../until.ts';

const LIMIT_MS = 120_000;

/** The service reads eighteen months by itself. */
export async function readThePast(stage: Stage): Promise<void> {
  const { sandbox, database } = stage.scene;
  await until(
    'the calls of eighteen months are read',
    async () => {
      // The telephony's pace goes by the sandbox's clock.
      await sandbox.settleLost();
      return (await database.waitingReadings()) === 0;
    },
    LIMIT_MS,
  );
  assert.ok((await sandbox.now()) < new Date(moscow('2027-01-20', '11:00')));
  assert.ok((await database.calls()) > 10_000);
}

/** The report of January has made itself, and its task leads the director to it. */
export async function readTheReport(stage: Stage, desk: Desk): Promise<void> {
  await desk.become(DIRECTOR);
  const isOpened = (url: string): boolean =>
    url.startsWith(stage.scene.processes.service) && url.endsWith('/opened');
  const [answer] = await Promise.all([
    desk.page.waitForResponse((one) => isOpened(one.url()) && one.request().method() === 'POST'),
    desk.followTask('period-reports'),
  ]);
  assert.ok(answer.ok());
  await stage.scene.sandbox.settle();
}
