import type { EntryId } from '../domain/consultation/call.ts';
import type { ReportJoin } from '../domain/consultation/report-join.ts';
import type { VolunteerReport } from '../domain/consultation/volunteer-report.ts';
import type { PersonId } from '../domain/volunteer/person.ts';

/** A supervisor has talked it over with its author. */
export interface Discussion {
  readonly reportId: string;
  readonly by: PersonId;
  readonly at: Date;
}

/** Volunteers' reports. Stories are encrypted before they reach the database (product.md §8); a repository hides how. */
export interface VolunteerReportRepository {
  find(id: string): Promise<VolunteerReport | null>;
  /** Locks it until the transaction ends. */
  lock(id: string): Promise<VolunteerReport | null>;
  /** Inserts, or replaces the one whose version is one less; false = somebody was faster and nothing changed. Its topics come back in order of id. */
  save(report: VolunteerReport): Promise<boolean>;
  /** Only a draft can be thrown away. */
  removeDraft(id: string): Promise<void>;
  /** For loading a past; each must be new. */
  addMany(reports: readonly VolunteerReport[]): Promise<void>;
  /** Newest beginning first. */
  draftsOf(volunteerId: PersonId): Promise<VolunteerReport[]>;
  /** Sent ones of these volunteers whose beginning is in `[from, until)`, in order of beginning, then id. */
  sentOf(volunteerIds: readonly PersonId[], from: Date, until: Date): Promise<VolunteerReport[]>;
  /** Everybody's sent ones in `[from, until)`; without stories (they read as ''), as joining needs none. */
  sentWithin(from: Date, until: Date): Promise<VolunteerReport[]>;
  /** Everybody's sent ones that began at `from` or later and are joined to no call for certain; newest beginning first, then by id. */
  withoutCall(from: Date): Promise<VolunteerReport[]>;

  /**
   * Until the transaction ends nobody else joins these volunteers' reports: to be called before what joining decides by is read, so that
   * a report and a call stored at the same time meet.
   */
  holdJoins(volunteerIds: readonly PersonId[]): Promise<void>;
  joins(reportIds: readonly string[]): Promise<ReportJoin[]>;
  joinsOfCalls(entryIds: readonly EntryId[]): Promise<ReportJoin[]>;
  /** Inserts or replaces each, all at once: calls may pass from one report to another. Joins come back in order of their reports' beginning. @throws StorageConflict at the transaction's end when a call would have two */
  saveJoins(joins: readonly ReportJoin[]): Promise<void>;
  removeJoins(reportIds: readonly string[]): Promise<void>;
  /** Those a person must settle: unsafe ones. */
  unsettled(): Promise<ReportJoin[]>;

  /** The newest mark; null = not discussed. */
  discussion(reportId: string): Promise<Discussion | null>;
  /** The marks of these, in any order. */
  discussions(reportIds: readonly string[]): Promise<Discussion[]>;
  saveDiscussion(discussion: Discussion): Promise<void>;
  removeDiscussion(reportId: string): Promise<void>;
}
