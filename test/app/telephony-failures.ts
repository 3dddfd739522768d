import { TelephonyUnavailable } from '../../src/ports/telephony-gateway.ts';
import type { TelephonyProblem } from '../../src/ports/telephony-gateway.ts';
import type { callsWorld } from './calls-world.ts';

export type World = ReturnType<typeof callsWorld>;

/** The telephony answers the next request, or so many, with this. */
export function fails(
  world: World,
  problem: TelephonyProblem,
  retryInMs: number | null = null,
  times = 1,
): void {
  const retryAt = retryInMs === null ? null : new Date(world.clock.now().getTime() + retryInMs);
  world.telephony.failNext(new TelephonyUnavailable(problem, { retryAt }), times);
}

/** A night's reading that comes to nothing; the telephony is back when it is over. */
export async function failingNight(world: World): Promise<void> {
  fails(world, 'unreachable', null, 10);
  await world.request('daily');
  await world.read();
  world.telephony.comeBack();
}

export const lastSync = async (world: World) => (await world.repositories.callSyncs.recent(1))[0];
