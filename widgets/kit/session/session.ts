import type { Me, Session } from '../../../src/adapters/http/contract/session.ts';
import { ApiError, errorOfAnswer } from '../api/api-error.ts';
import type { WireAnswer } from '../api/transport.ts';
import type { ServerClock } from './server-clock.ts';

/** How a session comes into being and is prolonged. Both reject with ApiError only when no answer came. */
export interface SessionDoors {
  /** With amoCRM's one-time token (`$authorizedAjax`, contracts/amocrm-widgets.md §4.1). */
  open(): Promise<WireAnswer>;
  renew(token: string): Promise<WireAnswer>;
}

/** Our bearer session: opened when first needed, renewed while it is used, reopened silently once when it is refused. Never stored. */
export interface SessionKeeper {
  /** A token good for a request now. @throws ApiError `expired`, `refused`, `offline`, `down` */
  bearer(): Promise<string>;
  /** The service refused this token: forget it, so that the next bearer is a new one. */
  drop(token: string): void;
  /** Who the session belongs to; null before it was opened. */
  me(): Me | null;
}

/** Renewed when less than this is left. */
const MARGIN_MS = 2 * 60_000;

/** @param learned told each time the service says who we are */
export function createSessionKeeper(
  doors: SessionDoors,
  clock: ServerClock,
  learned: (me: Me) => void,
): SessionKeeper {
  let session: Session | null = null;
  let under: Promise<string> | null = null;

  const accept = (answer: WireAnswer): string => {
    clock.learn(answer.date);
    if (answer.status >= 400) throw errorOfAnswer(answer.status, answer.body);
    const opened = answer.body as Session | null;
    if (typeof opened?.token !== 'string') throw new ApiError('down');
    session = opened;
    learned(opened.me);
    return opened.token;
  };

  const open = async (): Promise<string> => accept(await doors.open());

  const renewOrOpen = async (token: string): Promise<string> => {
    const answer = await doors.renew(token);
    if (answer.status === 401) {
      session = null;
      return open();
    }
    return accept(answer);
  };

  const fresh = async (): Promise<string> => {
    if (session === null) return open();
    const now = clock.now();
    if (now === null) return session.token;
    const left = Date.parse(session.expiresAt) - now;
    if (left > MARGIN_MS) return session.token;
    return left > 0 ? renewOrOpen(session.token) : open();
  };

  return {
    // One opening or renewal at a time, shared by every request that waits for it.
    bearer() {
      under ??= fresh().finally(() => {
        under = null;
      });
      return under;
    },
    drop(token) {
      if (session?.token === token) session = null;
    },
    me: () => session?.me ?? null,
  };
}
