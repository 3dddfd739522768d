import { DomainError } from '../../domain/domain-error.ts';
import type { CallSync } from '../../ports/call-sync-repository.ts';
import type { Caller } from '../caller.ts';
import type { ProcessDeps } from '../process-deps.ts';
import type { CallSyncErrorCode } from './call-sync-error.ts';
import { isUnderWay, requestWithin } from './request-call-sync.ts';

/**
 * An administrator or the director wants today's calls now (product.md §8). Every reading may cost money, so one under way is not doubled;
 * a backfill lets it pass between its windows.
 * @throws DomainError `calls.off`, `calls.already-reading`
 */
export function makeReadCallsNow(
  deps: Pick<ProcessDeps, 'uow' | 'clock' | 'ids'> & { readonly hasTelephony: boolean },
) {
  return async function readCallsNow(caller: Pick<Caller, 'id'>): Promise<CallSync> {
    if (!deps.hasTelephony) throw new DomainError<CallSyncErrorCode>('calls.off');
    return deps.uow.run(async (repositories) => {
      const now = deps.clock.now();
      const running = (await repositories.callSyncs.waiting()).find(
        (sync) => sync.kind !== 'backfill' && isUnderWay(sync, now),
      );
      if (running !== undefined)
        throw new DomainError<CallSyncErrorCode>('calls.already-reading', {
          requestedAt: running.requestedAt.toISOString(),
        });
      return requestWithin(deps, repositories, { kind: 'now', range: null, by: caller.id });
    });
  };
}
