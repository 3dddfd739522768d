import type pg from 'pg';
import type { Jobs } from '../../ports/jobs.ts';
import type { Repositories, UnitOfWork } from '../../ports/unit-of-work.ts';
import type { TextCipher } from '../../ports/text-cipher.ts';
import type { PgSession } from './pg-session.ts';
import { inTransaction } from './pg-transaction.ts';
import { PgConsultationQueries } from './queries/pg-consultation-queries.ts';
import { PgSlotExpectations } from './queries/pg-slot-expectations.ts';
import { PgAnalyticsMarks } from './repositories/pg-analytics-marks.ts';
import { PgAvailabilityRepository } from './repositories/pg-availability-repository.ts';
import { PgCalendarLinkRepository } from './repositories/pg-calendar-link-repository.ts';
import { PgCallRepository } from './repositories/pg-call-repository.ts';
import { PgCallSyncRepository } from './repositories/pg-call-sync-repository.ts';
import { PgChangeRequestRepository } from './repositories/pg-change-request-repository.ts';
import { PgConsultationRepository } from './repositories/pg-consultation-repository.ts';
import { PgCrmTaskRepository } from './repositories/pg-crm-task-repository.ts';
import { PgCycleRepository } from './repositories/pg-cycle-repository.ts';
import { PgDesktopLinkRepository } from './repositories/pg-desktop-link-repository.ts';
import { PgDayNoteRepository } from './repositories/pg-day-note-repository.ts';
import { PgDirectoryRepository } from './repositories/pg-directory-repository.ts';
import { PgEmployeeRepository } from './repositories/pg-employee-repository.ts';
import { PgGenerationRequestRepository } from './repositories/pg-generation-request-repository.ts';
import { PgPeriodReportRepository } from './repositories/pg-period-report-repository.ts';
import { PgPersonRepository } from './repositories/pg-person-repository.ts';
import { PgScheduleRepository } from './repositories/pg-schedule-repository.ts';
import { PgSettingsRepository } from './repositories/pg-settings-repository.ts';
import { PgSlotRepository } from './repositories/pg-slot-repository.ts';
import { PgThreadRepository } from './repositories/pg-thread-repository.ts';
import { PgTimetableRepository } from './repositories/pg-timetable-repository.ts';
import { PgTopicRepository } from './repositories/pg-topic-repository.ts';
import { PgVolunteerReportRepository } from './repositories/pg-volunteer-report-repository.ts';

/** A statement within the transaction. */
export type TransactionQuery = (text: string, values?: unknown[]) => Promise<{ rows: unknown[] }>;

/** Makes the Jobs of one transaction: what is woken through them is woken only if it commits. */
export type JobsWithin = (query: TransactionQuery) => Jobs;

/** Transactions on PostgreSQL, with texts of reports sealed by the cipher; see inTransaction for what is retried and thrown. */
export class PgUnitOfWork implements UnitOfWork {
  readonly #pool: pg.Pool;
  readonly #jobsWithin: JobsWithin;
  readonly #cipher: TextCipher;

  constructor(pool: pg.Pool, jobsWithin: JobsWithin, cipher: TextCipher) {
    this.#pool = pool;
    this.#jobsWithin = jobsWithin;
    this.#cipher = cipher;
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
      threads: new PgThreadRepository(session, this.#cipher),
      crmTasks: new PgCrmTaskRepository(session),
      timetable: new PgTimetableRepository(session),
      generationRequests: new PgGenerationRequestRepository(session),
      calendarLinks: new PgCalendarLinkRepository(session),
      desktopLinks: new PgDesktopLinkRepository(session),
      calls: new PgCallRepository(session),
      employees: new PgEmployeeRepository(session),
      callSyncs: new PgCallSyncRepository(session),
      consultations: new PgConsultationRepository(session),
      reports: new PgVolunteerReportRepository(session, this.#cipher),
      topics: new PgTopicRepository(session),
      periodReports: new PgPeriodReportRepository(session),
      dayNotes: new PgDayNoteRepository(session),
      analytics: new PgAnalyticsMarks(session),
      expectations: new PgSlotExpectations(session),
      consultationQueries: new PgConsultationQueries(session),
      jobs: this.#jobsWithin((text, values) => session.query(text, values)),
    };
  }
}
