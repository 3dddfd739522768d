import { makeAskForChange } from '../../src/app/ask-for-change.ts';
import { makeDecideRequest } from '../../src/app/decide-request.ts';
import type { Decision } from '../../src/app/decide-request.ts';
import { aShift } from '../builders/schedule.ts';
import { ADMINISTRATOR, FIRST, MONTH, scheduleWorld, SINGLE, volunteer } from './schedule-world.ts';
import type { ScheduleWorldOptions } from './schedule-world.ts';

/** A decision without the address of its request. */
export type Choice = Decision extends infer One
  ? One extends Decision
    ? Omit<One, 'id' | 'version'>
    : never
  : never;

/** December 2026, published: 1 and 2 in the first slot, 3 alone on the 5th; 4 is free. */
export async function publishedWorld(options: ScheduleWorldOptions = {}) {
  const setup = await scheduleWorld({
    shifts: [aShift(FIRST, 1), aShift(FIRST, 2), aShift(SINGLE, 3)],
    ...options,
  });
  await setup.publish();
  const ask = makeAskForChange(setup.world);
  const decide = makeDecideRequest(setup.world);
  return {
    ...setup,
    ask: (id: number, slotId = FIRST, reason = 'Заболел', colleagueId: number | null = null) =>
      ask(volunteer(id), { slotId, reason, colleagueId }),
    decide: async (id: string, choice: Choice) => {
      const version = (await setup.repositories.requests.find(id))?.version ?? 0;
      return decide(ADMINISTRATOR, { id, version, ...choice } as Decision);
    },
    /** Who stands where in the newest published version. */
    published: async () =>
      ((await setup.repositories.schedules.published(MONTH))?.shifts ?? []).map(
        (shift) => `${shift.slotId} ${shift.volunteerId}`,
      ),
    working: async () =>
      ((await setup.repositories.schedules.working(MONTH))?.shifts ?? []).map(
        (shift) => `${shift.slotId} ${shift.volunteerId}`,
      ),
  };
}
