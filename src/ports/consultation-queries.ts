import type { EntryId } from '../domain/consultation/call.ts';
import type { TopicId } from '../domain/consultation/topic.ts';
import type { ReportOutcome } from '../domain/consultation/volunteer-report.ts';
import type { PersonId } from '../domain/volunteer/person.ts';

/** Which consultations; null and `any` ask for nothing. */
export interface ConsultationSearch {
  /** Calls that began in `[from, until)`. */
  readonly from: Date;
  readonly until: Date;
  readonly topicId: TopicId | null;
  readonly risk: boolean | null;
  /** Scores within the scale and at most this one. */
  readonly scoreAtMost: number | null;
  readonly scoreLow: number;
  readonly scoreHigh: number;
  /** Whose the consultation is; colleagues who took part are not asked. */
  readonly volunteerId: PersonId | null;
  /** `missing` answered by a known volunteer and without a certain report · `to-discuss` asked for and not discussed yet. */
  readonly report: 'any' | 'missing' | 'present' | 'to-discuss' | 'discussed';
  readonly outcome: 'any' | 'answered' | 'missed';
  /** Only what comes after this one in the list. */
  readonly after: EntryId | null;
  readonly limit: number;
}

/** What stands beside a consultation in the supervisor's list: never a text. */
export interface ConsultationSummary {
  readonly entryId: EntryId;
  /** Which call of the client it is among all that are known; null when the client is not recognised. */
  readonly callOfClient: number | null;
  /** Of the report joined for certain. */
  readonly report: {
    readonly id: string;
    readonly topicIds: readonly TopicId[];
    readonly outcome: ReportOutcome | null;
    readonly risk: boolean;
    readonly discussWithSupervisor: boolean;
    readonly discussed: boolean;
    readonly settledByHand: boolean;
    readonly messages: number;
  } | null;
}

export interface ReportMarks {
  readonly reportId: string;
  readonly discussed: boolean;
  readonly messages: number;
}

export interface TopicUse {
  readonly topicId: TopicId;
  /** Sent reports that name it. */
  readonly reports: number;
  /** Newest first. */
  readonly formerNames: readonly string[];
}

/** Lists of consultations and reports. Reads what the transaction sees; no texts of reports or messages. */
export interface ConsultationQueries {
  /** Ids of a page, newest call first, and how many match at all (`after` and `limit` aside). */
  search(search: ConsultationSearch): Promise<{ entryIds: EntryId[]; total: number }>;
  /** Of these that exist, in any order. */
  summaries(entryIds: readonly EntryId[]): Promise<ConsultationSummary[]>;
  /** Everybody who ever had a consultation. */
  volunteers(): Promise<PersonId[]>;
  /** Of every report named. */
  reportMarks(reportIds: readonly string[]): Promise<ReportMarks[]>;
  /** Of every topic. */
  topicUse(): Promise<TopicUse[]>;
}
