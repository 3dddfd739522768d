import type { MangoAccount } from './account.ts';
import type { MangoFault } from './faults.ts';

/** What a method knows of its request once key and signature are right. */
export type MangoContext = {
  readonly account: MangoAccount;
  /** The parsed field `json`. */
  readonly body: Readonly<Record<string, unknown>>;
  readonly now: number;
  /** The fault at work, for those that change the answer itself. */
  readonly fault: MangoFault['kind'] | undefined;
};
