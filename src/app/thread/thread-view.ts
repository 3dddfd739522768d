import { whyShut } from '../../domain/thread/thread.ts';
import type { Message, ThreadFacts } from '../../domain/thread/thread.ts';
import type { Repositories } from '../../ports/unit-of-work.ts';
import type { PersonSummary } from '../caller.ts';
import { knownPerson } from '../schedule/contact-view.ts';

export interface ThreadView {
  /** Oldest first. */
  readonly messages: readonly {
    readonly id: string;
    readonly author: PersonSummary;
    readonly at: Date;
    readonly text: string;
  }[];
  /** Whether anything can still be written. */
  readonly open: boolean;
}

export async function threadView(
  repositories: Repositories,
  facts: ThreadFacts,
  messages: readonly Message[],
): Promise<ThreadView> {
  const people = new Map((await repositories.people.all()).map((person) => [person.id, person]));
  return {
    messages: messages.map(({ id, author, at, text }) => ({
      id,
      author: knownPerson(people, author),
      at,
      text,
    })),
    open: whyShut(facts) === null,
  };
}
