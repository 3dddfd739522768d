import type { Exclusive } from '../ports/exclusive.ts';
import type { GenerationRunner } from '../ports/generation-runner.ts';
import type { Log } from '../ports/log.ts';
import { makeMakeDraft } from './make-draft.ts';
import type { ProcessDeps } from './process-deps.ts';

/** `busy` = another process makes drafts. `failed` requests stand and are tried with the next wake. */
export interface DraftsOutcome {
  readonly outcome: 'done' | 'busy';
  readonly failed: number;
}

/** Makes every draft asked for, one after another, one process at a time. A month that fails holds up no other. */
export function makeMakeDrafts(
  deps: ProcessDeps & { runner: GenerationRunner; exclusive: Exclusive; log: Log },
) {
  const makeDraft = makeMakeDraft(deps);

  async function round(signal?: AbortSignal): Promise<number> {
    const requests = await deps.uow.run((repositories) => repositories.generationRequests.all());
    let failed = 0;
    for (const { month } of requests) {
      try {
        if ((await makeDraft(month, signal)) === 'made') deps.log.info('generation.draft-made', { month });
      } catch (error) {
        signal?.throwIfAborted();
        failed += 1;
        deps.log.error('generation.failed', { month }, error);
      }
    }
    return failed;
  }

  return async function makeDrafts(signal?: AbortSignal): Promise<DraftsOutcome> {
    const failed = await deps.exclusive.tryRun('generation', () => round(signal));
    return failed === null ? { outcome: 'busy', failed: 0 } : { outcome: 'done', failed };
  };
}
