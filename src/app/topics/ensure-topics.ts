import { NEW_TOPIC } from '../../domain/consultation/topic-list.ts';
import type { Topic } from '../../domain/consultation/topic.ts';
import type { Repositories } from '../../ports/unit-of-work.ts';
import type { ProcessDeps } from '../process-deps.ts';
import { russianDefaultTopics } from '../texts/default-topics.ru.ts';

/**
 * Gives a new installation a list of topics to begin with, once: only while nobody has ever changed the list. Idempotent, and
 * harmless in several processes at once.
 */
export function makeEnsureTopics(deps: Pick<ProcessDeps, 'uow' | 'clock'>) {
  return async function ensureTopics(): Promise<void> {
    if (!(await deps.uow.read(isUntouched))) return;
    await deps.uow.run(async (repositories) => {
      if (!(await isUntouched(repositories))) return;
      const topics = russianDefaultTopics.map((name, position): Topic => ({
        id: NEW_TOPIC,
        name,
        position,
        retiredAt: null,
      }));
      await repositories.topics.save(topics, 0, deps.clock.now());
    });
  };
}

async function isUntouched(repositories: Repositories): Promise<boolean> {
  return (await repositories.topics.version()) === 0 && (await repositories.topics.all()).length === 0;
}
