import { createSignal } from 'solid-js';
import type { Me } from '../../../src/adapters/http/contract/session.ts';
import { asApiError } from '../../kit/api/api-error.ts';
import type { ApiError } from '../../kit/api/api-error.ts';
import { createApiClient } from '../../kit/api/client.ts';
import type { ApiClient } from '../../kit/api/client.ts';
import { withSilence } from '../../kit/api/online.ts';
import { PATHS } from '../../kit/api/paths.ts';
import { fetchTransport } from '../../kit/api/transport.ts';
import { webStore } from '../../kit/app/text-store.ts';
import { createServerClock } from '../../kit/session/server-clock.ts';
import type { ServerClock } from '../../kit/session/server-clock.ts';
import { createSessionKeeper } from '../../kit/session/session.ts';
import type { HostWidget } from '../host.ts';
import { openByHost } from './host-session.ts';
import { pageLanguage } from './page-language.ts';

/** One widget's line to the service: session, client, who we are. Lives from the first render until destroy. */
export interface WidgetApp {
  /** The service's address, without a slash at the end. */
  readonly backend: string;
  readonly api: ApiClient;
  /** A session's token good for now. @throws ApiError */
  bearer(): Promise<string>;
  readonly clock: ServerClock;
  readonly cache: Map<string, unknown>;
  /** Null until the service has said. */
  readonly me: () => Me | null;
  /** Why it is not known; null while it is or is being asked. */
  readonly problem: () => ApiError | null;
  /** Asks who we are, unless this browser session knows; never rejects. */
  identify(): Promise<void>;
}

export function createWidgetApp(host: HostWidget, backend: string): WidgetApp {
  const base = `${backend}/api/v1`;
  const clock = createServerClock(() => performance.now());
  const transport = withSilence(fetchTransport(pageLanguage), () => navigator.onLine);
  const known = webStore(() => sessionStorage, 'smena.me.');
  const key = `${backend}.${host.system().amouser_id ?? ''}`;
  const [me, setMe] = createSignal<Me | null>(remembered(known.read(key)));
  const [problem, setProblem] = createSignal<ApiError | null>(null);

  const session = createSessionKeeper(
    {
      open: () => openByHost(host, base),
      renew: (token) =>
        transport({
          method: 'POST',
          url: base + PATHS.renewSession.path,
          headers: { authorization: `Bearer ${token}` },
          body: undefined,
        }),
    },
    clock,
    (learned) => {
      known.write(key, JSON.stringify(learned));
      if (JSON.stringify(learned) !== JSON.stringify(me())) setMe(learned);
    },
  );
  const api = createApiClient({ base, transport, session, clock });

  let asking: Promise<void> | null = null;
  const ask = async (): Promise<void> => {
    setProblem(null);
    try {
      const answer = await api.call('me');
      known.write(key, JSON.stringify(answer));
      setMe(answer);
    } catch (thrown) {
      const failure = asApiError(thrown);
      if (failure.kind === 'refused' || failure.kind === 'expired') known.remove(key);
      setProblem(failure);
    } finally {
      asking = null;
    }
  };
  return {
    backend,
    api,
    bearer: () => session.bearer(),
    clock,
    cache: new Map(),
    me,
    problem,
    identify() {
      if (me() !== null) return Promise.resolve();
      asking ??= ask();
      return asking;
    },
  };
}

function remembered(text: string | null): Me | null {
  if (text === null) return null;
  try {
    return JSON.parse(text) as Me;
  } catch {
    return null;
  }
}
