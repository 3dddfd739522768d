import express from 'express';
import type { Express, RequestHandler } from 'express';
import { rateLimit } from 'express-rate-limit';
import helmet from 'helmet';
import type { IdentifyCaller } from '../../app/identify-caller.ts';
import type { CrmAuthorisation } from '../../ports/crm-authorisation.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Health } from '../../ports/health.ts';
import type { Ids } from '../../ports/ids.ts';
import type { Log } from '../../ports/log.ts';
import type { ServiceSecrets } from '../../ports/service-secrets.ts';
import type { AccountIdentity, Integration } from './authentication/integration.ts';
import { makeVerifyOneTimeToken } from './authentication/one-time-token.ts';
import { makeSessionTokens } from './authentication/session-tokens.ts';
import { authorisationRoutes } from './authorisation-routes.ts';
import { makeAuthorise } from './authorise.ts';
import { aboutRoute } from './about-route.ts';
import { calendarRoutes } from './calendar-routes.ts';
import type { CalendarFeed } from './calendar-routes.ts';
import { cors } from './cors.ts';
import { desktopRoutes } from './desktop/desktop-routes.ts';
import type { DesktopReport } from './desktop/desktop-routes.ts';
import { makeErrorMapper } from './error-mapper.ts';
import { healthRoutes } from './health-routes.ts';
import { HttpError } from './http-error.ts';
import { openApiDocument } from './openapi.ts';
import { pageRoutes } from './page/page-routes.ts';
import type { PageDeps } from './page/page-routes.ts';
import { sessionRouter } from './router.ts';
import type { Handlers } from './router.ts';
import { sessionRoutes } from './session-routes.ts';

export interface HttpDeps {
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
  readonly health: Health;
  readonly secrets: ServiceSecrets;
  readonly integrations: readonly Integration[];
  readonly account: AccountIdentity;
  readonly allowedOrigins: readonly string[];
  readonly identify: IdentifyCaller;
  readonly refreshPeople: () => Promise<unknown>;
  readonly handlers: Handlers;
  readonly calendarFeed: CalendarFeed;
  readonly desktopReport: DesktopReport;
  /** Present while amoCRM is called by OAuth; with a long-lived token there is no code to take. */
  readonly authorisation: {
    readonly path: string;
    readonly accountOrigin: string;
    readonly authorisation: CrmAuthorisation;
  } | null;
  /** Our own page in a new tab. */
  readonly page: PageDeps;
  readonly version: string;
}

/** Requests a minute from one address that ends a flood of guesses without touching a whole office behind one address. */
const GUESSES_A_MINUTE = 600;

/** The service's HTTP: /api/v1, its OpenAPI document, our own page, health. */
export function makeServer(deps: HttpDeps): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('etag', false);
  // Whose guesses are counted: behind a proxy on this machine everybody would have its address.
  app.set('trust proxy', 'loopback');
  app.use(
    helmet({
      contentSecurityPolicy: {
        // With its defaults helmet allows scripts, styles and pictures that no answer here has.
        useDefaults: false,
        directives: {
          defaultSrc: ["'none'"],
          baseUri: ["'none'"],
          formAction: ["'none'"],
          frameAncestors: ["'none'"],
        },
      },
      xFrameOptions: { action: 'deny' },
      crossOriginResourcePolicy: { policy: 'cross-origin' },
    }),
  );
  app.use(identifyRequest(deps));
  app.use(healthRoutes(deps));
  if (deps.authorisation !== null) app.use(authorisationRoutes({ ...deps.authorisation, log: deps.log }));
  app.use(pageRoutes({ ...deps.page, ids: deps.ids }));
  app.use(
    desktopRoutes({
      report: deps.desktopReport,
      accountOrigin: deps.account.origin,
      limit: limitGuesses(),
      log: deps.log,
    }),
  );
  app.use('/api/v1', api(deps));
  app.use(() => {
    throw new HttpError(404, 'request.unknown-route');
  });
  app.use(makeErrorMapper(deps));
  return app;
}

function api(deps: HttpDeps): express.Router {
  const router = express.Router();
  const tokens = makeSessionTokens(deps);
  const document = openApiDocument(deps.version);
  router.use(aboutRoute(deps.version));
  router.use(cors(deps.allowedOrigins));
  router.get('/openapi.json', (_request, response) => void response.json(document));
  router.use('/calendar', limitGuesses());
  router.use(calendarRoutes(deps.calendarFeed));
  router.use('/session', limitGuesses());
  router.use(sessionRoutes({ ...deps, tokens, verifyOneTimeToken: makeVerifyOneTimeToken(deps) }));
  router.use(sessionRouter(deps.handlers, makeAuthorise({ tokens, identify: deps.identify })));
  return router;
}

/** Every answer carries the request's id and the charity's clock (`Date`), by which the widgets live. */
function identifyRequest(deps: Pick<HttpDeps, 'ids' | 'clock' | 'log'>): RequestHandler {
  return (request, response, next) => {
    const requestId = deps.ids.uuid();
    response.locals['requestId'] = requestId;
    response.setHeader('X-Request-Id', requestId);
    response.setHeader('Date', deps.clock.now().toUTCString());
    response.on('finish', () => {
      // The pattern, not the address: addresses of calendar feeds and of the desktop report hold their secret.
      const path = typeof request.route?.path === 'string' ? request.route.path : null;
      deps.log.info('http.request', { requestId, method: request.method, path, status: response.statusCode });
    });
    next();
  };
}

function limitGuesses(): RequestHandler {
  return rateLimit({
    windowMs: 60_000,
    limit: GUESSES_A_MINUTE,
    standardHeaders: true,
    legacyHeaders: false,
    handler: (_request, _response, next) => next(new HttpError(429, 'rate.too-many-requests')),
  });
}
