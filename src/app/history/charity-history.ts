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
  /** Oldest first. */
  readonly months: readonly PastMonth[];
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
}

export interface PastAnswer {
  readonly userId: PersonId;
  readonly marks: readonly SlotId[];
  readonly maxShifts: number | null;
  readonly maxPerDay: number | null;
  readonly cannot: boolean;
  readonly submittedAt: Date;
}

/** `not-a-sandbox`, `not-empty`: it may not be loaded here. The others: it contradicts itself. */
export type HistoryErrorCode =
  | 'history.not-a-sandbox'
  | 'history.not-empty'
  | 'history.unknown-person'
  | 'history.no-administrator'
  | 'history.answered-twice'
  | 'history.instant-missing'
  | 'history.instant-out-of-order';
