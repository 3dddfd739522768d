import type { ThreadSubject } from '../../domain/thread/thread.ts';
import type { Caller } from '../caller.ts';
import type { ProcessDeps } from '../process-deps.ts';
import { foundThread } from './found-thread.ts';
import { threadView } from './thread-view.ts';
import type { ThreadView } from './thread-view.ts';

/** What was written about a request, a shift (also after its month has closed) or a report. @throws DomainError `thread.not-found` */
export function makeShowThread(deps: Pick<ProcessDeps, 'uow'>) {
  return async function showThread(caller: Caller, about: ThreadSubject): Promise<ThreadView> {
    return deps.uow.read(async (repositories) => {
      const facts = await foundThread(repositories, caller, about, 'look');
      return threadView(repositories, facts, await repositories.threads.of(about));
    });
  };
}
