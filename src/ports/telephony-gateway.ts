import type { Call, EmployeeId } from '../domain/consultation/call.ts';

/** An employee of the telephony today. */
export interface TelephonyEmployee {
  readonly employeeId: EmployeeId;
  readonly email: string | null;
  readonly extension: string | null;
}

/** Half-open range of instants, at most 29 days long (contracts/mango-api.md §3.1). */
export interface CallWindow {
  readonly from: Date;
  readonly until: Date;
}

/** Why one record could not be read. Stable codes; the record's own content is never kept, it may hold a client's number. */
export type RecordProblem =
  | 'no-entry-id'
  | 'no-start'
  | 'unknown-direction'
  | 'end-before-start'
  | 'malformed';

/** A record that is set aside: it holds nobody up and is read again with every later window that holds it. */
export interface BadRecord {
  /** Null when the record does not even say that. */
  readonly entryId: string | null;
  /** The record's own beginning, when it tells one. */
  readonly startedAt: Date | null;
  readonly problem: RecordProblem;
  /** The field at fault. */
  readonly field: string;
}

export interface CallPage {
  readonly calls: readonly Call[];
  readonly bad: readonly BadRecord[];
  /** Rows the telephony gave, good and bad: as many as the limit means there may be another page. */
  readonly rows: number;
}

/** Stable codes; never a text from outside. */
export type TelephonyProblem =
  | 'unreachable'
  | 'timeout'
  /** The telephony itself answered "too many". */
  | 'rate-limited'
  /** Our own pace: nothing was sent. No failure. */
  | 'paced'
  /** The penalty after a refused request lasts (contracts/mango-api.md §7). */
  | 'penalty'
  /** 3xxx: our request is wrong and must not be repeated by itself. */
  | 'refused'
  /** Wrong salt or key: the settings must be mended. */
  | 'unauthorised'
  /** 2xxx: the account is blocked or out of money. */
  | 'unpaid'
  | 'server-error'
  /** Not what the contract says, e.g. HTML with status 200. */
  | 'unexpected-answer'
  /** The clock stood still before the statistics were ready, and their time is not over: the same page goes on with them. No failure. */
  | 'preparing'
  /** The statistics were not ready in time, or their key was lost. */
  | 'not-ready';

/** Nothing has failed and `retryAt` is always told: ask again then, however often it comes. */
export const NO_FAILURE: readonly TelephonyProblem[] = ['paced', 'preparing'];

/** The telephony could not be read. `retryAt` = not before that instant by the service's clock; null = when somebody asks again. */
export class TelephonyUnavailable extends Error {
  readonly problem: TelephonyProblem;
  readonly retryAt: Date | null;
  /** Mango's result code, when it gave one. */
  readonly resultCode: number | null;

  constructor(
    problem: TelephonyProblem,
    options: { retryAt?: Date | null; resultCode?: number | null; cause?: unknown } = {},
  ) {
    super(`telephony: ${problem}`, { cause: options.cause });
    this.name = 'TelephonyUnavailable';
    this.problem = problem;
    this.retryAt = options.retryAt ?? null;
    this.resultCode = options.resultCode ?? null;
  }
}

/** The telephony's statistics. All methods throw TelephonyUnavailable. Starts of all processes together keep under its limit. */
export interface TelephonyGateway {
  /** Most rows one page may hold. */
  readonly pageLimit: number;
  /**
   * One page of a window: every start of it is one request that may cost money. Clients' numbers become keyed hashes before anything
   * is answered; without `recogniseCallers` there are none.
   */
  page(window: CallWindow, offset: number, options: { recogniseCallers: boolean }): Promise<CallPage>;
  /** Everybody the telephony knows today. */
  employees(): Promise<TelephonyEmployee[]>;
}
