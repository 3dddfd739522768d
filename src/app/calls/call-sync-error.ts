/** Why calls are not read now. Stable codes. */
export type CallSyncErrorCode =
  /** There is no telephony in the settings. */
  | 'calls.off'
  /** A reading is under way; details.requestedAt says since when. */
  | 'calls.already-reading'
  /** A period that ends before it begins. */
  | 'calls.reversed'
  /** A period that reaches beyond today; details.today. */
  | 'calls.in-future';
