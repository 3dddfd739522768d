import type { PersonId } from '../volunteer/person.ts';

/** The tasks of product.md §3, by kind. */
export type CrmTaskKind =
  | 'mark-availability'
  | 'remind-availability'
  | 'review-schedule'
  | 'remind-review'
  | 'read-schedule'
  | 'shift-tomorrow'
  | 'find-replacement'
  | 'shift-changed'
  | 'request-answered'
  | 'write-report'
  | 'period-report'
  | 'data-missing';

/**
 * How far the task has come on its way to amoCRM.
 * `waiting` not tried · `sending` a try was begun and its end is not known · `created` amoCRM gave an id ·
 * `parked` amoCRM refuses it (shown to the administrator, holds nobody up) · `dropped` its matter ended before it was ever tried.
 */
export type DeliveryState = 'waiting' | 'sending' | 'created' | 'parked' | 'dropped';

/** How the task's end stands: nothing to do, wanted by us, told to amoCRM, or done or deleted there by hand. */
export type CompletionState = 'open' | 'wanted' | 'completed' | 'by-hand' | 'gone';

/** A task for a person, written in the transaction of the change it tells of, delivered exactly once (product.md §3). */
export interface CrmTask {
  readonly id: string;
  readonly kind: CrmTaskKind;
  readonly personId: PersonId;
  /** What it is about: month, slot or request. Unique together with kind and person. */
  readonly subject: string;
  /** Unique per purpose, person and subject: a lost answer is recognised by text, due and person. */
  readonly text: string;
  readonly due: Date;
  /** When its matter ends by itself, and the result it then gets; null when something else ends it. */
  readonly endsAt: Date | null;
  readonly endResult: string | null;
  readonly delivery: DeliveryState;
  readonly completion: CompletionState;
  /** Result text for amoCRM, set with completion `wanted`. */
  readonly result: string | null;
  /** When we ended its matter; null while open, and when it was done or deleted in amoCRM by hand. */
  readonly endedAt: Date | null;
  /** amoCRM's id once created. */
  readonly crmId: number | null;
  readonly createdAt: Date;
  /** Tries of the present step; the next not before `nextTryAt`. */
  readonly attempts: number;
  readonly nextTryAt: Date;
  /** When the first creating request began, by our clock; set before it leaves. */
  readonly firstTryAt: Date | null;
  /** Stable code of the last failure, for the administrator; never a text from outside. */
  readonly problem: string | null;
}

/** A task to be written; the rest follows. */
export interface NewCrmTask {
  readonly kind: CrmTaskKind;
  readonly personId: PersonId;
  readonly subject: string;
  readonly text: string;
  readonly due: Date;
  readonly endsAt?: Date | null;
  readonly endResult?: string | null;
}

const RETRY_MINUTES = [1, 2, 5, 10, 20, 30];

/** How long to wait after the n-th failed try (n from 1): up to half an hour, for ever (amoCRM gone for a day loses nothing). */
export function retryAfterMs(attempt: number): number {
  return (RETRY_MINUTES[Math.min(attempt, RETRY_MINUTES.length) - 1] ?? 30) * 60_000;
}
