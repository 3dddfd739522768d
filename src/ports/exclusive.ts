/** Names of work that only one process may do at a time. */
export type ExclusiveWork =
  | 'timetable'
  | 'crm-outbox'
  | 'generation'
  | 'people-sync'
  | 'sandbox-history'
  | 'call-sync'
  | 'analytics';

/** Mutual exclusion over all processes; freed when the holder dies. */
export interface Exclusive {
  /** Runs `work` while holding the name; answers null without running it when somebody else holds it. */
  tryRun<T>(name: ExclusiveWork, work: () => Promise<T>): Promise<T | null>;
}
