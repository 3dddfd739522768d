import type { ResolutionContext } from 'inversify';
import type { Handlers } from '../adapters/http/router.ts';
import { makeShowThread } from '../app/thread/show-thread.ts';
import { makeWriteMessage } from '../app/thread/write-message.ts';
import { TOKENS } from './tokens.ts';

type ThreadRoutes = 'requestThread' | 'writeOnRequest' | 'shiftThread' | 'writeOnShift';

/** Threads, for volunteers and administrators alike. */
export function threadHandlers(context: ResolutionContext): Pick<Handlers, ThreadRoutes> {
  const deps = context.get(TOKENS.process);
  const show = makeShowThread(deps);
  const write = makeWriteMessage(deps);
  return {
    requestThread: async ({ caller, params }) => show(caller, { kind: 'request', ...params }),
    writeOnRequest: async ({ caller, params, body }) =>
      write(caller, { about: { kind: 'request', ...params }, text: body.text }),
    shiftThread: async ({ caller, params }) => show(caller, { kind: 'shift', ...params }),
    writeOnShift: async ({ caller, params, body }) =>
      write(caller, { about: { kind: 'shift', ...params }, text: body.text }),
  };
}
