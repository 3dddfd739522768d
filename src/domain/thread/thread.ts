import { DomainError } from '../domain-error.ts';
import type { CycleState } from '../planning-cycle/planning-cycle.ts';
import type { SlotId } from '../time/slot.ts';
import type { PersonId } from '../volunteer/person.ts';

/** What a thread is about: a change request, one volunteer's published shift, or a volunteer's report. */
export type ThreadSubject =
  | { readonly kind: 'request'; readonly id: string }
  | { readonly kind: 'shift'; readonly slotId: SlotId; readonly volunteerId: PersonId }
  | { readonly kind: 'report'; readonly id: string };

/** One message of a thread; never edited, never removed by itself. */
export interface Message {
  readonly id: string;
  readonly about: ThreadSubject;
  readonly author: PersonId;
  readonly at: Date;
  /** Trimmed, 1…1000 characters. */
  readonly text: string;
}

/** `not-found` is told for another volunteer's thread too: that it exists is not theirs to know. */
export type ThreadErrorCode =
  | 'thread.not-found'
  | 'thread.month-closed'
  | 'thread.shift-gone'
  | 'thread.empty'
  | 'thread.too-long';

/** Longest message, in characters as JavaScript counts them. */
export const LONGEST_MESSAGE = 1000;

/** What decides over a thread: whose it is, whether its month still runs, whether what it is about still stands. */
export interface ThreadFacts {
  readonly owner: PersonId;
  /** Null when it belongs to no month: a report's thread stays open while the report stands. */
  readonly monthState: CycleState | null;
  /** False for a shift that is not in the newest published version. */
  readonly stands: boolean;
}

/** The volunteer whose request or shift it is, and every administrator, read and write. */
export function mayTakePart(
  person: { readonly id: PersonId; readonly isAdministrator: boolean },
  owner: PersonId,
): boolean {
  return person.isAdministrator || person.id === owner;
}

/** A report's author and supervisors: what is written there is about a client. Administrators and directors never (product.md §8). */
export function mayTakePartInReport(
  person: { readonly id: PersonId; readonly isSupervisor: boolean },
  author: PersonId,
): boolean {
  return person.isSupervisor || person.id === author;
}

/** Why nothing can be written any more; null while it can. Reading stays. */
export function whyShut(
  facts: Pick<ThreadFacts, 'monthState' | 'stands'>,
): 'thread.month-closed' | 'thread.shift-gone' | null {
  if (facts.monthState === 'closed') return 'thread.month-closed';
  return facts.stands ? null : 'thread.shift-gone';
}

/**
 * The next message of a thread. The author's own last word said again is that message sent twice: then null, and nothing is added.
 * @throws DomainError `thread.month-closed`, `thread.shift-gone`, `thread.empty`, `thread.too-long`
 */
export function nextMessage(
  wish: Message,
  facts: Pick<ThreadFacts, 'monthState' | 'stands'>,
  last: Pick<Message, 'author' | 'text'> | null,
): Message | null {
  const shut = whyShut(facts);
  if (shut !== null) throw new DomainError<ThreadErrorCode>(shut);
  const text = wish.text.trim();
  if (text === '') throw new DomainError<ThreadErrorCode>('thread.empty', { field: 'text' });
  if (text.length > LONGEST_MESSAGE)
    throw new DomainError<ThreadErrorCode>('thread.too-long', { field: 'text', most: LONGEST_MESSAGE });
  if (last !== null && last.author === wish.author && last.text === text) return null;
  return { ...wish, text };
}
