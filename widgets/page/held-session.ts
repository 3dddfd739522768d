import type { Session } from '../../src/adapters/http/contract/session.ts';
import { ApiError, errorOfAnswer } from '../kit/api/api-error.ts';
import { PATHS } from '../kit/api/paths.ts';
import type { Transport, WireAnswer } from '../kit/api/transport.ts';
import type { TextStore } from '../kit/app/text-store.ts';

/**
 * The session of this tab: handed over once, kept in the tab's own storage so that a reload goes on, and prolonged while the service lets it
 * (at most twelve hours after amoCRM's last word; design.md, sessions). There is no way to open a new one from here.
 */
export interface HeldSession {
  /** Takes a token that was handed over in place of what was held. */
  take(token: string): void;
  held(): boolean;
  /** Prolongs it; several at once are one, and the answer bears the new token. Null: it is over. @throws ApiError `refused`, `offline`, `down`: it is still held then */
  renew(): Promise<Session | null>;
  /** The wire's answer to the last renewal, for widgets that open a session of their own. */
  answer(): Promise<WireAnswer>;
}

/** Where in the tab's store the token is. */
export const TOKEN = 'session';

export function holdSession(deps: {
  readonly transport: Transport;
  readonly store: TextStore;
  /** Told of each renewal. */
  readonly renewed: (session: Session) => void;
  /** Told once it can't be prolonged any more. */
  readonly over: () => void;
}): HeldSession {
  const { transport, store } = deps;
  let token = store.read(TOKEN);
  let under: Promise<WireAnswer> | null = null;

  const send = async (sent: string): Promise<WireAnswer> => {
    const answer = await transport({
      method: 'POST',
      url: `/api/v1${PATHS.renewSession.path}`,
      headers: { authorization: `Bearer ${sent}` },
      body: undefined,
    });
    // Another one was handed over meanwhile: this answer says nothing about it.
    if (token !== sent) return answer;
    if (answer.status === 401) {
      token = null;
      store.remove(TOKEN);
      deps.over();
    } else if (isSession(answer)) {
      token = answer.body.token;
      store.write(TOKEN, token);
      deps.renewed(answer.body);
    }
    return answer;
  };
  const answer = (): Promise<WireAnswer> => {
    if (token === null) return Promise.resolve(OVER);
    under ??= send(token).finally(() => {
      under = null;
    });
    return under;
  };

  return {
    take(handed) {
      token = handed;
      under = null;
      store.write(TOKEN, handed);
    },
    held: () => token !== null,
    answer,
    async renew() {
      const got = await answer();
      if (got.status === 401) return null;
      if (isSession(got)) return got.body;
      throw got.status >= 400 ? errorOfAnswer(got.status, got.body) : new ApiError('down');
    },
  };
}

const OVER: WireAnswer = {
  status: 401,
  date: null,
  body: { error: { code: 'session.expired', message: '', field: null, requestId: '', details: {} } },
};

function isSession(answer: WireAnswer): answer is WireAnswer & { readonly body: Session } {
  const body = answer.body as Partial<Session> | null;
  return answer.status === 200 && typeof body?.token === 'string' && body.me !== undefined;
}
