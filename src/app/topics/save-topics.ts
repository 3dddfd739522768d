import { changedTopics } from '../../domain/consultation/topic-list.ts';
import type { TopicWish } from '../../domain/consultation/topic-list.ts';
import type { TopicErrorCode } from '../../domain/consultation/topic.ts';
import { DomainError } from '../../domain/domain-error.ts';
import type { ProcessDeps } from '../process-deps.ts';
import { topicsPage } from './show-topics.ts';
import type { TopicsPageView } from './show-topics.ts';

/**
 * Renames, orders, adds and retires topics; reports keep theirs.
 * @throws DomainError any TopicErrorCode; `topic.list-changed` when somebody changed the list meanwhile
 */
export function makeSaveTopics(deps: Pick<ProcessDeps, 'uow' | 'clock'>) {
  return async function saveTopics(input: {
    version: number;
    topics: readonly TopicWish[];
  }): Promise<TopicsPageView> {
    return deps.uow.run(async (repositories) => {
      const now = deps.clock.now();
      const version = await repositories.topics.version();
      const changed = () => new DomainError<TopicErrorCode>('topic.list-changed', { version });
      if (version !== input.version) throw changed();
      const topics = changedTopics(await repositories.topics.all(), input.topics, now);
      if (!(await repositories.topics.save(topics, version, now))) throw changed();
      return topicsPage(repositories);
    });
  };
}
