import type pg from 'pg';
import type { Jobs } from '../../ports/jobs.ts';
import type { Repositories, UnitOfWork } from '../../ports/unit-of-work.ts';
import type { PgSession } from './pg-session.ts';
import { inTransaction } from './pg-transaction.ts';
import { PgAvailabilityRepository } from './repositories/pg-availability-repository.ts';
import { PgCalendarLinkRepository } from './repositories/pg-calendar-link-repository.ts';
import { PgChangeRequestRepository } from './repositories/pg-change-request-repository.ts';
import { PgCrmTaskRepository } from './repositories/pg-crm-task-repository.ts';
import { PgCycleRepository } from './repositories/pg-cycle-repository.ts';
import { PgDirectoryRepository } from './repositories/pg-directory-repository.ts';
import { PgGenerationRequestRepository } from './repositories/pg-generation-request-repository.ts';
import { PgPersonRepository } from './repositories/pg-person-repository.ts';
import { PgScheduleRepository } from './repositories/pg-schedule-repository.ts';
import { PgSettingsRepository } from './repositories/pg-settings-repository.ts';
import { PgSlotRepository } from './repositories/pg-slot-repository.ts';
import { PgThreadRepository } from './repositories/pg-thread-repository.ts';
import { PgTimetableRepository } from './repositories/pg-timetable-repository.ts';

/** A statement within the transaction. */
export type TransactionQuery = (text: string, values?: unknown[]) => Promise<{ rows: unknown[] }>;

/** Makes the Jobs of one transaction: what is woken through them is woken only if it commits. */
export type JobsWithin = (query: TransactionQuery) => Jobs;

/** Transactions on PostgreSQL; see inTransaction for what is retried and thrown. */
export class PgUnitOfWork implements UnitOfWork {
  readonly #pool: pg.Pool;
  readonly #jobsWithin: JobsWithin;

  constructor(pool: pg.Pool, jobsWithin: JobsWithin) {
    this.#pool = pool;
    this.#jobsWithin = jobsWithin;
  }

  run<T>(work: (repositories: Repositories) => Promise<T>): Promise<T> {
    return inTransaction(this.#pool, (session) => work(this.#repositories(session)));
  }

  read<T>(work: (repositories: Repositories) => Promise<T>): Promise<T> {
    return inTransaction(this.#pool, (session) => work(this.#repositories(session)), 'begin_read');
  }

  #repositories(session: PgSession): Repositories {
    return {
      people: new PgPersonRepository(session),
      directory: new PgDirectoryRepository(session),
      settings: new PgSettingsRepository(session),
      cycles: new PgCycleRepository(session),
      slots: new PgSlotRepository(session),
      availability: new PgAvailabilityRepository(session),
      schedules: new PgScheduleRepository(session),
      requests: new PgChangeRequestRepository(session),
      threads: new PgThreadRepository(session),
      crmTasks: new PgCrmTaskRepository(session),
      timetable: new PgTimetableRepository(session),
      generationRequests: new PgGenerationRequestRepository(session),
      calendarLinks: new PgCalendarLinkRepository(session),
      jobs: this.#jobsWithin((text, values) => session.query(text, values)),
    };
  }
}
