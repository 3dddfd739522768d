import type { DatedEmployee } from '../../domain/consultation/consultation.ts';
import type { ReportOutcome, Feeling } from '../../domain/consultation/volunteer-report.ts';
import type { Settings } from '../../domain/settings/settings.ts';
import type { PlanningMonth } from '../../domain/time/planning-month.ts';
import type { SlotId } from '../../domain/time/slot.ts';
import type { PersonId } from '../../domain/volunteer/person.ts';

/** The past of a made-up charity, as a sandbox tells it. */
export interface CharityHistory {
  /** Everything in it had happened by then; from then on the timetable goes on. */
  readonly startedAt: Date;
  readonly settings: Partial<Settings>;
  readonly telephoneExtensions: readonly { readonly personId: PersonId; readonly extension: string }[];
  /** Names, in their order. */
  readonly topics: readonly string[];
  /** Of the telephony, whom its list of employees does not tell of any more. */
  readonly formerEmployees: readonly DatedEmployee[];
  /** Oldest first. */
  readonly months: readonly PastMonth[];
  readonly reports: readonly PastReport[];
}

export interface PastMonth {
  readonly month: PlanningMonth;
  /** A planned month has no history yet. */
  readonly state: 'planned' | 'collecting' | 'published' | 'closed';
  readonly openedAt: Date | null;
  readonly publishedAt: Date | null;
  readonly closedAt: Date | null;
  /** One a volunteer at most. */
  readonly answers: readonly PastAnswer[];
  /** What the administrator began from; as the other three, empty before publishing. */
  readonly draft: readonly PastShift[];
  /** By hand, before publishing, in order. */
  readonly edits: readonly PastEdit[];
  /** Of after publishing. */
  readonly requests: readonly PastRequest[];
  /** The schedule as it was published last. */
  readonly shifts: readonly PastShift[];
}

export interface PastAnswer {
  readonly userId: PersonId;
  readonly marks: readonly SlotId[];
  readonly maxShifts: number | null;
  readonly maxPerDay: number | null;
  readonly cannot: boolean;
  readonly submittedAt: Date;
}

/** Everybody who sits in one slot. */
export interface PastShift {
  readonly slot: SlotId;
  readonly userIds: readonly PersonId[];
}

export type PastEdit = {
  readonly at: Date;
  readonly slot: SlotId;
  /** Whoever is seated, or has to go. */
  readonly userId: PersonId;
  /** Used where it stands against an answer. */
  readonly reason: string;
} & ({ readonly kind: 'assign' } | { readonly kind: 'replace'; readonly byUserId: PersonId });

export interface PastRequest {
  readonly id: string;
  readonly slot: SlotId;
  readonly userId: PersonId;
  readonly reason: string;
  readonly colleagueId: PersonId | null;
  readonly createdAt: Date;
  readonly outcome: 'replaced' | 'left-gap' | 'declined' | 'withdrawn';
  readonly decidedAt: Date;
  readonly replacementId: PersonId | null;
  readonly answer: string | null;
}

export interface PastReport {
  readonly id: string;
  readonly userId: PersonId;
  readonly entryId: string | null;
  readonly beganAt: Date;
  readonly sentAt: Date;
  /** Places in the list of topics. */
  readonly topics: readonly number[];
  readonly outcome: ReportOutcome;
  readonly feeling: Feeling;
  readonly discuss: boolean;
  readonly risk: boolean;
  readonly story: string;
}

/** `not-a-sandbox`, `not-empty`: it may not be loaded here. The others: it contradicts itself. */
export type HistoryErrorCode =
  | 'history.not-a-sandbox'
  | 'history.not-empty'
  | 'history.unknown-person'
  | 'history.no-administrator'
  | 'history.answered-twice'
  | 'history.instant-missing'
  | 'history.instant-out-of-order'
  | 'history.schedule-differs'
  | 'history.unknown-topic';
