import type { Topic, TopicId } from '../../domain/consultation/topic.ts';

export interface TopicView {
  readonly id: TopicId;
  readonly name: string;
  readonly retired: boolean;
}

export function topicView({ id, name, retiredAt }: Topic): TopicView {
  return { id, name, retired: retiredAt !== null };
}
