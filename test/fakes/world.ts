import type { Person } from '../../src/domain/volunteer/person.ts';
import type { Repositories } from '../../src/ports/unit-of-work.ts';
import { FakeClock } from './fake-clock.ts';
import { FakeCrmGateway } from './fake-crm-gateway.ts';
import { FakeExclusive } from './fake-exclusive.ts';
import { FakeIds } from './fake-ids.ts';
import { FakeJobs } from './fake-jobs.ts';
import { FakeLog } from './fake-log.ts';
import { FakeHealth, FakeSecretHash, FakeServiceSecrets } from './fake-secrets.ts';
import { FakeStore } from './fake-store.ts';
import { FakeUnitOfWork } from './fake-unit-of-work.ts';
import { FakeAnalyticsMarks } from './repositories/fake-analytics-marks.ts';
import { FakeAvailabilityRepository } from './repositories/fake-availability.ts';
import { FakeCalendarLinkRepository } from './repositories/fake-calendar-links.ts';
import { FakeDesktopLinkRepository } from './repositories/fake-desktop-links.ts';
import { FakeCallSyncRepository } from './repositories/fake-call-syncs.ts';
import { FakeCallRepository } from './repositories/fake-calls.ts';
import { FakeConsultationQueries } from './repositories/fake-consultation-queries.ts';
import { FakeConsultationRepository } from './repositories/fake-consultations.ts';
import { FakeCrmTaskRepository } from './repositories/fake-crm-tasks.ts';
import { FakeCycleRepository } from './repositories/fake-cycles.ts';
import { FakeDirectoryRepository } from './repositories/fake-directory.ts';
import { FakeEmployeeRepository } from './repositories/fake-employees.ts';
import { FakeGenerationRequestRepository } from './repositories/fake-generation-requests.ts';
import { FakeDayNoteRepository } from './repositories/fake-day-notes.ts';
import { FakePeriodReportRepository } from './repositories/fake-period-reports.ts';
import { FakePersonRepository } from './repositories/fake-people.ts';
import { FakeVolunteerReportRepository } from './repositories/fake-reports.ts';
import { FakeChangeRequestRepository } from './repositories/fake-requests.ts';
import { FakeScheduleRepository } from './repositories/fake-schedules.ts';
import { FakeSettingsRepository } from './repositories/fake-settings.ts';
import { FakeSlotRepository } from './repositories/fake-slots.ts';
import { FakeSlotExpectations } from './repositories/fake-slot-expectations.ts';
import { FakeThreadRepository } from './repositories/fake-threads.ts';
import { FakeTimetableRepository } from './repositories/fake-timetable.ts';
import { FakeTopicRepository } from './repositories/fake-topics.ts';

export interface FakeWorldOptions {
  /** 20 November 2026, 09:00 in Moscow when absent: collecting for December opens. */
  readonly now?: Date;
  /** People known from the beginning, here and in amoCRM. */
  readonly people?: readonly Person[];
}

/** Every port faked, all with state. `repositories` reads and writes at once, without a transaction: for arranging and looking. */
export interface FakeWorld {
  readonly clock: FakeClock;
  readonly ids: FakeIds;
  readonly uow: FakeUnitOfWork;
  readonly repositories: Repositories;
  readonly jobs: FakeJobs;
  /** Which days wait for a refresh. */
  readonly analytics: FakeAnalyticsMarks;
  /** What usually comes in slots. */
  readonly expectations: FakeSlotExpectations;
  readonly exclusive: FakeExclusive;
  readonly crm: FakeCrmGateway;
  readonly log: FakeLog;
  readonly secrets: FakeServiceSecrets;
  readonly secretHash: FakeSecretHash;
  readonly health: FakeHealth;
  readonly accountOrigin: string;
}

export function createFakeWorld(options: FakeWorldOptions = {}): FakeWorld {
  const clock = new FakeClock(options.now ?? new Date('2026-11-20T06:00:00Z'));
  const store = new FakeStore();
  const crm = new FakeCrmGateway(clock);
  for (const person of options.people ?? []) {
    store.state.people.set(person.id, structuredClone(person));
    crm.people.push(structuredClone(person));
  }
  const jobs = new FakeJobs(store);
  const analytics = new FakeAnalyticsMarks(store);
  const expectations = new FakeSlotExpectations();
  const repositories = fakeRepositories(store, jobs, analytics, expectations);
  return {
    clock,
    ids: new FakeIds(),
    uow: new FakeUnitOfWork(store, repositories),
    repositories,
    jobs,
    analytics,
    expectations,
    exclusive: new FakeExclusive(),
    crm,
    log: new FakeLog(),
    secrets: new FakeServiceSecrets(),
    secretHash: new FakeSecretHash(),
    health: new FakeHealth(),
    accountOrigin: 'https://charity.amocrm.ru',
  };
}

function fakeRepositories(
  store: FakeStore,
  jobs: FakeJobs,
  analytics: FakeAnalyticsMarks,
  expectations: FakeSlotExpectations,
): Repositories {
  return {
    people: new FakePersonRepository(store),
    directory: new FakeDirectoryRepository(store),
    settings: new FakeSettingsRepository(store),
    cycles: new FakeCycleRepository(store),
    slots: new FakeSlotRepository(store),
    availability: new FakeAvailabilityRepository(store),
    schedules: new FakeScheduleRepository(store),
    requests: new FakeChangeRequestRepository(store),
    threads: new FakeThreadRepository(store),
    crmTasks: new FakeCrmTaskRepository(store),
    timetable: new FakeTimetableRepository(store),
    generationRequests: new FakeGenerationRequestRepository(store),
    calendarLinks: new FakeCalendarLinkRepository(store),
    desktopLinks: new FakeDesktopLinkRepository(store),
    calls: new FakeCallRepository(store),
    employees: new FakeEmployeeRepository(store),
    callSyncs: new FakeCallSyncRepository(store),
    consultations: new FakeConsultationRepository(store),
    reports: new FakeVolunteerReportRepository(store),
    topics: new FakeTopicRepository(store),
    periodReports: new FakePeriodReportRepository(store),
    dayNotes: new FakeDayNoteRepository(store),
    analytics,
    expectations,
    consultationQueries: new FakeConsultationQueries(store),
    jobs,
  };
}
