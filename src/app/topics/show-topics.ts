import type { Repositories } from '../../ports/unit-of-work.ts';
import type { ProcessDeps } from '../process-deps.ts';
import { makeEnsureTopics } from './ensure-topics.ts';
import { topicView } from './topic-view.ts';
import type { TopicView } from './topic-view.ts';

export interface TopicsPageView {
  readonly version: number;
  readonly topics: readonly (TopicView & {
    readonly retiredAt: Date | null;
    readonly reports: number;
    readonly formerNames: readonly string[];
  })[];
}

/** The list with its history: what topics were called and how many reports name them. */
export function makeShowTopics(deps: Pick<ProcessDeps, 'uow' | 'clock'>) {
  const ensureTopics = makeEnsureTopics(deps);
  return async function showTopics(): Promise<TopicsPageView> {
    await ensureTopics();
    return deps.uow.read(topicsPage);
  };
}

export async function topicsPage(repositories: Repositories): Promise<TopicsPageView> {
  const use = new Map((await repositories.consultationQueries.topicUse()).map((one) => [one.topicId, one]));
  return {
    version: await repositories.topics.version(),
    topics: (await repositories.topics.all()).map((topic) => ({
      ...topicView(topic),
      retiredAt: topic.retiredAt,
      reports: use.get(topic.id)?.reports ?? 0,
      formerNames: use.get(topic.id)?.formerNames ?? [],
    })),
  };
}
