import type { Clock } from '../ports/clock.ts';
import type { Ids } from '../ports/ids.ts';
import type { UnitOfWork } from '../ports/unit-of-work.ts';

/** What nearly every use case needs. */
export interface ProcessDeps {
  readonly uow: UnitOfWork;
  readonly clock: Clock;
  readonly ids: Ids;
  /** Origin of the account's pages, for links in tasks; no trailing slash. */
  readonly accountOrigin: string;
}
