/** What a client came with, from a list the administrator keeps. Renamed and retired topics keep their id, and with it their history. */
export type TopicId = number;

export interface Topic {
  readonly id: TopicId;
  /** As it is called now; a report shows today's name of its topics. */
  readonly name: string;
  /** Order in lists, from 0. */
  readonly position: number;
  /** No longer offered in new reports; null while it is. */
  readonly retiredAt: Date | null;
}

export type TopicErrorCode = 'topic.invalid' | 'topic.not-found' | 'topic.name-taken' | 'topic.list-changed';
