import type { Topic } from '../../../src/domain/consultation/topic.ts';
import { StorageConflict } from '../../../src/ports/storage-conflict.ts';
import type { TopicRepository } from '../../../src/ports/topic-repository.ts';
import { copyOf } from '../fake-store.ts';
import type { FakeStore } from '../fake-store.ts';

export class FakeTopicRepository implements TopicRepository {
  readonly #store: FakeStore;

  constructor(store: FakeStore) {
    this.#store = store;
  }

  async all(): Promise<Topic[]> {
    return [...this.#store.state.topics.values()]
      .sort(
        (a, b) =>
          Number(a.retiredAt !== null) - Number(b.retiredAt !== null) ||
          a.position - b.position ||
          a.id - b.id,
      )
      .map(copyOf);
  }

  async version(): Promise<number> {
    return this.#store.state.topicVersion;
  }

  async save(list: readonly Topic[], version: number, at: Date): Promise<boolean> {
    const { topics, topicVersion } = this.#store.state;
    if (version !== topicVersion) return false;
    if (list.some((topic) => topic.id !== 0 && !topics.has(topic.id)))
      throw new StorageConflict('missing-reference', 'topic_key');
    for (const topic of list) {
      this.#keepFormerName(topic, at);
      const id = topic.id === 0 ? topics.size + 1 : topic.id;
      topics.set(id, copyOf({ ...topic, id }));
    }
    this.#store.state.topicVersion = version + 1;
    return true;
  }

  #keepFormerName({ id, name }: Topic, at: Date): void {
    const { topics, formerTopicNames } = this.#store.state;
    const stored = topics.get(id);
    if (stored === undefined || stored.name === name) return;
    const kept = formerTopicNames.some((one) => one.topicId === id && one.endedAt.getTime() === at.getTime());
    if (kept) return;
    const former = copyOf({ topicId: id, name: stored.name, endedAt: at });
    this.#store.state.formerTopicNames = [...formerTopicNames, former];
  }
}
