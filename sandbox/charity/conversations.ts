import { everyLeg, whole } from '../mango/model.ts';
import type { KeptCall } from '../mango/model.ts';
import { userIdOf } from './telephony.ts';

/** A call that a volunteer has answered or made, as they remember it. */
export type Conversation = {
  readonly entryId: string;
  /** Who talked longest. */
  readonly userId: number;
  /** Milliseconds: when they first spoke, and when the whole call ended. */
  readonly answeredAt: number;
  readonly endedAt: number;
  readonly talkSeconds: number;
};

const INTERNAL = 3;

/** Nothing for missed calls and for employees among themselves. */
export function conversationOf({ call }: KeptCall): Conversation | null {
  if (call['context_type'] === INTERNAL) return null;
  const parts = new Map<number, { talk: number; answer: number }>();
  for (const leg of everyLeg(call)) {
    const answer = whole(leg['call_answer_time']);
    const employee = whole(leg['call_abonent_id']);
    if (leg['call_type'] === 'group' || answer === null || employee === null) continue;
    const known = parts.get(employee);
    const talk = (known?.talk ?? 0) + (whole(leg['talk_duration']) ?? 0);
    parts.set(employee, { talk, answer: Math.min(known?.answer ?? answer, answer) });
  }
  const longest = [...parts].toSorted(([, a], [, b]) => b.talk - a.talk)[0];
  if (longest === undefined) return null;
  const [employee, { talk, answer }] = longest;
  const end = (whole(call['context_start_time']) ?? 0) + (whole(call['duration']) ?? 0);
  return {
    entryId: call.entry_id,
    userId: userIdOf(employee),
    answeredAt: answer * 1000,
    endedAt: end * 1000,
    talkSeconds: talk,
  };
}
