import { nextMessage } from '../../domain/thread/thread.ts';
import type { ThreadSubject } from '../../domain/thread/thread.ts';
import type { Caller } from '../caller.ts';
import type { ProcessDeps } from '../process-deps.ts';
import { foundThread } from './found-thread.ts';
import { threadView } from './thread-view.ts';
import type { ThreadView } from './thread-view.ts';

/**
 * Adds a message and answers the thread as it then stands. The month, or the report, is held, so that it can't close in between and messages stand in
 * the order of their times. What is sent again after a lost answer is not added twice.
 * @throws DomainError `thread.not-found`, `thread.month-closed`, `thread.shift-gone`, `thread.empty`, `thread.too-long`
 */
export function makeWriteMessage(deps: Pick<ProcessDeps, 'uow' | 'clock' | 'ids'>) {
  return async function writeMessage(
    caller: Caller,
    input: { about: ThreadSubject; text: string },
  ): Promise<ThreadView> {
    const { about, text } = input;
    return deps.uow.run(async (repositories) => {
      const facts = await foundThread(repositories, caller, about, 'hold');
      const messages = await repositories.threads.of(about);
      const wish = { id: deps.ids.uuid(), about, author: caller.id, at: deps.clock.now(), text };
      const message = nextMessage(wish, facts, messages.at(-1) ?? null);
      if (message === null) return threadView(repositories, facts, messages);
      await repositories.threads.add(message);
      return threadView(repositories, facts, [...messages, message]);
    });
  };
}
