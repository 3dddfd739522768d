import type { ResolutionContext } from 'inversify';
import type { DesktopReport } from '../adapters/http/desktop/desktop-routes.ts';
import type { Handlers } from '../adapters/http/router.ts';
import {
  makeMakeDesktopLink,
  makeRevokeDesktopLink,
  makeShowDesktopLink,
} from '../app/desktop/desktop-link.ts';
import { makeShowDesktopReport } from '../app/desktop/show-desktop-report.ts';
import { TOKENS } from './tokens.ts';

/** The figures behind a secret address. */
export function desktopReportOf(context: ResolutionContext): DesktopReport {
  return makeShowDesktopReport({
    ...context.get(TOKENS.process),
    analytics: context.get(TOKENS.analyticsQueries),
    hasTelephony: context.get(TOKENS.telephony) !== null,
    secretHash: context.get(TOKENS.secretHash),
  });
}

type DesktopRoutes = 'desktopLink' | 'makeDesktopLink' | 'revokeDesktopLink';

/** The report's address, made and withdrawn. */
export function desktopHandlers(context: ResolutionContext): Pick<Handlers, DesktopRoutes> {
  const { config } = context.get(TOKENS.foundation);
  const deps = {
    ...context.get(TOKENS.process),
    secretHash: context.get(TOKENS.secretHash),
    desktopAddress: (secret: string) => `${config.publicUrl}/desktop/${secret}`,
  };
  const show = makeShowDesktopLink(deps);
  const make = makeMakeDesktopLink(deps);
  const revoke = makeRevokeDesktopLink(deps);
  return {
    desktopLink: async () => show(),
    makeDesktopLink: async () => make(),
    revokeDesktopLink: async () => revoke(),
  };
}
