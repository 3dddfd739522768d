import type { AnalyticsMarks, SlotExpectations } from './analytics.ts';
import type { AvailabilityRepository } from './availability-repository.ts';
import type { CalendarLinkRepository } from './calendar-link-repository.ts';
import type { CallRepository } from './call-repository.ts';
import type { CallSyncRepository } from './call-sync-repository.ts';
import type { ChangeRequestRepository } from './change-request-repository.ts';
import type { ConsultationQueries } from './consultation-queries.ts';
import type { ConsultationRepository } from './consultation-repository.ts';
import type { CrmTaskRepository } from './crm-task-repository.ts';
import type { CycleRepository } from './cycle-repository.ts';
import type { DesktopLinkRepository } from './desktop-link-repository.ts';
import type { DayNoteRepository } from './day-note-repository.ts';
import type { DirectoryRepository } from './directory-repository.ts';
import type { EmployeeRepository } from './employee-repository.ts';
import type { GenerationRequestRepository } from './generation-request-repository.ts';
import type { Jobs } from './jobs.ts';
import type { PeriodReportRepository } from './period-report-repository.ts';
import type { PersonRepository } from './person-repository.ts';
import type { ScheduleRepository } from './schedule-repository.ts';
import type { SettingsRepository } from './settings-repository.ts';
import type { SlotRepository } from './slot-repository.ts';
import type { ThreadRepository } from './thread-repository.ts';
import type { TimetableRepository } from './timetable-repository.ts';
import type { TopicRepository } from './topic-repository.ts';
import type { VolunteerReportRepository } from './volunteer-report-repository.ts';

/** Everything a use case reads and writes, inside one transaction. */
export interface Repositories {
  readonly people: PersonRepository;
  readonly directory: DirectoryRepository;
  readonly settings: SettingsRepository;
  readonly cycles: CycleRepository;
  readonly slots: SlotRepository;
  readonly availability: AvailabilityRepository;
  readonly schedules: ScheduleRepository;
  readonly requests: ChangeRequestRepository;
  readonly threads: ThreadRepository;
  readonly crmTasks: CrmTaskRepository;
  readonly timetable: TimetableRepository;
  readonly generationRequests: GenerationRequestRepository;
  readonly calendarLinks: CalendarLinkRepository;
  readonly desktopLinks: DesktopLinkRepository;
  readonly calls: CallRepository;
  readonly employees: EmployeeRepository;
  readonly callSyncs: CallSyncRepository;
  readonly consultations: ConsultationRepository;
  readonly consultationQueries: ConsultationQueries;
  readonly reports: VolunteerReportRepository;
  readonly topics: TopicRepository;
  readonly periodReports: PeriodReportRepository;
  readonly dayNotes: DayNoteRepository;
  readonly analytics: AnalyticsMarks;
  readonly expectations: SlotExpectations;
  readonly jobs: Jobs;
}

/** One transaction: everything `work` stored and enqueued comes about together, or, when it throws, nothing of it. */
export interface UnitOfWork {
  run<T>(work: (repositories: Repositories) => Promise<T>): Promise<T>;
  /** For looking only: everything `work` reads is of one instant, whatever others commit meanwhile. It may neither write nor lock. */
  read<T>(work: (repositories: Repositories) => Promise<T>): Promise<T>;
}
