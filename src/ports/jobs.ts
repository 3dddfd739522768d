/** Work that somebody does soon, after the transaction it was enqueued in. */
export type JobName = 'timetable' | 'generation' | 'crm-outbox' | 'telephony' | 'analytics';

/** Wakes a background worker. The work itself is what stands in the database, so a wake that comes twice does nothing twice. */
export interface Jobs {
  wake(job: JobName): Promise<void>;
}
