import type { WireAnswer } from '../../kit/api/transport.ts';
import type { Session } from '../../../src/adapters/http/contract/session.ts';
import type { RoleName } from '../../../src/adapters/http/contract/primitives.ts';
import { backendAddress } from './backend-address.ts';

/** What keeps a widget from its service, by whose hands mend it: the address, the network, the server's settings, amoCRM. */
export type ConnectionProblem =
  | 'empty'
  | 'malformed'
  | 'insecure'
  | 'foreignLetters'
  | 'offline'
  | 'silent'
  | 'notSmena'
  | 'otherAccount'
  | 'otherKeys'
  | 'unsigned'
  | 'personUnknown'
  | 'personInactive'
  | 'down';

export type Connection =
  | { readonly state: ConnectionProblem }
  | {
      readonly state: 'works';
      /** Of the service. */
      readonly version: string;
      readonly roles: readonly RoleName[];
      /** How old the service is beside the widget. */
      readonly service: 'same' | 'newer' | 'older';
    };

/** How the address is tried; each rejects when no answer came that the page may read. */
export interface ConnectionDeps {
  /** JSON of a GET, null when the answer was none; of any status. */
  readonly read: (url: string) => Promise<unknown>;
  /** Resolves when anybody answers at the address, readable or not. */
  readonly reach: (url: string) => Promise<unknown>;
  /** Opens a session at the service signed by amoCRM. */
  readonly open: (base: string) => Promise<WireAnswer>;
  readonly online: () => boolean;
  /** Of the widget; undefined where amoCRM does not say. */
  readonly widgetVersion: string | undefined;
}

/** Whether a widget with this address in its settings would work for the person who asks, and if not, why. Never rejects. */
export async function checkConnection(written: string, deps: ConnectionDeps): Promise<Connection> {
  const problem = addressProblem(written);
  const base = backendAddress(written);
  if (problem !== null || base === null) return { state: problem ?? 'malformed' };
  const version = await smenaAt(base, deps);
  if (version === null) return { state: deps.online() ? await whoElse(base, deps) : 'offline' };
  let answer: WireAnswer;
  try {
    answer = await deps.open(`${base}/api/v1`);
  } catch {
    // The service has answered a moment ago, to everybody; it answers a signed request only to its own account's pages.
    return { state: deps.online() ? 'otherAccount' : 'offline' };
  }
  if (answer.status !== 200) return { state: refusal(answer) };
  const { roles } = (answer.body as Session).me;
  return { state: 'works', version, roles, service: compared(version, deps.widgetVersion) };
}

/** What can be said of an address without asking anybody; null when nothing. The domain must be of Latin letters: amoCRM takes no other (contracts/amocrm-widgets.md §1.2). */
function addressProblem(written: string): ConnectionProblem | null {
  const text = written.trim();
  if (text === '') return 'empty';
  if (!URL.canParse(text)) return 'malformed';
  const url = new URL(text);
  if (/(^|\.)xn--/.test(url.hostname)) return 'foreignLetters';
  if (backendAddress(text) !== null) return null;
  return url.protocol === 'http:' ? 'insecure' : 'malformed';
}

async function smenaAt(base: string, deps: ConnectionDeps): Promise<string | null> {
  try {
    const about = (await deps.read(`${base}/api/v1/about`)) as {
      product?: unknown;
      version?: unknown;
    } | null;
    return about?.product === 'smena' ? String(about.version) : null;
  } catch {
    return null;
  }
}

function whoElse(base: string, deps: ConnectionDeps): Promise<ConnectionProblem> {
  return deps.reach(base).then(
    () => 'notSmena',
    () => 'silent',
  );
}

function refusal({ status, body }: WireAnswer): ConnectionProblem {
  const code = (body as { error?: { code?: unknown } } | null)?.error?.code;
  if (code === 'session.token-invalid') return 'otherKeys';
  if (code === 'session.person-unknown') return 'personUnknown';
  if (code === 'session.person-inactive') return 'personInactive';
  if (code === 'origin.denied') return 'otherAccount';
  if (typeof code === 'string' && (status === 429 || status >= 500)) return 'down';
  // Not the service's own words: amoCRM gave no signature, as before a widget is installed.
  return 'unsigned';
}

function compared(service: string, widget: string | undefined): 'same' | 'newer' | 'older' {
  if (widget === undefined) return 'same';
  const order = service.localeCompare(widget, 'en', { numeric: true });
  return order === 0 ? 'same' : order > 0 ? 'newer' : 'older';
}
