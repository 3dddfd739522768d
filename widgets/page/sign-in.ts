import { createSignal } from 'solid-js';
import type { Me, Session } from '../../src/adapters/http/contract/session.ts';
import { asApiError } from '../kit/api/api-error.ts';
import type { ApiError } from '../kit/api/api-error.ts';
import type { Transport, WireAnswer } from '../kit/api/transport.ts';
import type { TextStore } from '../kit/app/text-store.ts';
import type { Language } from '../kit/i18n/words.ts';
import { holdSession } from './held-session.ts';
import { meetSiblings } from './siblings.ts';

/** `reopen`: nobody is signed in, or no longer (`last` says who was). */
export type Stage =
  | { readonly kind: 'starting' }
  | { readonly kind: 'open'; readonly me: Me }
  | { readonly kind: 'reopen' }
  | { readonly kind: 'problem'; readonly error: ApiError };

/** Who used this tab last. */
export type Last = Pick<Me, 'id' | 'roles'> & { readonly language: Language };

export interface SignIn {
  readonly stage: () => Stage;
  readonly last: () => Last | null;
  /** Prolongs the session now; what hinders it is a stage unless somebody is at work, whom the widgets tell. */
  renew(): Promise<void>;
  /** For widgets that open a session of their own. */
  answer(): Promise<WireAnswer>;
}

/** Three tries within the quarter of an hour that a session lives. */
const RENEW_EVERY_MS = 4 * 60_000;
const LAST = 'last';

/** @param handed the session this tab was just given, null when it was opened by itself */
export function signIn(transport: Transport, store: TextStore, handed: string | null): SignIn {
  const [stage, setStage] = createSignal<Stage>({ kind: 'starting' });
  const [last, setLast] = createSignal<Last | null>(readLast(store.read(LAST)));

  const renewed = ({ me }: Session): void => {
    setLast({ id: me.id, roles: me.roles, language: me.language });
    store.write(LAST, JSON.stringify(last()));
    const before = stage();
    if (before.kind !== 'open' || JSON.stringify(before.me) !== JSON.stringify(me))
      setStage({ kind: 'open', me });
    // Readings and writings that failed meanwhile wait for this, as after an outage of the network.
    if (before.kind === 'reopen') window.dispatchEvent(new Event('online'));
  };
  const session = holdSession({ transport, store, renewed, over: () => setStage({ kind: 'reopen' }) });
  const siblings = meetSiblings((arrival) => {
    if (stage().kind !== 'reopen' || last()?.id !== arrival.personId) return;
    session.take(arrival.token);
    void renew();
  });

  const prolong = async (): Promise<Session | null> => {
    try {
      return await session.renew();
    } catch (thrown) {
      const error = asApiError(thrown);
      if (stage().kind !== 'open' || error.kind === 'refused') setStage({ kind: 'problem', error });
      return null;
    }
  };
  const renew = async (): Promise<void> => {
    if (session.held()) await prolong();
    else setStage({ kind: 'reopen' });
  };
  const awake = (): void => {
    if (session.held() && document.visibilityState === 'visible') void renew();
  };

  if (handed !== null) {
    session.take(handed);
    void prolong().then((got) => {
      if (got !== null) siblings.arrived({ personId: got.me.id, token: got.token });
    });
  } else void renew();
  setInterval(() => void (session.held() && renew()), RENEW_EVERY_MS);
  document.addEventListener('visibilitychange', awake);
  window.addEventListener('online', () => {
    if (stage().kind === 'problem') void renew();
  });
  return { stage, last, renew, answer: () => session.answer() };
}

function readLast(text: string | null): Last | null {
  if (text === null) return null;
  try {
    return JSON.parse(text) as Last;
  } catch {
    return null;
  }
}
