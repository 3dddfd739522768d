import { SignJWT, errors, jwtVerify } from 'jose';
import { z } from 'zod';
import type { Clock } from '../../../ports/clock.ts';
import type { ServiceSecrets } from '../../../ports/service-secrets.ts';
import { HttpError } from '../http-error.ts';
import type { ProvenCaller } from './one-time-token.ts';

/** A session lives this long and is renewed while the person uses the widget (design.md, sessions). */
export const SESSION_SECONDS = 15 * 60;
/** Renewing ends this long after amoCRM's last one-time token. */
export const RENEWABLE_SECONDS = 12 * 3600;
const AUDIENCE = 'smena';

const claimsSchema = z.object({
  sub: z.string().regex(/^\d+$/),
  acc: z.number(),
  cid: z.string(),
  rnw: z.number(),
  exp: z.number(),
});

/** What a bearer proves. */
export interface SessionClaims extends ProvenCaller {
  readonly renewableUntil: Date;
}

export interface IssuedSession {
  readonly token: string;
  readonly expiresAt: Date;
  readonly renewableUntil: Date;
}

/** Our own short bearer, signed with a key that only this installation has. Bound to account, person and integration, not to an origin. */
export function makeSessionTokens(deps: { secrets: ServiceSecrets; clock: Clock }) {
  async function issue(caller: ProvenCaller, renewableUntil: Date): Promise<IssuedSession> {
    const now = seconds(deps.clock.now());
    const token = await new SignJWT({
      acc: caller.accountId,
      cid: caller.clientId,
      rnw: seconds(renewableUntil),
    })
      .setProtectedHeader({ alg: 'HS256' })
      .setSubject(String(caller.userId))
      .setAudience(AUDIENCE)
      .setIssuedAt(now)
      .setExpirationTime(now + SESSION_SECONDS)
      .sign(await deps.secrets.sessionKey());
    return { token, expiresAt: new Date((now + SESSION_SECONDS) * 1000), renewableUntil };
  }

  return {
    open: (caller: ProvenCaller): Promise<IssuedSession> =>
      issue(caller, new Date(deps.clock.now().getTime() + RENEWABLE_SECONDS * 1000)),

    /** @throws HttpError 401 `session.renewal-over` */
    renew(claims: SessionClaims): Promise<IssuedSession> {
      if (deps.clock.now() >= claims.renewableUntil) throw new HttpError(401, 'session.renewal-over');
      return issue(claims, claims.renewableUntil);
    },

    /** @throws HttpError 401 `session.missing`, `session.expired` or `session.invalid` */
    async verify(authorization: string | undefined): Promise<SessionClaims> {
      const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(authorization ?? '')?.[1];
      if (token === undefined) throw new HttpError(401, 'session.missing');
      try {
        const { payload } = await jwtVerify(token, await deps.secrets.sessionKey(), {
          algorithms: ['HS256'],
          audience: AUDIENCE,
          currentDate: deps.clock.now(),
        });
        const claims = claimsSchema.parse(payload);
        return {
          userId: Number(claims.sub),
          accountId: claims.acc,
          clientId: claims.cid,
          renewableUntil: new Date(claims.rnw * 1000),
        };
      } catch (cause) {
        if (cause instanceof errors.JWTExpired) throw new HttpError(401, 'session.expired');
        if (cause instanceof errors.JOSEError || cause instanceof z.ZodError)
          throw new HttpError(401, 'session.invalid', { cause });
        throw cause;
      }
    },
  };
}
export type SessionTokens = ReturnType<typeof makeSessionTokens>;

function seconds(instant: Date): number {
  return Math.floor(instant.getTime() / 1000);
}
