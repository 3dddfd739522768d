import { PgBoss } from 'pg-boss';
import type { JobName, Jobs } from '../../ports/jobs.ts';
import type { Log } from '../../ports/log.ts';
import type { SystemTime } from '../../ports/system-time.ts';
import { FailureLog } from './failure-log.ts';
import { EVERY_MINUTE, JOB_NAMES, POLLING, QUEUE_OPTIONS } from './queues.ts';

export interface PgBossJobsOptions {
  readonly databaseUrl: string;
  readonly log: Log;
  readonly time: SystemTime;
  /** False for a process that only wakes others (`--role web`): it keeps no timer and does no upkeep. */
  readonly works: boolean;
  /** What is woken every minute; everything when absent. */
  readonly ticking?: readonly JobName[];
}

/** Runs a statement of the caller's transaction. */
export type TransactionQuery = (text: string, values?: unknown[]) => Promise<{ rows: unknown[] }>;

/** What a worker does when woken. The signal is aborted when the process must stop without waiting longer. */
export type WakeHandler = (signal: AbortSignal) => Promise<void>;

const SCHEMA = 'pgboss';
const STOP_WITHIN_MS = 30_000;
const CONNECTIONS = { works: 4, onlyWakes: 1 };

/**
 * Wakes through pg-boss, in the schema `pgboss` of our own database. While the database is away it goes on trying and logs;
 * what was committed is found when it is back.
 */
export class PgBossJobs implements Jobs {
  readonly #boss: PgBoss;
  readonly #ticking: readonly JobName[];
  readonly #log: Log;

  constructor({ databaseUrl, log, time, works, ticking = JOB_NAMES }: PgBossJobsOptions) {
    this.#ticking = works ? ticking : [];
    this.#log = log;
    this.#boss = new PgBoss({
      connectionString: databaseUrl,
      application_name: 'smena-jobs',
      schema: SCHEMA,
      max: works ? CONNECTIONS.works : CONNECTIONS.onlyWakes,
      schedule: works,
      supervise: works,
      superviseIntervalSeconds: 20,
    });
    const failures = new FailureLog(log, time);
    // Without a listener an error of a worker's poll would end the process.
    this.#boss.on('error', (error) => failures.failed(error));
  }

  /** Makes schema and queues where they are missing, also when several processes start at once. */
  async start(): Promise<void> {
    await this.#boss.start();
    for (const job of JOB_NAMES) {
      await this.#boss.createQueue(job, QUEUE_OPTIONS);
      await this.#boss.updateQueue(job, QUEUE_OPTIONS);
    }
    for (const job of this.#ticking) await this.#boss.schedule(job, EVERY_MINUTE);
  }

  /** Takes no more wakes, lets running handlers end for half a minute and closes its connections. */
  async stop(): Promise<void> {
    await this.#boss.stop({ graceful: true, close: true, timeout: STOP_WITHIN_MS });
  }

  /** Wakes at once, in no transaction of the caller's. */
  async wake(job: JobName): Promise<void> {
    await this.#boss.send(job, {});
  }

  /** Jobs of one transaction: a wake comes about if it commits, once however often it was asked for. */
  within(query: TransactionQuery): Jobs {
    const woken = new Set<JobName>();
    const db = { executeSql: query };
    return {
      wake: async (job) => {
        if (woken.has(job)) return;
        woken.add(job);
        await this.#boss.send(job, {}, { db });
      },
    };
  }

  /**
   * Calls the handler soon after a wake; wakes that came together are one call. A handler that throws is called again after
   * some seconds, a few times, and with the next minute; it must be idempotent.
   */
  async onWake(job: JobName, handler: WakeHandler): Promise<void> {
    await this.#boss.work(job, POLLING, async ([first]) => {
      try {
        await handler(first?.signal ?? new AbortController().signal);
      } catch (error) {
        this.#log.error('jobs.handler-failed', { job }, error);
        throw error;
      }
    });
  }
}
