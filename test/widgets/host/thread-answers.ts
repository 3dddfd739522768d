import type { PersonView } from '../../../src/adapters/http/contract/primitives.ts';
import type { ThreadView } from '../../../src/adapters/http/contract/threads.ts';
import type { Handlers } from './fake-backend.ts';

/** Threads by id of the request or report, or by `<slotId> <volunteerId>`; one that is not here is empty and open. */
export type Threads = Record<string, ThreadView>;

/** What the service answers about threads; whatever is written is `me`'s. */
export function threadHandlers(
  world: { threads: Threads; readonly now: string },
  me: Pick<PersonView, 'id' | 'name'>,
): Pick<
  Handlers,
  'requestThread' | 'writeOnRequest' | 'reportThread' | 'writeOnReport' | 'shiftThread' | 'writeOnShift'
> {
  const of = (key: string): ThreadView => world.threads[key] ?? { messages: [], open: true };
  const write = (key: string, text: string): ThreadView => {
    const thread = of(key);
    const id = `4f8f2f34-3d5c-4b5e-9d10-2b6ce5a6c00${thread.messages.length + 1}`;
    const author = { id: me.id, name: me.name, active: true };
    world.threads[key] = { ...thread, messages: [...thread.messages, { id, author, at: world.now, text }] };
    return of(key);
  };
  return {
    requestThread: ({ params }) => of(params.id),
    writeOnRequest: ({ params, body }) => write(params.id, body.text),
    reportThread: ({ params }) => of(params.id),
    writeOnReport: ({ params, body }) => write(params.id, body.text),
    shiftThread: ({ params }) => of(`${params.slotId} ${params.volunteerId}`),
    writeOnShift: ({ params, body }) => write(`${params.slotId} ${params.volunteerId}`, body.text),
  };
}
