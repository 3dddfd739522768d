import type { PersonId } from '../volunteer/person.ts';
import type { EntryId } from './call.ts';
import type { TopicId } from './topic.ts';

/** How the conversation ended. */
export type ReportOutcome = 'helped' | 'referred' | 'will-call-again' | 'broken-off' | 'not-a-client';
export const REPORT_OUTCOMES: readonly ReportOutcome[] = [
  'helped',
  'referred',
  'will-call-again',
  'broken-off',
  'not-a-client',
];

/** How the volunteer feels after it, 1 (very hard) … 5 (well). */
export type Feeling = 1 | 2 | 3 | 4 | 5;

/** What a volunteer writes of one conversation. `story` is personal: outside this process it exists only encrypted (product.md §8). */
export interface ReportContent {
  readonly beganAt: Date;
  readonly topicIds: readonly TopicId[];
  readonly story: string;
  readonly outcome: ReportOutcome | null;
  readonly feeling: Feeling | null;
  readonly discussWithSupervisor: boolean;
  readonly risk: boolean;
}

/** A volunteer's report on one conversation, usually written before its call is known. */
export interface VolunteerReport extends ReportContent {
  /** A UUID made by the widget, so that sending twice makes one report. */
  readonly id: string;
  readonly volunteerId: PersonId;
  /** The call it was begun from, when it was begun from a known one: such a report is joined to it for certain. */
  readonly entryId: EntryId | null;
  /** `draft` counts nowhere and only its author sees it. */
  readonly state: 'draft' | 'sent';
  readonly createdAt: Date;
  readonly changedAt: Date;
  readonly sentAt: Date | null;
  readonly version: number;
}

export type ReportErrorCode =
  | 'report.not-found'
  | 'report.in-future'
  | 'report.too-old'
  | 'report.incomplete'
  | 'report.unknown-topic'
  | 'report.edit-time-over'
  | 'report.another-volunteers-call'
  | 'report.call-not-known'
  | 'report.call-has-report'
  | 'report.already-sent'
  | 'report.changed-meanwhile';
