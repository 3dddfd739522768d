import type { QueueOptions } from 'pg-boss';
import type { JobName } from '../../ports/jobs.ts';

export const JOB_NAMES: readonly JobName[] = [
  'timetable',
  'generation',
  'crm-outbox',
  'telephony',
  'analytics',
];

/** A holder that gives no sign of life for this long is taken for dead and its wake given to another worker. */
const HEARTBEAT_SECONDS = 30;
/** No round of work takes longer; one that does is given to another worker too, which the work's own lock then stops. */
const EXPIRE_SECONDS = 15 * 60;
/** Wakes are traces of nothing once done. */
const DELETE_AFTER_SECONDS = 60 * 60;

/**
 * The policy must be `standard`: with one that drops a wake because another is queued, the wake of a transaction still open
 * would swallow those of others, and be gone before they commit. Wakes that pile up are fetched together instead.
 */
export const QUEUE_OPTIONS: QueueOptions & { heartbeatSeconds: number } = {
  heartbeatSeconds: HEARTBEAT_SECONDS,
  expireInSeconds: EXPIRE_SECONDS,
  retryLimit: 3,
  retryDelay: 1,
  retryBackoff: true,
  retentionSeconds: 24 * 60 * 60,
  deleteAfterSeconds: DELETE_AFTER_SECONDS,
};

/** How often a worker looks for wakes, in seconds (the shortest pg-boss allows), and how many it takes at once. */
export const POLLING = { pollingIntervalSeconds: 0.5, batchSize: 200 } as const;

/** Every minute. Work that waits for a certain instant, or that a crash left behind, is found with the next tick. */
export const EVERY_MINUTE = '* * * * *';
