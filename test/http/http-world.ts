import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SignJWT } from 'jose';
import { makeIdentifyCaller } from '../../src/app/identify-caller.ts';
import type { DesktopReport } from '../../src/adapters/http/desktop/desktop-routes.ts';
import { ROUTES } from '../../src/adapters/http/contract/routes.ts';
import { makePackedPage } from '../../src/adapters/http/page/packed-page.ts';
import type { Handlers } from '../../src/adapters/http/router.ts';
import { makeServer } from '../../src/adapters/http/server.ts';
import { CrmAuthorisationLost } from '../../src/ports/crm-authorisation.ts';
import type { CrmAuthorisation } from '../../src/ports/crm-authorisation.ts';
import { DomainError } from '../../src/domain/domain-error.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/settings/settings.ts';
import type { Person } from '../../src/domain/volunteer/person.ts';
import { aPerson } from '../builders/person.ts';
import { createFakeWorld } from '../fakes/world.ts';
import type { FakeWorld } from '../fakes/world.ts';

export const ACCOUNT = 'https://charity.amocrm.ru';
export const INTEGRATION = {
  name: 'volunteer' as const,
  clientId: '11111111-1111-4111-8111-111111111111',
  clientSecret: 'the-integration-secret',
  redirectUri: 'https://smena.charity.example/amocrm/authorised',
};
export const ACCOUNT_ID = 31_000_000;

/** One person of each role: 1 volunteer, 2 administrator, 3 supervisor, 4 director, 5 nobody of ours, 6 deactivated. */
export const PEOPLE: Person[] = [
  aPerson({ id: 1, groupId: 10 }),
  aPerson({ id: 2, groupId: 20 }),
  aPerson({ id: 3, groupId: 30 }),
  aPerson({ id: 4, groupId: 40 }),
  aPerson({ id: 5, groupId: 50 }),
  aPerson({ id: 6, groupId: 10, isActive: false }),
];

export interface HttpWorld {
  readonly world: FakeWorld;
  readonly url: string;
  readonly requests: { readonly refreshed: number };
  /** Authorization codes exchanged. */
  readonly spent: readonly string[];
  oneTimeToken(claims?: Record<string, unknown>, secret?: string, alg?: string): Promise<string>;
  /** A session's bearer for this person. */
  bearer(userId: number): Promise<string>;
  close(): Promise<void>;
}

/** The HTTP edge over fakes. `widgets` is the folder they were packed to. Handlers not given refuse with `month.not-found`, so 404 means that the caller was let in. */
export async function startHttp(
  handlers: Partial<Handlers> = {},
  widgets = '/nowhere',
  desktopReport?: DesktopReport,
): Promise<HttpWorld> {
  const spent: string[] = [];
  const authorisation: CrmAuthorisation = {
    status: async () => ({ state: 'never-authorised' }),
    exchangeCode: async (code) => {
      if (code !== 'good') throw new CrmAuthorisationLost('code-refused');
      spent.push(code);
    },
  };
  const world = createFakeWorld({ people: PEOPLE });
  const rule = (group: number) => ({ groupIds: [group], roleIds: [] });
  await world.repositories.settings.save(
    'roles',
    {
      ...DEFAULT_SETTINGS.roles,
      volunteer: rule(10),
      administrator: rule(20),
      supervisor: rule(30),
      director: rule(40),
    },
    0,
  );
  const requests = { refreshed: 0 };
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const app = makeServer({
    ...world,
    integrations: [INTEGRATION],
    account: { origin: ACCOUNT, accountId: () => ACCOUNT_ID },
    allowedOrigins: [ACCOUNT, url],
    identify: makeIdentifyCaller(world),
    refreshPeople: async () => void requests.refreshed++,
    handlers: { ...refusing(), ...handlers },
    calendarFeed: async (secret) =>
      secret === 'a-known-secret-of-a-volunteer' ? 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n' : null,
    desktopReport: desktopReport ?? (async () => null),
    authorisation: { path: '/amocrm/authorised', accountOrigin: ACCOUNT, authorisation },
    page: { packed: makePackedPage(widgets), accountPage: async () => `${ACCOUNT}/dashboard/` },
    version: '0.0.0-test',
  });
  server.on('request', app);

  async function oneTimeToken(
    claims: Record<string, unknown> = {},
    secret = INTEGRATION.clientSecret,
    alg = 'HS256',
  ): Promise<string> {
    const now = Math.floor(world.clock.now().getTime() / 1000);
    const payload = {
      iss: ACCOUNT,
      aud: 'https://smena.charity.example',
      jti: 'a',
      iat: now,
      nbf: now,
      exp: now + 1800,
      account_id: ACCOUNT_ID,
      user_id: 1,
      client_uuid: INTEGRATION.clientId,
      subdomain: 'charity',
      ...claims,
    };
    return new SignJWT(payload).setProtectedHeader({ alg }).sign(new TextEncoder().encode(secret));
  }

  async function bearer(userId: number): Promise<string> {
    const response = await fetch(`${url}/api/v1/session`, {
      method: 'POST',
      headers: { 'x-auth-token': await oneTimeToken({ user_id: userId }) },
    });
    return ((await response.json()) as { token: string }).token;
  }

  const close = async () => {
    server.closeAllConnections();
    await new Promise<void>((resolve) => server.close(() => resolve()));
  };
  return { world, url, requests, spent, oneTimeToken, bearer, close };
}

function refusing(): Handlers {
  const names = Object.keys(ROUTES).filter((name) => !['openSession', 'renewSession', 'me'].includes(name));
  const refuse = async () => {
    throw new DomainError('month.not-found');
  };
  return Object.fromEntries(names.map((name) => [name, refuse])) as unknown as Handlers;
}
