import type { Request } from 'express';
import type { Caller } from '../../app/caller.ts';
import type { IdentifyCaller } from '../../app/identify-caller.ts';
import type { SessionTokens } from './authentication/session-tokens.ts';
import type { Access } from './contract/routes.ts';
import { HttpError } from './http-error.ts';
import type { Authorise } from './router.ts';

/** Deny by default: only a declared access opens a route, and roles are read afresh for every request. */
export function makeAuthorise(deps: { tokens: SessionTokens; identify: IdentifyCaller }): Authorise {
  return async (request: Request, access: Access): Promise<Caller> => {
    const claims = await deps.tokens.verify(request.headers.authorization);
    const caller = await identified(deps.identify, claims.userId);
    if (access === 'anyone') return caller;
    if (typeof access === 'string' || !access.some((role) => caller.roles.includes(role)))
      throw new HttpError(403, 'access.denied');
    return caller;
  };
}

/** @throws HttpError 403 when amoCRM no longer lets this person in */
export async function identified(
  identify: IdentifyCaller,
  userId: number,
): Promise<Caller & { language: string; zone: string }> {
  const found = await identify(userId);
  if (found.kind === 'unknown') throw new HttpError(403, 'session.person-unknown');
  if (found.kind === 'inactive') throw new HttpError(403, 'session.person-inactive');
  return found.caller;
}
