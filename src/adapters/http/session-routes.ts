import express from 'express';
import type { Router } from 'express';
import type { IdentifyCaller } from '../../app/identify-caller.ts';
import type { Log } from '../../ports/log.ts';
import { identified } from './authorise.ts';
import type { makeVerifyOneTimeToken } from './authentication/one-time-token.ts';
import type { IssuedSession, SessionTokens } from './authentication/session-tokens.ts';
import { ROUTES } from './contract/routes.ts';
import type { Me, Session } from './contract/session.ts';

interface SessionDeps {
  readonly verifyOneTimeToken: ReturnType<typeof makeVerifyOneTimeToken>;
  readonly tokens: SessionTokens;
  readonly identify: IdentifyCaller;
  /** Reads people from amoCRM now: a newcomer may open the widget before the next regular reading. */
  readonly refreshPeople: () => Promise<unknown>;
  readonly log: Log;
}

/** `POST /session`, `POST /session/renew`, `GET /me` (design.md, identity and sessions). */
export function sessionRoutes(deps: SessionDeps): Router {
  const router = express.Router();

  router.post(ROUTES.openSession.path, async (request, response) => {
    const header = request.headers['x-auth-token'];
    const proven = await deps.verifyOneTimeToken(typeof header === 'string' ? header : undefined);
    const me = await newcomerToo(proven.userId);
    response.setHeader('Cache-Control', 'no-store');
    response.json(sessionView(await deps.tokens.open(proven), me));
  });

  router.post(ROUTES.renewSession.path, async (request, response) => {
    const claims = await deps.tokens.verify(request.headers.authorization);
    const me = meView(await identified(deps.identify, claims.userId));
    response.setHeader('Cache-Control', 'no-store');
    response.json(sessionView(await deps.tokens.renew(claims), me));
  });

  router.get(ROUTES.me.path, async (request, response) => {
    const claims = await deps.tokens.verify(request.headers.authorization);
    response.setHeader('Cache-Control', 'no-store');
    response.json(meView(await identified(deps.identify, claims.userId)));
  });

  async function newcomerToo(userId: number): Promise<Me> {
    if ((await deps.identify(userId)).kind === 'unknown') {
      await deps
        .refreshPeople()
        .catch((error: unknown) => deps.log.error('session.people-not-refreshed', { userId }, error));
    }
    return meView(await identified(deps.identify, userId));
  }

  return router;
}

function meView(caller: Awaited<ReturnType<typeof identified>>): Me {
  return {
    id: caller.id,
    name: caller.name,
    roles: [...caller.roles],
    zone: caller.zone,
    language: caller.language === 'en' ? 'en' : 'ru',
  };
}

function sessionView(session: IssuedSession, me: Me): Session {
  return {
    token: session.token,
    expiresAt: session.expiresAt.toISOString(),
    renewableUntil: session.renewableUntil.toISOString(),
    me,
  };
}
