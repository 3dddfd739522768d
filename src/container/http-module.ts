import { resolve } from 'node:path';
import { ContainerModule } from 'inversify';
import type { ResolutionContext } from 'inversify';
import type { HttpDeps } from '../adapters/http/server.ts';
import { makePackedPage } from '../adapters/http/page/packed-page.ts';
import { makeIdentifyCaller } from '../app/identify-caller.ts';
import { DEFAULT_SETTINGS } from '../domain/settings/settings.ts';
import { StorageUnavailable } from '../ports/storage-unavailable.ts';
import { administratorHandlers } from './administrator-handlers.ts';
import { calendarFeedOf } from './calendar-feed.ts';
import { desktopHandlers, desktopReportOf } from './desktop-report.ts';
import { dashboardHandlers } from './dashboard-handlers.ts';
import { reportHandlers } from './report-handlers.ts';
import { threadHandlers } from './thread-handlers.ts';
import { TOKENS } from './tokens.ts';
import { volunteerHandlers } from './volunteer-handlers.ts';

/** Where `npm run widgets:pack` leaves the widgets. */
const WIDGETS = resolve(import.meta.dirname, '../../dist/widgets');

/** What people call. */
export const httpModule = new ContainerModule(({ bind }) => {
  bind(TOKENS.identify)
    .toDynamicValue((context) => makeIdentifyCaller(context.get(TOKENS.process)))
    .inSingletonScope();
  bind(TOKENS.handlers)
    .toDynamicValue((context) => ({
      ...volunteerHandlers(context),
      ...administratorHandlers(context),
      ...threadHandlers(context),
      ...reportHandlers(context),
      ...dashboardHandlers(context),
      ...desktopHandlers(context),
    }))
    .inSingletonScope();
  bind(TOKENS.http)
    .toDynamicValue((context): HttpDeps => {
      const { config, amocrm, clock, version } = context.get(TOKENS.foundation);
      return {
        clock,
        ids: context.get(TOKENS.process).ids,
        log: context.get(TOKENS.log),
        health: context.get(TOKENS.health),
        secrets: context.get(TOKENS.secrets),
        integrations: amocrm.integrations,
        account: { origin: amocrm.accountOrigin, accountId: accountIdOf(context) },
        allowedOrigins: [amocrm.accountOrigin, new URL(config.publicUrl).origin],
        identify: context.get(TOKENS.identify),
        refreshPeople: context.get(TOKENS.syncPeople),
        handlers: context.get(TOKENS.handlers),
        calendarFeed: calendarFeedOf(context),
        desktopReport: desktopReportOf(context),
        authorisation: authorisationOf(context),
        page: { packed: makePackedPage(WIDGETS), accountPage: accountPageOf(context) },
        version,
      };
    })
    .inSingletonScope();
});

/** Codes are taken only while the volunteer integration's OAuth is in use. */
function authorisationOf(context: ResolutionContext): HttpDeps['authorisation'] {
  const { amocrm, sandbox } = context.get(TOKENS.foundation);
  const [volunteer] = amocrm.integrations;
  if (sandbox !== null || amocrm.longLivedToken !== null || volunteer === undefined) return null;
  return {
    path: new URL(volunteer.redirectUri).pathname,
    accountOrigin: amocrm.accountOrigin,
    authorisation: context.get(TOKENS.crmAuthorisation),
  };
}

/** Where links in tasks lead; while the database is away, where they lead unless set otherwise. */
function accountPageOf(context: ResolutionContext): () => Promise<string> {
  const { amocrm } = context.get(TOKENS.foundation);
  const { uow } = context.get(TOKENS.process);
  return async () => {
    const path = await uow
      .read(async ({ settings }) => (await settings.load()).charity.linkPath)
      .catch((error: unknown) => {
        if (error instanceof StorageUnavailable) return DEFAULT_SETTINGS.charity.linkPath;
        throw error;
      });
    return amocrm.accountOrigin + path;
  };
}

/** What is known of the account's number; while nothing is, every sign-in asks for it in the background and waits for nobody. */
function accountIdOf(context: ResolutionContext): () => number | null {
  const { accountNumber } = context.get(TOKENS.amocrm);
  const log = context.get(TOKENS.log);
  return () => {
    if (accountNumber.known === null)
      accountNumber.learn().catch((error: unknown) => log.error('crm.account-not-learned', {}, error));
    return accountNumber.known;
  };
}
