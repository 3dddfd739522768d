import type { ThreadSubject } from '../../domain/thread/thread.ts';
import type { Caller } from '../caller.ts';
import type { ProcessDeps } from '../process-deps.ts';
import { foundThread } from './found-thread.ts';
import { threadView } from './thread-view.ts';
import type { ThreadView } from './thread-view.ts';

/** What was written about a request or a shift, also after its month has closed. @throws DomainError `thread.not-found` */
export function makeShowThread(deps: Pick<ProcessDeps, 'uow'>) {
  return async function showThread(caller: Caller, about: ThreadSubject): Promise<ThreadView> {
    return deps.uow.read(async (repositories) => {
      const facts = await foundThread(repositories, caller, about, (month) =>
        repositories.cycles.find(month),
      );
      return threadView(repositories, facts, await repositories.threads.of(about));
    });
  };
}
