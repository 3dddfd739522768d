import type { Answer, Availability } from '../../src/domain/availability/availability.ts';
import type { ChangeRequest } from '../../src/domain/change-request/change-request.ts';
import type { Call } from '../../src/domain/consultation/call.ts';
import type { Consultation, DatedEmployee } from '../../src/domain/consultation/consultation.ts';
import type { ReportJoin } from '../../src/domain/consultation/report-join.ts';
import type { Topic } from '../../src/domain/consultation/topic.ts';
import type { VolunteerReport } from '../../src/domain/consultation/volunteer-report.ts';
import type { CrmTask } from '../../src/domain/crm-task/crm-task.ts';
import type { CycleTransition, PlanningCycle } from '../../src/domain/planning-cycle/planning-cycle.ts';
import type { EditRecord, PublishedSchedule, WorkingSchedule } from '../../src/domain/schedule/schedule.ts';
import type { Message } from '../../src/domain/thread/thread.ts';
import type { Slot } from '../../src/domain/time/slot.ts';
import type { Person, PersonPreferences } from '../../src/domain/volunteer/person.ts';
import type { DayNote } from '../../src/domain/report/day-note.ts';
import type { SetAsideRecord } from '../../src/ports/call-repository.ts';
import type { CallFreshness, CallSync } from '../../src/ports/call-sync-repository.ts';
import type { StoredDirectory } from '../../src/ports/directory-repository.ts';
import type { GenerationRequest } from '../../src/ports/generation-request-repository.ts';
import type { JobName } from '../../src/ports/jobs.ts';
import type { StoredPeriodReport, StoredReportFile } from '../../src/ports/period-report-repository.ts';
import type { StoredGeneration } from '../../src/ports/schedule-repository.ts';
import type { TimetableRun } from '../../src/ports/timetable-repository.ts';
import type { Discussion } from '../../src/ports/volunteer-report-repository.ts';

export interface CalendarLink {
  readonly personId: number;
  readonly secretHash: string;
  readonly createdAt: Date;
  readonly revokedAt: Date | null;
}

export interface DesktopLink {
  readonly secretHash: string;
  readonly createdAt: Date;
  readonly revokedAt: Date | null;
}

export interface KeptPeriodReport {
  readonly report: StoredPeriodReport;
  readonly files: readonly StoredReportFile[];
}

/** Everything the fakes keep. Rows are replaced, never changed in place, so a copy of the maps is a copy of the state. */
export interface StoreState {
  people: Map<number, Person>;
  preferences: Map<number, PersonPreferences>;
  directory: StoredDirectory;
  settings: Map<string, { value: unknown; version: number }>;
  cycles: Map<string, PlanningCycle>;
  transitions: readonly CycleTransition[];
  slots: Map<string, Slot>;
  availability: Map<string, Availability>;
  answers: readonly (Answer & { month: string; volunteerId: number })[];
  working: Map<string, WorkingSchedule>;
  edits: readonly EditRecord[];
  published: readonly PublishedSchedule[];
  generations: readonly StoredGeneration[];
  requests: Map<string, ChangeRequest>;
  messages: readonly Message[];
  crmTasks: Map<string, CrmTask>;
  watermark: Date | null;
  runs: readonly TimetableRun[];
  generationRequests: Map<string, GenerationRequest>;
  calendarLinks: readonly CalendarLink[];
  desktopLinks: readonly DesktopLink[];
  calls: Map<string, Call>;
  setAside: Map<string, SetAsideRecord>;
  employees: readonly DatedEmployee[];
  callSyncs: Map<string, CallSync>;
  callFreshness: CallFreshness;
  consultations: Map<string, Consultation>;
  reports: Map<string, VolunteerReport>;
  joins: Map<string, ReportJoin>;
  discussions: Map<string, Discussion>;
  topics: Map<number, Topic>;
  topicVersion: number;
  formerTopicNames: readonly { readonly topicId: number; readonly name: string; readonly endedAt: Date }[];
  periodReports: Map<string, KeptPeriodReport>;
  /** Every version of every note, as they were written. */
  dayNotes: readonly DayNote[];
  staleDays: readonly string[];
  recomposition: { readonly wished: number; readonly done: number };
  wakes: readonly JobName[];
}

/** The state behind all fakes; what one transaction did can be undone as a whole. */
export class FakeStore {
  state: StoreState = {
    people: new Map(),
    preferences: new Map(),
    directory: { groups: [], roles: [], readAt: null, problem: null },
    settings: new Map(),
    cycles: new Map(),
    transitions: [],
    slots: new Map(),
    availability: new Map(),
    answers: [],
    working: new Map(),
    edits: [],
    published: [],
    generations: [],
    requests: new Map(),
    messages: [],
    crmTasks: new Map(),
    watermark: null,
    runs: [],
    generationRequests: new Map(),
    calendarLinks: [],
    desktopLinks: [],
    calls: new Map(),
    setAside: new Map(),
    employees: [],
    callSyncs: new Map(),
    callFreshness: {
      lastSuccessAt: null,
      completeUntil: null,
      readFrom: null,
      failedDays: 0,
      problem: null,
      silentDay: null,
    },
    consultations: new Map(),
    reports: new Map(),
    joins: new Map(),
    discussions: new Map(),
    topics: new Map(),
    topicVersion: 0,
    formerTopicNames: [],
    periodReports: new Map(),
    dayNotes: [],
    staleDays: [],
    recomposition: { wished: 0, done: 0 },
    wakes: [],
  };

  /** Answers what puts everything back as it is now. */
  remember(): () => void {
    const before = this.state;
    const copy = Object.entries(before).map(([name, value]) => [
      name,
      value instanceof Map ? new Map(value) : value,
    ]);
    this.state = Object.fromEntries(copy) as StoreState;
    return () => {
      this.state = before;
    };
  }
}

/** What goes in and out is a copy, as with a database. */
export function copyOf<T>(value: T): T {
  return structuredClone(value);
}

export function copyOrNull<T>(value: T | undefined): T | null {
  return value === undefined ? null : structuredClone(value);
}

/** Order of texts by code point, as COLLATE "C". */
export function byText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
