/** How a conversation ended, as a volunteer says it. */
export const REPORT_OUTCOMES = [
  'helped',
  'referred',
  'will-call-again',
  'broken-off',
  'not-a-client',
] as const;
export type ReportOutcome = (typeof REPORT_OUTCOMES)[number];

/** What a volunteer wrote of a conversation. Instants are RFC 3339. */
export type PastReport = {
  readonly id: string;
  readonly userId: number;
  /** The call it was begun from, when it was begun from one. */
  readonly entryId: string | null;
  /** By the volunteer's memory, a whole minute; not exactly the call's. */
  readonly beganAt: string;
  readonly sentAt: string;
  /** Places in `settings.topics`. */
  readonly topics: readonly number[];
  readonly outcome: ReportOutcome;
  /** 1 (very hard) … 5 (well). */
  readonly feeling: number;
  readonly discuss: boolean;
  readonly risk: boolean;
  readonly story: string;
};
