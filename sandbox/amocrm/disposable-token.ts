import { newUuid } from '../system/real-time.ts';
import type { Account } from './account.ts';
import { signJwt } from './jwt.ts';
import { ACCOUNT, type User, type WidgetName } from './model.ts';

const LIVES_SECONDS = 1800;

/** What makes a bad token out of a good one (contracts/sandbox.md, disposable-token). */
export type Overrides = {
  /** Put over the claims; `null` takes a claim out. */
  readonly claims?: Readonly<Record<string, unknown>> | undefined;
  readonly secret?: string | undefined;
  readonly alg?: string | undefined;
  readonly header?: Readonly<Record<string, unknown>> | undefined;
};

/** What this widget of this person would send in `X-Auth-Token` (contracts/amocrm-widgets.md §4.2). */
export function disposableToken(
  account: Account,
  user: User,
  widget: WidgetName,
  overrides: Overrides = {},
): string {
  const integration = account.integration(widget);
  const now = account.nowSeconds();
  const claims: Record<string, unknown> = {
    iss: account.origin,
    aud: new URL(integration.redirectUri).origin,
    jti: newUuid(),
    iat: now,
    nbf: now,
    exp: now + LIVES_SECONDS,
    account_id: ACCOUNT.id,
    user_id: user.id,
    subdomain: ACCOUNT.subdomain,
    client_uuid: integration.clientId,
    is_admin: user.isAdmin,
    ...overrides.claims,
  };
  for (const [name, value] of Object.entries(claims)) {
    if (value === null) delete claims[name];
  }
  const header = { alg: overrides.alg ?? 'HS256', ...overrides.header };
  return signJwt(header, claims, overrides.secret ?? integration.clientSecret);
}
