import type { Topic } from '../domain/consultation/topic.ts';

export interface TopicRepository {
  /** In their order, retired ones last. */
  all(): Promise<Topic[]>;
  /** Rises with every change of the list. */
  version(): Promise<number>;
  /** Stores the list if `version` is the one stored now: known ids are renamed, moved or retired (never deleted), id 0 is a new topic. Former names are kept with the instant they ended. @throws StorageConflict for an id nobody has, and, at the transaction's end, for a name two topics would have */
  save(topics: readonly Topic[], version: number, at: Date): Promise<boolean>;
}
