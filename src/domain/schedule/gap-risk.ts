/** What the risk of a gap is told from. */
export interface RiskyGap {
  readonly startsAt: Date;
  /** Nobody sits there, so that no call will be answered. */
  readonly empty: boolean;
  /** Incoming calls that usually come then; null when nothing is known. */
  readonly expectedCalls: number | null;
}

/** Which of two gaps to fill first: an empty slot, then the one with more calls to come, known before unknown, then the sooner one. */
export function compareRisk(a: RiskyGap, b: RiskyGap): number {
  return (
    Number(b.empty) - Number(a.empty) ||
    (b.expectedCalls ?? -1) - (a.expectedCalls ?? -1) ||
    a.startsAt.getTime() - b.startsAt.getTime()
  );
}
