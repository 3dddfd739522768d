import { makeCloseCollecting } from '../../src/app/close-collecting.ts';
import { makeMakeDraft } from '../../src/app/make-draft.ts';
import type { FakeWorld } from '../fakes/world.ts';
import { answer, collecting, MONTH, moscow, TestRunner } from './collecting-world.ts';

export const FIRST = '2026-12-01T10:00';
export const SECOND = '2026-12-01T18:00';
export const THIRD = '2026-12-02T10:00';
export const DEADLINE = moscow('2026-11-25T21:00');

/** A month whose draft can be made, by a runner the test may disturb. */
export interface ClosedMonth {
  readonly world: FakeWorld;
  readonly runner: TestRunner;
  readonly makeDraft: ReturnType<typeof makeMakeDraft>;
}

/** Three have answered, the fourth has not, and the deadline has come. */
export async function closed(): Promise<ClosedMonth> {
  const world = await collecting({ volunteers: 4 });
  await answer(world, 1, [FIRST, SECOND]);
  await answer(world, 2, [FIRST]);
  await answer(world, 3, [THIRD]);
  world.clock.set(DEADLINE);
  await makeCloseCollecting(world)(MONTH);
  world.jobs.take();
  const runner = new TestRunner();
  return { world, runner, makeDraft: makeMakeDraft({ ...world, runner }) };
}

/** Who sits where in the working schedule, `slot person`. */
export const shifts = async (world: FakeWorld) =>
  (await world.repositories.schedules.working(MONTH))?.shifts.map(
    (one) => `${one.slotId} ${one.volunteerId}`,
  );
