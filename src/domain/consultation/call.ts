/** An opaque id of one whole conversation in the telephony, however many legs it had (contracts/mango-api.md §3.2). */
export type EntryId = string;

/** Mango's `user_id`. Not a volunteer for ever: extensions and people move (contracts/mango-api.md §8.4). */
export type EmployeeId = number;

/**
 * A keyed hash that recognises a repeat caller, `<key version>:<hex>`. The number itself never gets past the adapter
 * (product.md §8, anonymity).
 */
export type ClientKey = string;

export type CallDirection = 'in' | 'out' | 'internal';

/**
 * What the telephony says of the client's score (contracts/mango-api.md §4). Three facts beside a score:
 * `unavailable` the field is absent · `not-reached` null, the survey was never reached · `no-answer` −1, asked and silent.
 * A value is kept raw; whether it is within the scale is settled where it is counted.
 */
export type CallMark =
  | { readonly kind: 'unavailable' }
  | { readonly kind: 'not-reached' }
  | { readonly kind: 'no-answer' }
  | { readonly kind: 'given'; readonly value: number };

/** One employee's part in a conversation, or one who was rung and did not answer. Group parents are not legs: they repeat their members. */
export interface CallLeg {
  /** `user` an employee's telephone; `number` the outside end, whose employee is who called or was called. */
  readonly kind: 'user' | 'number';
  readonly employeeId: EmployeeId | null;
  /** Digits as text, leading zeros kept. */
  readonly extension: string | null;
  readonly startedAt: Date;
  /** Null when unanswered. */
  readonly answeredAt: Date | null;
  readonly endedAt: Date | null;
  readonly talkSeconds: number;
  /** A supervisor who only listened or prompted took no part. */
  readonly listening: boolean;
}

/** One conversation as the telephony tells it, with nothing that names the client. */
export interface Call {
  readonly entryId: EntryId;
  readonly direction: CallDirection;
  readonly succeeded: boolean;
  readonly startedAt: Date;
  readonly durationSeconds: number;
  readonly talkSeconds: number;
  /** The employee who called, for calls that go out. */
  readonly callerEmployeeId: EmployeeId | null;
  /** Null for a withheld number, for internal calls and while repeat callers are not recognised. */
  readonly clientKey: ClientKey | null;
  readonly mark: CallMark;
  /** In order of their beginning. */
  readonly legs: readonly CallLeg[];
}
