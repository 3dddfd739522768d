import type { ReportJoin } from '../../src/domain/consultation/report-join.ts';
import type { VolunteerReport } from '../../src/domain/consultation/volunteer-report.ts';

/** Volunteer 1 sent it after the conversation of aConsultation(), before its call was known. */
export function aReport(overrides: Partial<VolunteerReport> = {}): VolunteerReport {
  return {
    id: aReportId(1),
    volunteerId: 1,
    entryId: null,
    state: 'sent',
    beganAt: new Date('2026-12-01T07:30:00Z'),
    topicIds: [],
    story: 'Говорили о переезде',
    outcome: 'helped',
    feeling: 4,
    discussWithSupervisor: false,
    risk: false,
    createdAt: new Date('2026-12-01T07:42:00Z'),
    changedAt: new Date('2026-12-01T07:50:00Z'),
    sentAt: new Date('2026-12-01T07:50:00Z'),
    version: 1,
    ...overrides,
  };
}

/** Begun and not sent. */
export function aDraft(overrides: Partial<VolunteerReport> = {}): VolunteerReport {
  return aReport({ state: 'draft', sentAt: null, ...overrides });
}

/** aReport() joined to aCall() by time. */
export function aJoin(overrides: Partial<ReportJoin> = {}): ReportJoin {
  return {
    reportId: aReportId(1),
    state: 'safe',
    entryId: 'call-1',
    minutesApart: 0.5,
    marginMinutes: null,
    settledBy: null,
    settledAt: null,
    ...overrides,
  };
}

export function aReportId(n: number): string {
  return `50000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
}
