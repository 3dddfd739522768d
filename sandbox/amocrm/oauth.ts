import { z } from 'zod';
import type { Account } from './account.ts';
import { ACCOUNT, type Integration, type Token } from './model.ts';
import { type ApiAnswer, type ApiRequest, json } from './wire.ts';

const MINUTE = 60_000;
const CODE_LIVES = 20 * MINUTE;
const ACCESS_LIVES = 24 * 60 * MINUTE;
/** Three months, counted as 90 days. */
const REFRESH_LIVES = 90 * 24 * 60 * MINUTE;

const requestShape = z.object({
  client_id: z.string(),
  client_secret: z.string(),
  grant_type: z.string(),
  code: z.string().optional(),
  refresh_token: z.string().optional(),
  redirect_uri: z.string(),
});
type TokenRequest = z.infer<typeof requestShape>;

/** The observed envelope of contracts/amocrm-api.md §1.4. */
function refusal(status: 400 | 401, hint: string): ApiAnswer {
  return {
    status,
    headers: { 'content-type': 'application/problem+json' },
    body: JSON.stringify({
      hint,
      title: 'Некорректный запрос',
      type: 'https://developers.amocrm.ru/v3/errors/OAuthProblemJson',
      status,
      detail: 'В запросе отсутствует ряд параметров или параметры невалидны',
    }),
  };
}

/** `POST /oauth2/access_token` (§1.3): a code or a refresh token, each good once, for a pair of tokens. */
export function accessToken(account: Account, request: ApiRequest): ApiAnswer {
  const body = readBody(request);
  if (body === undefined) {
    // §9.14: a body that is not JSON looks to amoCRM like bad credentials.
    return refusal(401, 'Check the `client_id` parameter');
  }
  const parsed = requestShape.safeParse(body);
  if (!parsed.success) {
    return refusal(400, `Check the \`${String(parsed.error.issues[0]?.path[0] ?? 'client_id')}\` parameter`);
  }
  const integration = account.integrationOf(parsed.data.client_id);
  if (integration === undefined) return refusal(400, 'Check the `client_id` parameter');
  if (parsed.data.client_secret !== integration.clientSecret) {
    return refusal(400, 'Check the `client_secret` parameter');
  }
  if (parsed.data.redirect_uri !== integration.redirectUri) {
    return refusal(400, 'Redirect URI is not associated with client');
  }
  if (parsed.data.grant_type === 'authorization_code') return byCode(account, integration, parsed.data);
  if (parsed.data.grant_type === 'refresh_token') return byRefresh(account, integration, parsed.data);
  return refusal(400, 'Check the `grant_type` parameter');
}

/** As the consent page gives it to this person. */
export function authorizationCode(account: Account, integration: Integration, userId: number): string {
  const user = account.user(userId);
  if (user === undefined) throw new Error(`there is no user ${userId}`);
  const code = account.newToken('code', integration.clientId, user, CODE_LIVES);
  account.writeTokens([code]);
  return code.value;
}

/** `GET /oauth2/account/current/subdomain` with `X-Refresh-Token` (§1.6). */
export function currentSubdomain(account: Account, request: ApiRequest): ApiAnswer {
  const token = account.token(request.headers['x-refresh-token'] ?? '');
  if (token?.kind !== 'refresh' || token.revoked || token.expiresAt <= account.clock.now()) {
    return refusal(401, 'Token has been revoked');
  }
  return json({
    id: ACCOUNT.id,
    subdomain: ACCOUNT.subdomain,
    domain: `${ACCOUNT.subdomain}.amocrm.ru`,
    top_level_domain: 'ru',
  });
}

function readBody(request: ApiRequest): unknown {
  if (!/^application\/json\b/.test(request.headers['content-type'] ?? '')) return undefined;
  try {
    return JSON.parse(request.body);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function byCode(account: Account, integration: Integration, body: TokenRequest): ApiAnswer {
  if (body.code === undefined) return refusal(400, 'Check the `code` parameter');
  const code = account.token(body.code);
  if (code?.kind !== 'code' || code.clientId !== integration.clientId) {
    return refusal(400, 'Cannot decrypt the authorization code');
  }
  if (code.revoked) return refusal(400, 'Authorization code has been revoked');
  if (code.expiresAt <= account.clock.now()) return refusal(400, 'Authorization code has expired');
  return pair(account, code);
}

function byRefresh(account: Account, integration: Integration, body: TokenRequest): ApiAnswer {
  if (body.refresh_token === undefined) return refusal(400, 'Check the `refresh_token` parameter');
  const refresh = account.token(body.refresh_token);
  if (refresh?.kind !== 'refresh' || refresh.clientId !== integration.clientId) {
    return refusal(401, 'Cannot decrypt the refresh token');
  }
  if (refresh.revoked) return refusal(401, 'Token has been revoked');
  if (refresh.expiresAt <= account.clock.now()) return refusal(401, 'Token has expired');
  return pair(account, refresh);
}

/** New tokens for what is spent by it; both facts are written together. */
function pair(account: Account, spent: Token): ApiAnswer {
  const user = account.user(spent.userId);
  if (user === undefined) return refusal(401, 'Token has been revoked');
  const grant = { byAdministrator: spent.byAdministrator };
  const access = { ...account.newToken('access', spent.clientId, user, ACCESS_LIVES), ...grant };
  const refresh = { ...account.newToken('refresh', spent.clientId, user, REFRESH_LIVES), ...grant };
  account.writeTokens([{ ...spent, revoked: true }, access, refresh]);
  return json({
    token_type: 'Bearer',
    expires_in: ACCESS_LIVES / 1000,
    access_token: access.value,
    refresh_token: refresh.value,
    server_time: account.nowSeconds(),
  });
}
