import { decodeJwt, jwtVerify } from 'jose';
import { z } from 'zod';
import type { Clock } from '../../../ports/clock.ts';
import { HttpError } from '../http-error.ts';
import type { AccountIdentity, Integration } from './integration.ts';

const LEEWAY_SECONDS = 60;
/** amoCRM's tokens live 30 minutes; one that claims more is not amoCRM's. */
const LONGEST_LIFE_SECONDS = 35 * 60;
const LONGEST_TOKEN = 16 * 1024;

const claimsSchema = z.object({
  iss: z.string(),
  exp: z.number(),
  iat: z.number(),
  nbf: z.number().optional(),
  client_uuid: z.string(),
  account_id: z.coerce.number(),
  user_id: z.coerce.number().int().positive(),
});

/** Who amoCRM says is calling, and through which integration. */
export interface ProvenCaller {
  readonly userId: number;
  readonly accountId: number;
  readonly clientId: string;
}

/**
 * Verifies amoCRM's disposable token (contracts/amocrm-widgets.md §4.3): only HS256, our integration's secret, audience, issuer,
 * account and times. A repeated `jti` is no error: amoCRM caches the token for some 25 minutes.
 */
export function makeVerifyOneTimeToken(deps: {
  integrations: readonly Integration[];
  account: AccountIdentity;
  clock: Clock;
}) {
  return async function verifyOneTimeToken(token: string | undefined): Promise<ProvenCaller> {
    if (token === undefined || token === '') throw new HttpError(401, 'session.missing');
    if (token.length > LONGEST_TOKEN) throw new HttpError(401, 'session.token-invalid');
    const integration = deps.integrations.find((known) => known.clientId === clientIdOf(token));
    if (integration === undefined) throw new HttpError(401, 'session.token-invalid');
    const claims = await verify(token, integration, deps.clock.now());
    checkAccount(claims, deps.account);
    return { userId: claims.user_id, accountId: claims.account_id, clientId: claims.client_uuid };
  };
}

/** Read before verifying only to choose the key to verify with. */
function clientIdOf(token: string): string | undefined {
  try {
    const { client_uuid: clientId } = decodeJwt(token);
    return typeof clientId === 'string' ? clientId : undefined;
  } catch (cause) {
    throw new HttpError(401, 'session.token-invalid', { cause });
  }
}

async function verify(
  token: string,
  integration: Integration,
  now: Date,
): Promise<z.infer<typeof claimsSchema>> {
  try {
    const { payload } = await jwtVerify(token, new TextEncoder().encode(integration.clientSecret), {
      algorithms: ['HS256'],
      audience: audiencesOf(integration.redirectUri),
      clockTolerance: LEEWAY_SECONDS,
      currentDate: now,
      requiredClaims: ['exp', 'iat', 'iss', 'aud'],
    });
    const claims = claimsSchema.parse(payload);
    if (claims.exp - claims.iat > LONGEST_LIFE_SECONDS) throw new Error('the token claims too long a life');
    if (claims.iat > now.getTime() / 1000 + LEEWAY_SECONDS)
      throw new Error('the token was issued in the future');
    return claims;
  } catch (cause) {
    throw new HttpError(401, 'session.token-invalid', { cause });
  }
}

/** amoCRM compares scheme and host; whether a port stands in `aud` is not documented (§10.3), so both are taken. */
function audiencesOf(redirectUri: string): string[] {
  const { protocol, host, hostname } = new URL(redirectUri);
  return [...new Set([`${protocol}//${host}`, `${protocol}//${hostname}`])];
}

function checkAccount(claims: z.infer<typeof claimsSchema>, account: AccountIdentity): void {
  const expected = account.accountId();
  if (stripSlash(claims.iss) !== account.origin) throw new HttpError(401, 'session.token-invalid');
  if (expected !== null && claims.account_id !== expected) throw new HttpError(401, 'session.token-invalid');
}

function stripSlash(origin: string): string {
  return origin.replace(/\/$/, '');
}
