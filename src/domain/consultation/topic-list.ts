import { DomainError } from '../domain-error.ts';
import type { Topic, TopicErrorCode, TopicId } from './topic.ts';

/** The id of a topic that is not stored yet. */
export const NEW_TOPIC: TopicId = 0;
/** In characters as JavaScript counts them. */
export const LONGEST_TOPIC_NAME = 80;

/** A line of the list as the administrator leaves it; id null = a new topic. */
export interface TopicWish {
  readonly id: TopicId | null;
  readonly name: string;
  readonly retired: boolean;
}

/**
 * The list after an administrator changed it: in the order of the wishes, then the topics they do not name, as they were. Nothing is ever
 * removed. A topic retired before keeps the day it was retired on.
 * @throws DomainError `topic.invalid` (with `field`), `topic.not-found` or `topic.name-taken` (with the name)
 */
export function changedTopics(stored: readonly Topic[], wishes: readonly TopicWish[], at: Date): Topic[] {
  const known = new Map(stored.map((topic) => [topic.id, topic]));
  const named = new Set<TopicId>();
  const changed = wishes.map((wish, index): Topic => {
    const name = nameOf(wish, index);
    if (wish.id === null) {
      if (wish.retired) throw invalid(`topics.${index}.retired`);
      return { id: NEW_TOPIC, name, position: index, retiredAt: null };
    }
    const before = known.get(wish.id);
    if (before === undefined) throw new DomainError<TopicErrorCode>('topic.not-found', { id: wish.id });
    if (named.has(wish.id)) throw invalid(`topics.${index}.id`);
    named.add(wish.id);
    return { id: wish.id, name, position: index, retiredAt: wish.retired ? (before.retiredAt ?? at) : null };
  });
  const left = stored.filter((topic) => !named.has(topic.id));
  const all = [...changed, ...left].map((topic, position) => ({ ...topic, position }));
  requireOneOfEach(all);
  if (all.every((topic) => topic.retiredAt !== null)) throw invalid('topics');
  return all;
}

function nameOf(wish: TopicWish, index: number): string {
  const name = wish.name.trim();
  if (name === '' || name.length > LONGEST_TOPIC_NAME) throw invalid(`topics.${index}.name`);
  return name;
}

/** Among those offered; a retired topic may bear any name. */
function requireOneOfEach(topics: readonly Topic[]): void {
  const taken = new Set<string>();
  for (const { name, retiredAt } of topics) {
    if (retiredAt !== null) continue;
    const key = name.toLowerCase();
    if (taken.has(key)) throw new DomainError<TopicErrorCode>('topic.name-taken', { field: 'topics', name });
    taken.add(key);
  }
}

function invalid(field: string): DomainError<TopicErrorCode> {
  return new DomainError('topic.invalid', { field });
}
