import { setTimeout as sleep } from 'node:timers/promises';
import type { SystemTime } from '../../ports/system-time.ts';

/** The machine's own time. */
export const machineTime: SystemTime = {
  monotonicMs: () => performance.now(),
  async sleep(ms, signal) {
    await sleep(ms, undefined, signal === undefined ? {} : { signal });
  },
};
